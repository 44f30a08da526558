#pragma once
// A workbook that is being written, and the same read back from its file → one hash each of its cells' texts, sheet by
// sheet and row by row. libxlsxwriter 1.1 keeps what it writes in temporary files, and takes one that could not be
// written or read for one that ends there: the hashes differ then. Reference: ECMA-376, part 1, 18.3.1.4 (cells).

#include "common/sha256.h"

#include <optional>
#include <string>
#include <string_view>

namespace command::batch {

class CellHash {
  public:
    void add(std::string_view text);
    std::string hex() { return sum_.hex(); }

  private:
    Sha256 sum_;
};

// Of the sheets in `file`; nothing where it cannot be read as a workbook.
std::optional<std::string> cell_hash_of(const std::string& file);

} // namespace command::batch
