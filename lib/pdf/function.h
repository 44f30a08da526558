#pragma once
// A function's dictionary → the numbers that it makes of numbers: tint transforms, shadings, transfer functions.
//
// Invariant: any dictionary is safe; no recursion: a stitching function within another is not evaluated.
// Reference: ISO 32000-1, 7.10.

#include "pdf/calculator.h"
#include "pdf/file.h"
#include "pdf/unpacker.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ofstract::pdf {

using Numbers = std::vector<double>;

constexpr std::size_t most_inputs = 8; // of a sampled function

class Functions;

class Function {
  public:
    // False: it cannot be told.
    bool apply(const Numbers& in, Numbers& out) const;
    std::size_t cost() const; // steps that it takes

  private:
    friend class Functions;

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

    std::vector<const Simple*> parts_; // one, or those of a stitching function
    bool is_stitched_ = false;
    Numbers domain_, bounds_, encode_;
};

constexpr std::size_t most_functions = 2'000; // of a document; real reports: 30

// The functions of a document by their dictionaries, each read once: many may share a large one.
class Functions {
  public:
    Functions(const File& file, Unpacker& unpacker) : file_(file), unpacker_(unpacker) {}

    // `function` is a dictionary or a reference to one. Null for a kind of function that is not known here. The result
    // lives as long as this.
    const Function* of(View function);

  private:
    std::optional<Function> read(View function);
    const Function::Simple* part(View function);
    bool read_simple(View function, Function::Simple& out);

    const File& file_;
    Unpacker& unpacker_;
    std::unordered_map<Index, std::unique_ptr<const Function>> held_; // null: not known
    std::unordered_map<Index, std::unique_ptr<const Function::Simple>> parts_;
};

constexpr std::size_t most_numbers = 1'000;

// The array's numbers, so many at most.
Numbers numbers_of(const File& file, View array, std::size_t most = most_numbers);

} // namespace ofstract::pdf
