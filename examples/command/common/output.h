#pragma once
// Where the result goes: standard output, or a file that is either whole or not there. A file is written under a
// temporary name beside its own and renamed when all is on the disk; a pipe or a device, which is no regular file, is
// written to directly.

#include <cstdio>
#include <string>
#include <string_view>

namespace command {

class Output {
  public:
    // "": standard output. A failure to open is a failure of the first write.
    explicit Output(const std::string& path);
    ~Output(); // without finish(): the temporary file goes
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    bool opened() const { return stream_ != nullptr; }

    // False at the first failure and ever after. The text is passed on at once.
    bool write(std::string_view text);

    // To be called once, at the end: false, if anything could not be written.
    bool finish();

    // The failure, for people. Ask after a false.
    std::string problem() const;

  private:
    bool fail();

    std::FILE* stream_ = nullptr;
    std::string path_, target_, temporary_; // as named; behind symbolic links; "" where there is none
    int error_ = 0;                         // errno of the first failure
};

} // namespace command
