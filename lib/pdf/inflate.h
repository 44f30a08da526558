#pragma once
// A zlib stream → its bytes, its own checksum held.
//
// Invariant: never more than the budget is unpacked, over all streams together: a bomb ends as `over`. Poppler does
// not look at the checksum (Adler-32), so a changed bit can change the text with no complaint: here it cannot.
// Reference: RFC 1950, RFC 1951.

#include <cstddef>
#include <memory>
#include <string_view>

struct libdeflate_decompressor;

namespace ofstract::pdf {

class Inflater {
  public:
    enum class Outcome { sound, broken, over };

    explicit Inflater(std::size_t budget); // bytes
    ~Inflater();
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    // `out` is good until the next call.
    Outcome inflate(std::string_view packed, std::string_view& out);

    std::size_t budget() const { return budget_; } // the rest of it
    void spend(std::size_t bytes) { budget_ -= bytes < budget_ ? bytes : budget_; }

  private:
    libdeflate_decompressor* decompressor_;
    std::size_t budget_;
    std::unique_ptr<char[]> scratch_;
    std::size_t size_ = 0; // of scratch_
};

} // namespace ofstract::pdf
