#pragma once
// Memory that runs out where a test says so: this program's operator new, and ICU's allocator.
//
// Invariant: while it is off, or before its turn, memory is malloc's. What is given out is counted, so that what was
// not given back is known with and without a leak checker.

#include <cstddef>

namespace test {

enum class Shortage { once, from_then_on };

// ICU takes its allocator before its first use, or never.
void watch_icu();

// The `turn`-th allocation from now on fails, counted from 1; with 0 none does, and they are counted only.
void start_failing(std::size_t turn, Shortage shortage);

struct Watched {
    std::size_t allocations = 0; // asked for since start_failing()
    bool failed = false;         // at least one of them failed
};

Watched stop_failing();

// Pieces of memory that are given out and not given back.
long pieces() noexcept;

} // namespace test
