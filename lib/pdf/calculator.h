#pragma once
// A PostScript calculator function's text → the numbers that it makes of numbers.
//
// Invariant: any text is safe; there are no loops, so that a run is linear in the program. A text that is no program,
// and a program that ends in an error, give nothing.
// Reference: ISO 32000-1, 7.10.5.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ofstract::pdf {

constexpr std::size_t most_instructions = 2'000;
constexpr std::size_t most_operands = 100; // on the stack: annex C.2

class Calculator {
  public:
    static std::optional<Calculator> read(std::string_view program);

    // Takes the numbers from `stack` and leaves its own; false: an error.
    bool run(std::vector<double>& stack) const;
    std::size_t size() const { return code_.size(); } // steps, at most

  private:
    enum class Action : std::uint8_t { push, call, skip, skip_unless, nothing };
    struct Instruction {
        Action action = Action::nothing;
        double number = 0;  // push
        std::size_t to = 0; // call: which operator; skip: where to
    };

    std::vector<Instruction> code_;
};

} // namespace ofstract::pdf
