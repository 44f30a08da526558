#pragma once
// A finished file → one that is on the disk, under its name. Both throw OutputError.

#include <string>

namespace command::batch {

void sync(const std::string& file);

// Renames `part` to `file` when all of it is on the disk.
void publish(const std::string& part, const std::string& file);

[[noreturn]] void fail_to_write(const std::string& file, int error); // of errno

} // namespace command::batch
