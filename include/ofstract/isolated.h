#pragma once
// Bytes of a PDF that nobody vouches for → a report, which is read in a process of its own.
//
//     #include <ofstract/isolated.h>
//
//     ofstract::IsolatedExtractor extractor;
//     for (const std::string& path : paths) {
//         const ofstract::Result<ofstract::Report> result = extractor.extract_file(path);
//         if (!result && result.error().code == ofstract::ErrorCode::crashed) continue; // this file only
//     }
//
// Units: seconds, bytes. Index base: Error::page from 1. Ownership: the extractor owns one helper process, which it
// starts on first use and ends with itself; reports outlive it. The helper is warm and forks for each document: that
// costs a millisecond or two of CPU more than reading in process (3 to 4 where the library was built without tcmalloc,
// 5 to 8 where the host has tcmalloc itself), where starting a process costs ten.
// Thread-safety: one extractor serves one thread at a time; give each thread its own. Starting is safe in a process of
// many threads (posix_spawn, no fork of the host). The host's own children, its SIGCHLD and its file descriptors are
// left alone.
// Errors: whatever the bytes are, there is exactly one outcome within the limits. It is a report that equals the one
// that Extractor gives, or an Error, with timeout, out_of_memory and crashed among its codes. A report that is degraded
// has the diagnostic fonts-unread or resource-denied; one that may be a timeout in a slower run has the note time-near.
// Where the machine lacks something (a helper that can be started, descriptors, processes), the code is
// ErrorCode::unavailable, which says nothing of the file. Only std::bad_alloc is thrown, and std::logic_error on use
// after a move.
// Security: a document that takes the reading process over gains little. That process can make only the system calls of
// a list (seccomp): it has no network, no other process, and no file to write. It can open fonts and character maps
// only (Landlock; where the kernel has none, no file at all), and it leaves no core. It can still give a report that
// says anything; so can a PDF that is merely false.
// Where the library was built without libseccomp, of which CMake warns, only the limits are promised.
// `ofstract-worker`, run by hand, says what holds on a machine. Linux 5.9 is needed.
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
#include <vector>

namespace ofstract {
inline namespace v0_2 {

struct IsolationLimits {
    Limits document;                 // as for Extractor
    double cpu_seconds = 10;         // of the reading process: ErrorCode::timeout
    double wall_seconds = 30;        // until the answer is here: ErrorCode::timeout
    std::size_t memory = 512u << 20; // address space in bytes, 80 MB of libraries included: ErrorCode::out_of_memory
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

    // Starts the helper if none is running, as extract does by itself. Gives the reason where it cannot be started
    // (ErrorCode::unavailable), else nothing.
    [[nodiscard]] std::optional<Error> start();

    // For the documents from now on; the helper stays.
    void set_limits(const IsolationLimits& limits);

    // As Extractor's members of these names.
    Result<Report> extract_file(const std::string& path);
    Result<Report> extract(std::string_view bytes, std::string_view name = {});
    Result<std::vector<Report>> extract_all_file(const std::string& path);
    Result<std::vector<Report>> extract_all(std::string_view bytes, std::string_view name = {});

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace v0_2
} // namespace ofstract
