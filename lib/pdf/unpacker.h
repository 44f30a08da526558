#pragma once
// Streams that the pages' text is not read from (images, functions, tables of colours) → their bytes, when asked for.
//
// Invariant: any bytes are safe; no more is unpacked than the budget; nothing is said of damage. A stream behind a
// filter for images, or one that does not unpack, has no bytes here.
// Reference: ISO 32000-1, 7.4.

#include "pdf/file.h"
#include "pdf/inflate.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace ofstract::pdf {

constexpr std::size_t most_looked_into = std::size_t{32} << 20; // bytes a document

class Unpacker {
  public:
    explicit Unpacker(const File& file) : file_(file), inflater_(most_looked_into) {}

    // Of the stream of that number, each unpacked once; null where it cannot be had. Good as long as this.
    const std::string* bytes(std::uint32_t number);
    // The bytes of a string's token: "(a)" → "a". They live as long as this.
    const std::string& string(View view);

  private:
    const File& file_;
    Inflater inflater_;
    std::map<std::uint32_t, std::unique_ptr<const std::string>> held_; // null: tried in vain
    std::map<Index, std::string> strings_;
};

} // namespace ofstract::pdf
