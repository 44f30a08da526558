#pragma once
// How many files Poppler was kept from reading in this process.
//
// Invariant: a counted file exists and may not be read; a file that a machine lacks is no denial.
// Reference: Poppler opens what its text depends on (character maps) with fopen, and nothing else that is linked here
// does; fontconfig, which opens what it likes, has open.

#include <cstddef>

namespace ofstract::worker {

std::size_t denials() noexcept;

} // namespace ofstract::worker
