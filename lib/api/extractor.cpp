#include <ofstract/extractor.h>

#include "api/extract.h"
#include "engine/document.h"
#include "formats/registry.h"
#include "grammar/read.h"
#include "layout/layout.h"
#include "text/hyphens.h"
#include "view/view.h"

#include <ofstract/version.h>

#include <nettle/sha2.h>

#include <filesystem>
#include <stdexcept>
#include <vector>

namespace ofstract {
namespace api {
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

// What is to be known of the reading before anything that was read.
std::vector<grammar::Diagnostic> degradations(const view::Views& views, const Circumstances& how) {
    std::vector<grammar::Diagnostic> found;
    const auto add = [&](const char* code, const std::string& message) {
        found.push_back({code, Severity::error, message, {}});
    };
    if (const auto one = engine::finding(views.pages.damage, views.pages.oddity))
        found.push_back({one->code, one->severity, one->message, {}});
    if (!how.fonts)
        add(diagnostics::fonts_unread,
            "reading the PDF's fonts ended the reading process, and it was read again without "
            "them; headings and grades may be missed");
    if (how.denials && how.denials() > 0)
        add(diagnostics::resource_denied, "a file of the system that the text depends on was kept from the reading "
                                          "process; text may be missing or changed");
    if (!views.turned.empty()) {
        std::vector<Span> where;
        for (const int page : views.turned) {
            const engine::Page& turned = views.pages.pages[static_cast<std::size_t>(page) - 1];
            where.push_back({page, {0, 0, turned.width, turned.height}});
        }
        found.push_back({diagnostics::page_turned, Severity::note,
                         std::to_string(where.size()) + " page(s) do not stand upright; they were read as if they did",
                         where});
    }
    return found;
}

// What is said of any document, report or not: what a report lacks is no fault of another document.
bool of_any_document(std::string_view code) {
    using namespace diagnostics;
    for (const char* const one :
         {damaged_recovered, file_odd, page_without_text, page_turned, text_rotated, text_overprinted, text_unreadable,
          text_control, text_tiny, text_off_page, text_hidden, text_replaced, text_unchecked, text_recognised,
          text_lost, fonts_unread, resource_denied})
        if (code == one) return true;
    return false;
}

// Places are of the views; an error gives those of the sheets.
std::vector<ErrorDiagnostic> of_the_refused(const std::vector<grammar::Diagnostic>& all,
                                            const std::vector<view::Place>& places) {
    std::vector<ErrorDiagnostic> found;
    for (const grammar::Diagnostic& one : all)
        if (of_any_document(one.code)) {
            found.push_back({one.code, one.severity, one.message, {}});
            for (const Span& span : one.where) found.back().where.push_back(view::on_sheet(span, places));
        }
    return found;
}

} // namespace

Result<std::shared_ptr<const detail::ReportData>> extract(std::string_view bytes, std::string_view name,
                                                          const Limits& limits, const Circumstances& how) {
    Result<engine::Pages> sheets = engine::read_pages(bytes, limits, engine::OutputIntent::ignore,
                                                      how.fonts ? engine::Fonts::read : engine::Fonts::leave);
    if (!sheets) return sheets.error();
    view::Views views = view::view(*std::move(sheets));
    text::soften_hyphens(views.pages);
    grammar::Document document = grammar::read(views.pages, layout::lay_out(views.pages), formats::all());
    const std::vector<grammar::Diagnostic> before = degradations(views, how);
    document.diagnostics.insert(document.diagnostics.begin(), before.begin(), before.end());
    // Whoever passes over what is no report must not lose one that a changed bit made unlike one.
    if (!document.is_report && !views.pages.damage.empty())
        return Error{ErrorCode::damaged,
                     "the PDF is damaged (" + views.pages.damage +
                         "), and what could be read of it is no inspection report; fetch it again",
                     0, of_the_refused(document.diagnostics, views.places)};
    if (!document.is_report)
        return Error{ErrorCode::not_a_report,
                     "the PDF is no inspection report: its first page names no inspection, no dates and no inspector",
                     0, of_the_refused(document.diagnostics, views.places)};
    return model::freeze(document, {std::string(name), sha256_of(bytes), bytes.size(), views.sheets}, views.places);
}

} // namespace api

inline namespace v0 {

struct Extractor::Impl {
    Limits limits;
};

Extractor::Extractor(const Limits& limits) : impl_(new Impl{limits}) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

Result<Report> Extractor::extract_file(const std::string& path) const {
    if (!impl_) throw std::logic_error("ofstract::Extractor used after it was moved from");
    const Result<std::string> bytes = read_file(path, impl_->limits.bytes);
    if (!bytes) return bytes.error();
    return extract(*bytes, std::filesystem::path(path).filename().string());
}

Result<Report> Extractor::extract(std::string_view bytes, std::string_view name) const {
    if (!impl_) throw std::logic_error("ofstract::Extractor used after it was moved from");
    auto data = api::extract(bytes, name, impl_->limits);
    if (!data) return data.error();
    return Report(*std::move(data));
}

const char* version() noexcept { return OFSTRACT_VERSION; }

} // namespace v0
} // namespace ofstract
