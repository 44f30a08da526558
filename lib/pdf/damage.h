#pragma once
// The faults of a file, by kind: how often, and where first.
//
// There are two degrees. *Lost*: something that the pages need is not as it was written, or cannot be read; the text
// that is read may have gaps or errors. *Odd*: something is unusual, and nothing was found missing. A habit of sound
// files of other writers is neither, however seldom it is (tests/damage/README.md has the figures of each kind).
//
// Invariant: of bounded size, whatever the file; the same file gives the same words.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace ofstract::pdf {

enum class Fault : std::uint8_t {
    // Of the file as a whole.
    end,             // no startxref and %%EOF at the end: the file is cut short
    cross_reference, // a cross-reference section is absent or not well formed
    page_tree,       // the page tree leads to something that is no page, or twice to the same page
    too_much,        // more than is read: see the limits in file.h
    // Of an object that a page needs.
    place,         // a cross-reference entry points where its object is not
    syntax,        // it is not well formed
    length,        // a stream is not as long as it says
    checksum,      // a compressed stream does not unpack to the bytes that were packed
    object_stream, // an object stream does not hold the objects that it says
    absent,        // a reference to an object that is not there
    kind,          // a reference to an object that is not of the kind that is needed there
    character_map, // a font's character map has lost some of its entries
    content,       // a page's operators break off, or lack the text that they show
    // A changed bit: something is odd, and would not be if one bit of it were another.
    reference, // a reference, and an object that nothing refers to
    key,       // a key or a name that the PDF standard does not have there
    page_box,  // a page's size or turn
    width,     // a width or a height of a font, against its own font file
    // Odd, and no more.
    stray_bytes, // bytes that belong to no object, table or comment
    operators,   // a page's content holds a word that is no operator
    count_       // how many there are
};

const char* to_string(Fault fault); // as a part of a sentence: "a stream's checksum is wrong"

class Damage {
  public:
    struct FaultCount {
        std::size_t count = 0;
        std::size_t first = 0; // offset in the file, or in the object stream
    };

    void add(Fault fault, std::size_t at) {
        FaultCount& seen = seen_[static_cast<std::size_t>(fault)];
        if (seen.count++ == 0) seen.first = at;
    }

    const FaultCount& of(Fault fault) const { return seen_[static_cast<std::size_t>(fault)]; }
    bool is_lost() const;
    std::string lost() const; // "a stream's checksum is wrong (2 times), an object is not well formed"; empty if sound
    std::string odd() const;

  private:
    std::string words(std::size_t first, std::size_t end) const;

    std::array<FaultCount, static_cast<std::size_t>(Fault::count_)> seen_;
};

} // namespace ofstract::pdf
