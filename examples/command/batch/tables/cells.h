#pragma once
// The texts of a workbook's cells → one hash, sheet by sheet and row by row. It is made once of the texts that are
// written, and once of the file, which is read back with minizip and Expat. The two differ where libxlsxwriter 1.1
// could not write or read one of its temporary files: it takes such a file for one that ends there. Reference:
// ECMA-376, part 1, 18.3.1.4 (cells).

#include "common/sha256.h"

#include <optional>
#include <string>
#include <string_view>

namespace command::batch {

class CellHash {
  public:
    void add(std::string_view text);
    // The same, for a text that comes in pieces.
    void add_piece(std::string_view piece);
    void end_text();
    std::string hex() { return sum_.in_hexadecimal(); }

  private:
    Sha256 sum_;
};

// The hash of the sheets in `file`. There is none where `file` is no archive, where a part of it is cut short, and
// where a part is not well-formed XML.
std::optional<std::string> cell_hash_of(const std::string& file);

} // namespace command::batch
