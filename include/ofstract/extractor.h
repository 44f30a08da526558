#pragma once
// Bytes of a PDF → a report.
//
//     #include <ofstract/extractor.h>
//
//     ofstract::Extractor extractor;
//     const ofstract::Result<ofstract::Report> result = extractor.extract_file("report.pdf");
//     if (result)
//         std::cout << result->title() << '\n';
//     else
//         std::cerr << result.error().message << '\n';
//
// Units: Limits' own. Index base: Error::page from 1. Ownership: the extractor owns nothing of its reports, which
// outlive it. Thread-safety: const members may be called from many threads at once, one document each, and give the
// same as one after the other. The thread that comes first starts Poppler, and the others wait for it.
// Errors: everything that a file can cause is an Error; only std::bad_alloc is thrown. In process, Poppler's work
// inside a page can be neither interrupted nor bounded, and may end the process: for files that you do not trust there
// is isolated.h. Where the process has no descriptor or memory left, the error is ErrorCode::unavailable.
// Source: ISO 32000-1 by way of Poppler; lib/README.md names the layers above it.

#include <ofstract/error.h>
#include <ofstract/export.h>
#include <ofstract/limits.h>
#include <ofstract/report.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ofstract {
inline namespace v0_2 {

// A file's bytes, or ErrorCode::io, or ErrorCode::limit where it is larger than `limit` bytes. It never waits: a pipe
// or a device, which is no regular file, is an error. `path` is in the system's file name encoding.
[[nodiscard]] OFSTRACT_API Result<std::string> read_file(const std::string& path, std::size_t limit = Limits().bytes);

class OFSTRACT_API Extractor {
  public:
    explicit Extractor(const Limits& limits = {});
    ~Extractor();
    Extractor(Extractor&&) noexcept;
    Extractor& operator=(Extractor&&) noexcept;
    Extractor(const Extractor&) = delete;
    Extractor& operator=(const Extractor&) = delete;

    // `path` is in the system's file name encoding. A file with several reports gives the first, which says so by the
    // diagnostic more-reports.
    Result<Report> extract_file(const std::string& path) const;

    // `bytes` need to live for the call only; `name` becomes
    // Source::name.
    Result<Report> extract(std::string_view bytes, std::string_view name = {}) const;

    // Every report of a file, in its order: at least one, or an Error. Most files have one. Several are in files where
    // reports are bound together, and in a council's papers. Source says which pages each report takes. The first one's
    // diagnostic pages-of-no-report says which pages no report takes.
    Result<std::vector<Report>> extract_all_file(const std::string& path) const;
    Result<std::vector<Report>> extract_all(std::string_view bytes, std::string_view name = {}) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace v0_2
} // namespace ofstract
