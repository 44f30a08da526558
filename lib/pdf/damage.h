#pragma once
// What is wrong with a file, by kind: how often, and where first.
//
// Invariant: of bounded size, whatever the file; the same file gives the same words.

#include <array>
#include <cstddef>
#include <string>

namespace ofstract::pdf {

enum class Fault {
    end,             // no startxref and %%EOF at the end: the file is cut short, or something was added
    cross_reference, // a cross-reference section is absent or not well formed
    place,           // a cross-reference entry points where its object is not
    syntax,          // an object is not well formed
    stray_bytes,     // bytes that belong to no object, table or comment
    length,          // a stream is not as long as it says
    checksum,        // a compressed stream does not unpack to what was packed
    object_stream,   // an object stream does not hold the objects that it says
    lost_reference,  // a reference to an object that is not there
    lost_object,     // an object that nothing refers to
    vocabulary,      // a key, or a name as a value, that the PDF standard does not know there
    page_tree,       // the page tree contradicts itself
    page_box,        // a page's size or turn is none that a page has
    font,            // a font contradicts its own font file, or itself
    too_much,        // more than is looked at: see limits in file.h
    count_           // how many there are
};

const char* to_string(Fault fault); // as a part of a sentence: "a stream's checksum is wrong"

class Damage {
  public:
    struct Seen {
        std::size_t count = 0;
        std::size_t first = 0; // offset in the file, or in the object stream
    };

    void add(Fault fault, std::size_t at) {
        Seen& seen = seen_[static_cast<std::size_t>(fault)];
        if (seen.count++ == 0) seen.first = at;
    }

    const Seen& of(Fault fault) const { return seen_[static_cast<std::size_t>(fault)]; }
    std::size_t total() const;
    std::string words() const; // "a stream's checksum is wrong (2 times), an object is not well formed"; empty if sound

  private:
    std::array<Seen, static_cast<std::size_t>(Fault::count_)> seen_;
};

} // namespace ofstract::pdf
