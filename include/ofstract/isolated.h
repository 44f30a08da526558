#pragma once
// Bytes of a PDF that nobody vouches for → a report, read in a process of its own.
//
//     #include <ofstract/isolated.h>
//
//     ofstract::IsolatedExtractor extractor;
//     for (const std::string& path : paths) {
//         const ofstract::Result<ofstract::Report> result = extractor.extract_file(path);
//         if (!result && result.error().code == ofstract::ErrorCode::crashed) continue; // this file only
//     }
//
// Units: seconds, bytes. Index base: Error::page from 1. Ownership: the extractor owns one helper
// process, which it starts on first use and ends with itself; reports outlive it. The helper is warm
// and forks for each document: that costs a millisecond, where starting a process costs ten.
// Thread-safety: one extractor serves one thread at a time; give each thread its own. Starting is safe
// in a process of many threads (posix_spawn, no fork of the host). The host's own children, its SIGCHLD
// and its file descriptors are left alone.
// Errors: whatever the bytes are, exactly one outcome within the limits: a report that equals the one
// that Extractor gives, or an Error, with timeout, out_of_memory and crashed among its codes. A helper
// that cannot be started is ErrorCode::internal. Only std::bad_alloc is thrown, and std::logic_error on
// use after a move.
// Source: the contract that lib/isolation/README.md spells out.

#include <ofstract/error.h>
#include <ofstract/export.h>
#include <ofstract/limits.h>
#include <ofstract/report.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ofstract {
inline namespace v0 {

struct IsolationLimits {
    Limits document;                 // as for Extractor
    double cpu_seconds = 10;         // of the reading process: ErrorCode::timeout
    double wall_seconds = 30;        // until the answer is here: ErrorCode::timeout
    std::size_t memory = 512u << 20; // address space in bytes: ErrorCode::out_of_memory
    std::size_t output = 64u << 20;  // bytes of the answer: ErrorCode::limit
};

class OFSTRACT_API IsolatedExtractor {
  public:
    // `worker` is the helper's executable, `ofstract-worker`. Where it is empty, the environment's
    // OFSTRACT_WORKER is taken, else the one that is installed with this library.
    explicit IsolatedExtractor(const IsolationLimits& limits = {}, const std::string& worker = {});
    ~IsolatedExtractor();
    IsolatedExtractor(IsolatedExtractor&&) noexcept;
    IsolatedExtractor& operator=(IsolatedExtractor&&) noexcept;
    IsolatedExtractor(const IsolatedExtractor&) = delete;
    IsolatedExtractor& operator=(const IsolatedExtractor&) = delete;

    // Starts the helper if none is running, as extract does by itself: why it cannot, or nothing.
    std::optional<Error> start();

    // As Extractor's members of these names.
    Result<Report> extract_file(const std::string& path);
    Result<Report> extract(std::string_view bytes, std::string_view name = {});

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace v0
} // namespace ofstract
