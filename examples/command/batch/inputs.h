#pragma once
// The inputs of a finished run and the hash of each ↔ inputs.sha256, in the form of `sha256sum`, which can check it:
// "HASH  PATH", and a comment "# CODE  PATH" for an input whose bytes could not be read. A path with a newline or a
// backslash is escaped as there, and its line begins with a backslash. Reference: GNU coreutils' manual, "cksum".

#include "common/output.h"

#include <functional>
#include <string>

namespace command::batch {

// In the order in which they are added.
class InputList {
  public:
    explicit InputList(const std::string& file) : output_(file) {}

    // `sha256` is "" where the bytes could not be read, and `status` then says why. Throws Failure, as finish() does.
    void add(const std::string& path, const std::string& sha256, const std::string& status);
    void finish();

  private:
    Output output_;
};

// Calls take(path, sha256) for each line. Throws Failure where the file is not there, or holds something else.
void read_inputs(const std::string& file, const std::function<void(const std::string&, const std::string&)>& take);

} // namespace command::batch
