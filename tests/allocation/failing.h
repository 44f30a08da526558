#pragma once
// Memory that runs out where a test says so: this program's operator new, and ICU's allocator.
//
// Invariant: while it is off, or before its turn, memory is malloc's. What is given out is counted, so that what was
// not given back is known with and without a leak checker.

#include <cstddef>

namespace test {

enum class Shortage {
    once,         // the turn-th allocation fails, and no other
    from_then_on, // it fails, and all behind it
    of_bytes      // what is given out may grow by so many bytes
};

// ICU takes its allocator before its first use, or never.
void watch_icu();

// `turn` counts from 1; with 0 nothing fails, and allocations are counted only.
void start_failing(std::size_t turn, Shortage shortage);

struct Watched {
    std::size_t allocations = 0; // asked for since start_failing()
    std::size_t bytes = 0;       // given out since then, at most
    bool failed = false;         // at least one of them failed
};

Watched stop_failing();

// Pieces of memory that are given out and not given back.
long pieces() noexcept;

} // namespace test
