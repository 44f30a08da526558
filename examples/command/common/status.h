#pragma once
// How a part of the command ends, as a number: the exit status of the process, as ../README.md lists them. A library
// of the command hands the number to its caller, and ends nothing itself.

#include <ofstract/error.h>

namespace command {

constexpr int exit_usage = 1;  // the request cannot be met: a wrong command line, or a folder of something else
constexpr int exit_output = 2; // the result could not be written

constexpr int exit_status(ofstract::ErrorCode code) { return 3 + static_cast<int>(code); }

} // namespace command
