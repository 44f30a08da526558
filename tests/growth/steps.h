#pragma once
// What the library's layers have done so far, counted: one step for each basic block of their code that was entered,
// and one for every 16 bytes that they moved or compared.
//
// The layers are compiled once more for it, with the compiler's coverage instrumentation. What RE2, ICU and the C++
// library do behind their own interfaces is not seen.
// Invariant: the same work gives the same number on every run, however busy the machine is.

#include <cstdint>

namespace test {

std::uint64_t steps() noexcept;

} // namespace test
