#pragma once
// A function's dictionary → what it makes of numbers: tint transforms, shadings, transfer functions.
//
// Invariant: any dictionary is safe; no recursion: a stitching function within another is not looked into.
// Reference: ISO 32000-1, 7.10.

#include "pdf/calculator.h"
#include "pdf/file.h"
#include "pdf/unpacker.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ofstract::pdf {

using Numbers = std::vector<double>;

constexpr std::size_t most_inputs = 8; // of a sampled function

class Function {
  public:
    // `function` is a dictionary or a reference to one; nothing for what is not known here.
    static std::optional<Function> read(const File& file, Unpacker& unpacker, View function);

    // False: it cannot be told.
    bool apply(const Numbers& in, Numbers& out) const;
    std::size_t cost() const; // steps that it takes

  private:
    struct Simple {
        int type = -1; // 0: samples; 2: exponential; 4: calculator
        Numbers domain, range;
        Numbers first, last; // 2
        double exponent = 1;
        Numbers encode, decode, size; // 0
        std::size_t bits = 0;
        std::string_view samples;
        std::optional<Calculator> calculator; // 4

        bool apply(Numbers in, Numbers& out) const;
        bool sample(const Numbers& in, Numbers& out) const;
        double sample_at(std::size_t index) const;
    };

    static bool read_simple(const File& file, Unpacker& unpacker, View function, Simple& out);

    std::vector<Simple> parts_; // one, or those of a stitching function
    bool is_stitched_ = false;
    Numbers domain_, bounds_, encode_;
};

// The array's numbers.
Numbers numbers_of(const File& file, View array);

} // namespace ofstract::pdf
