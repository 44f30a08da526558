#pragma once
// The limits of the command line → the limits of the library.

#include <ofstract/isolated.h>

#include <cstddef>

namespace command {

struct ReadOptions {
    bool in_process = false;  // for files that are trusted
    double timeout = 30;      // seconds a file, by the clock
    std::size_t memory = 512; // MB a file, of address space; of a process of its own only
};

// A third of the time may be spent computing.
ofstract::IsolationLimits limits_of(double timeout, std::size_t memory);

} // namespace command
