#pragma once
// A file's name, or "-" for standard input → its reports or its error, read in a process of its own unless the files
// are trusted. Of standard input there is one: a second "-" is an error.

#include "limits.h"

#include <ofstract/extractor.h>
#include <ofstract/isolated.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace command {

class Reader {
  public:
    explicit Reader(const ReadOptions& options);

    // All reports of the file, in its order: one of most.
    ofstract::Result<std::vector<ofstract::Report>> read(const std::string& path);
    // The same of bytes that are read already.
    ofstract::Result<std::vector<ofstract::Report>> read(std::string_view bytes, const std::string& path);

  private:
    std::optional<ofstract::Extractor> here_;
    std::optional<ofstract::IsolatedExtractor> apart_;
};

// The file's bytes, or those of standard input; `most` bytes at most.
ofstract::Result<std::string> read_bytes(const std::string& path, std::size_t most = ofstract::Limits().bytes);

// "-" → "standard input".
std::string called(const std::string& path);

} // namespace command
