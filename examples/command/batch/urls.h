#pragma once
// A list of where reports are published → the address of an input: by the SHA-256 of its bytes, or its path as given,
// or its name, in this order. A line is a key, a space, tab or comma, and the address; the first line may be a head.

#include "tables/sqlite.h"

#include <string>

namespace command::batch {

class Urls {
  public:
    // Keeps the list in a table of the connection, so that memory does not grow with it. "": no list. Throws Failure.
    Urls(Connection& connection, const std::string& file);

    // "" where the list has none.
    std::string of(const std::string& path, const std::string& sha256);

  private:
    Statement find_;
    bool any_ = false;
};

// Of the list's bytes; "" where there is no list. Throws Failure where it cannot be read.
std::string hash_of_urls(const std::string& file);

} // namespace command::batch
