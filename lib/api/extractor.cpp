#include <ofstract/extractor.h>

#include "engine/document.h"
#include "formats/registry.h"
#include "grammar/read.h"
#include "layout/layout.h"
#include "model/data.h"

#include <ofstract/version.h>

#include <nettle/sha2.h>

#include <cerrno>
#include <climits>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace ofstract {
inline namespace v0 {
namespace {

std::string sha256_of(std::string_view bytes) {
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    std::uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_digest(&context, sizeof digest, digest);
    std::string hex;
    for (const std::uint8_t byte : digest) {
        hex += "0123456789abcdef"[byte >> 4];
        hex += "0123456789abcdef"[byte & 15];
    }
    return hex;
}

Error unreadable(const std::string& path, const std::string& why) {
    return {ErrorCode::io, "cannot read \"" + path + "\": " + why, 0};
}

Result<std::string> read_file(const std::string& path, const Limits& limits) {
    std::error_code ec;
    const std::filesystem::file_status status = std::filesystem::status(path, ec);
    if (status.type() == std::filesystem::file_type::not_found)
        return unreadable(path, "there is no such file; check the name");
    if (ec) return unreadable(path, ec.message());
    if (status.type() == std::filesystem::file_type::directory)
        return unreadable(path, "it is a folder; name the files in it");
    if (status.type() != std::filesystem::file_type::regular) return unreadable(path, "it is not a regular file");
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) return unreadable(path, errno ? std::strerror(errno) : "it cannot be opened");
    // Read no more than the limit allows, whatever size the file claims to have.
    std::string bytes;
    char buffer[1 << 16];
    while (file.read(buffer, sizeof buffer) || file.gcount() > 0) {
        bytes.append(buffer, static_cast<std::size_t>(file.gcount()));
        if (bytes.size() > limits.bytes) break;
    }
    if (file.bad()) return unreadable(path, errno ? std::strerror(errno) : "reading failed");
    return bytes;
}

} // namespace

struct Extractor::Impl {
    Limits limits;
};

Extractor::Extractor(const Limits& limits) : impl_(new Impl{limits}) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

Result<Report> Extractor::extract_file(const std::string& path) const {
    if (!impl_) throw std::logic_error("ofstract::Extractor used after it was moved from");
    const Result<std::string> bytes = read_file(path, impl_->limits);
    if (!bytes) return bytes.error();
    return extract(*bytes, std::filesystem::path(path).filename().string());
}

Result<Report> Extractor::extract(std::string_view bytes, std::string_view name) const {
    if (!impl_) throw std::logic_error("ofstract::Extractor used after it was moved from");
    const Result<engine::Pages> pages = engine::read_pages(bytes, impl_->limits);
    if (!pages) return pages.error();
    grammar::Document document = grammar::read(*pages, layout::lay_out(*pages), formats::all());
    if (!document.is_report)
        return Error{ErrorCode::not_a_report,
                     "the PDF is no inspection report: its first page names no inspection, no dates and no inspector",
                     0};
    if (pages->damage > 0)
        document.diagnostics.insert(document.diagnostics.begin(),
                                    {diagnostics::damaged_recovered,
                                     Severity::error,
                                     "the PDF is damaged (" + std::to_string(pages->damage) +
                                         " complaints); text may be missing or changed. Fetch it again",
                                     {}});
    return Report(model::freeze(
        document, {std::string(name), sha256_of(bytes), bytes.size(), static_cast<int>(pages->pages.size())}));
}

const char* version() noexcept { return OFSTRACT_VERSION; }

} // namespace v0
} // namespace ofstract
