#pragma once
// A PDF's bytes → its objects and their streams, and their faults.
//
//     pdf::File file(bytes);
//     file.get(file.trailer(), "/Root")                      // a View (value.h); references are followed
//     const std::vector<pdf::PageObject> pages = check(file);      // check.h: the pages need these objects and streams
//     file.unpacked(pages[0].contents[0]);                   // the content stream's bytes, unpacked once
//     file.damage();                                         // what was found
//
// A PDF says many things twice: each object's place, each stream's length and checksum. A reader that wants to show
// something takes one of the two and ignores the other; here they are compared. A fault is kept with its object. It
// becomes damage where the pages need the object.
//
// Invariant: any bytes are safe; work and memory are bounded by the file's size and the limits below; nothing is
// recursive. A file of which nothing could be read has damage and no trailer.
// Reference: ISO 32000-1, 7.3 to 7.5.

#include "pdf/cross_reference.h"
#include "pdf/damage.h"
#include "pdf/encryption.h"
#include "pdf/value.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ofstract::pdf {

constexpr std::size_t max_unpacked = std::size_t{256} << 20; // bytes, of all streams together; real reports: 4 MB
constexpr std::size_t max_values = 4'000'000;                // real reports: 150,000

struct Object {
    Index value = 0; // 0: not there, or not well formed
    std::uint16_t generation = 0;
    bool is_stream = false;
    bool is_packed = false;   // it is in an object stream
    std::uint32_t offset = 0; // in the file, or in the object stream
    std::string_view stream;  // the bytes in the file, decrypted
    // Its fault. Whether that matters depends on who needs the object: needs.h.
    std::optional<Fault> fault = std::nullopt;
};

class File {
  public:
    // `bytes` must outlive it.
    explicit File(std::string_view bytes);
    ~File();
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    const Damage& damage() const { return damage_; }
    Damage& damage() { return damage_; }

    View trailer() const { return {&values_, reference_.trailer}; }
    std::size_t object_count() const { return objects_.size(); } // numbers are below it
    const Object& object(std::uint32_t number) const;            // an empty one for a number that is not there
    View value(std::uint32_t number) const { return {&values_, object(number).value}; }

    // The value that a reference refers to; any other value is given as it is.
    View resolve(View view) const;
    View get(View dictionary, std::string_view key) const { return resolve(dictionary.get(key)); }

    // Unpacks a stream, once; where that fails the object has a fault.
    void unpack(std::uint32_t number);
    // A stream's bytes without its filters. Nothing for a packed stream that nobody has unpacked, for filters that are
    // not known (filters.h), and for a stream that does not unpack.
    std::optional<std::string_view> unpacked(std::uint32_t number) const;
    // Whether its streams and the strings in them are out of reach: it needs a password, or is encrypted in another
    // way.
    bool is_encrypted() const { return trailer().get("/Encrypt") && !encryption_; }

    // The object is in an object stream that cannot be opened for want of a key: nothing can be said of it.
    bool is_out_of_reach(std::uint32_t number) const;

    const CrossReference& reference() const { return reference_; }
    const Values& values() const { return values_; }
    std::string_view bytes() const { return bytes_; }

  private:
    struct Unpacked {
        std::unique_ptr<char[]> bytes;
        std::size_t size = 0;
        bool is_there = false;
        bool was_tried = false;
    };

    void read_objects();
    void read_object(const ObjectPlace& place);
    void decrypt_streams();
    void read_object_streams();
    void read_object_stream(std::uint32_t container);
    void keep(std::uint32_t number, std::string_view bytes);
    std::optional<std::uint32_t> length_at(std::uint32_t number) const;
    bool has_room();

    std::string_view bytes_;
    Values values_;
    Damage damage_;
    Inflater inflater_;
    CrossReference reference_;
    std::optional<Encryption> encryption_;
    std::vector<std::string> decrypted_; // the streams that `objects_` show
    std::vector<Object> objects_;
    std::vector<Unpacked> unpacked_; // by object number
    std::vector<Extent> covered_;    // the parts of the file that were understood
};

} // namespace ofstract::pdf
