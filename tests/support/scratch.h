#pragma once
// A folder that goes with the test.

#include "support/doctest.h"

#include <cstdlib>
#include <filesystem>
#include <string>

namespace test {

class Scratch {
  public:
    Scratch() { REQUIRE(::mkdtemp(path_.data()) != nullptr); }
    ~Scratch() {
        std::error_code ec;
        std::filesystem::remove_all(path_, ec);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    std::string operator/(const std::string& name) const { return path_ + '/' + name; }

  private:
    std::string path_ = (std::filesystem::temp_directory_path() / "ofstract-test-XXXXXX").string();
};

} // namespace test
