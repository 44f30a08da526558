#include "reader.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

namespace command {
namespace {

ofstract::Limits document_limits(const ReadOptions& options) {
    ofstract::Limits limits;
    limits.seconds = options.timeout;
    return limits;
}

ofstract::Result<std::string> failed(ofstract::ErrorCode code, const std::string& message) {
    return ofstract::Error{code, message, 0};
}

ofstract::Result<std::string> read_standard_input(std::size_t most) {
    static bool taken = false;
    if (taken) return failed(ofstract::ErrorCode::io, "it was read before; give \"-\" once, and the others as files");
    taken = true;
    if (::isatty(STDIN_FILENO) == 1)
        return failed(ofstract::ErrorCode::io, "it is a terminal; send a file into it (ofstract … - <FILE)");
    std::string bytes;
    std::vector<char> block(1 << 16);
    while (bytes.size() <= most) {
        const ssize_t got = ::read(STDIN_FILENO, block.data(), block.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return failed(ofstract::ErrorCode::io, std::string("it cannot be read: ") + std::strerror(errno));
        if (got == 0) return bytes;
        bytes.append(block.data(), static_cast<std::size_t>(got));
    }
    return failed(ofstract::ErrorCode::limit,
                  "it has more than " + std::to_string(most >> 20) + " MiB; give a part of it");
}

} // namespace

std::string called(const std::string& path) { return path == "-" ? "standard input" : path; }

ofstract::Result<std::string> read_bytes(const std::string& path, std::size_t most) {
    return path == "-" ? read_standard_input(most) : ofstract::read_file(path, most);
}

Reader::Reader(const ReadOptions& options) {
    if (options.in_process) here_.emplace(document_limits(options));
    else apart_.emplace(limits_of(options.timeout, options.memory));
}

ofstract::Result<std::vector<ofstract::Report>> Reader::read(const std::string& path) {
    const ofstract::Result<std::string> bytes = read_bytes(path);
    if (!bytes) return bytes.error();
    return read(*bytes, path);
}

ofstract::Result<std::vector<ofstract::Report>> Reader::read(std::string_view bytes, const std::string& path) {
    const std::string name = std::filesystem::path(called(path)).filename().string();
    if (here_) return here_->extract_all(bytes, name);
    ofstract::Result<std::vector<ofstract::Report>> reports = apart_->extract_all(bytes, name);
    if (reports || reports.error().code != ofstract::ErrorCode::unavailable) return reports;
    ofstract::Error error = reports.error();
    error.message += "; --in-process needs none, for files that you trust";
    return error;
}

} // namespace command
