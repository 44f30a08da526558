#include <ofstract/extractor.h>

#include "api/extract.h"
#include "engine/document.h"
#include "formats/registry.h"
#include "grammar/read.h"
#include "grammar/stretches.h"
#include "layout/layout.h"
#include "pdf/sha256.h"
#include "view/hyphens.h"
#include "view/view.h"

#include <ofstract/version.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <vector>

namespace ofstract {
namespace api {
namespace {

// The doubts about the reading as a whole, which come before all others.
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
    if (how.is_near && how.is_near())
        found.push_back({diagnostics::time_near,
                         Severity::note,
                         "reading took most of the CPU time that a file may take; it may be a timeout another time",
                         {}});
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

// Whether a doubt is one about any document, report or not. A part that only reports have is not missing elsewhere.
bool of_any_document(std::string_view code) {
    using namespace diagnostics;
    for (const char* const one :
         {damaged_recovered, file_odd, page_without_text, page_turned, text_rotated, text_overprinted, text_unreadable,
          text_control, text_tiny, text_off_page, text_hidden, text_replaced, text_unchecked, text_recognised,
          text_lost, fonts_unread, resource_denied, time_near})
        if (code == one) return true;
    return false;
}

// Places are of the views; an error gives those of the sheets.
std::vector<ErrorDiagnostic> of_the_refused(const std::vector<grammar::Diagnostic>& all,
                                            const std::vector<view::SheetPlace>& places) {
    std::vector<ErrorDiagnostic> found;
    for (const grammar::Diagnostic& one : all)
        if (of_any_document(one.code)) {
            found.push_back({one.code, one.severity, one.message, {}});
            for (const Span& span : one.where) found.back().where.push_back(view::on_sheet(span, places));
        }
    return found;
}

using grammar::PageStretch;

// "1-3, 7": the pages of the file that these stretches take, as a reader says them.
std::string sheets_of(const std::vector<PageStretch>& stretches, const view::Views& views) {
    std::string out;
    for (const PageStretch& stretch : stretches) {
        const auto sheet = [&](int page) { return views.places[static_cast<std::size_t>(page) - 1].sheet; };
        const int first = sheet(stretch.first), last = sheet(stretch.last);
        out += (out.empty() ? "" : ", ") + std::to_string(first);
        if (last > first) out += "-" + std::to_string(last);
    }
    return out;
}

// The first report's doubt about the file: which pages no report takes.
std::optional<grammar::Diagnostic> others(const std::vector<PageStretch>& stretches, const view::Views& views) {
    std::vector<PageStretch> none;
    for (const PageStretch& stretch : stretches)
        if (!stretch.is_report) none.push_back(stretch);
    if (none.empty()) return std::nullopt;
    return grammar::Diagnostic{diagnostics::pages_of_no_report,
                               Severity::note,
                               "pages of the file that belong to no report were not read: " + sheets_of(none, views),
                               {}};
}

grammar::Diagnostic more_reports(std::size_t count) {
    return {diagnostics::more_reports,
            Severity::warning,
            "the file holds " + std::to_string(count) + " reports, of which this is the first; extract all of them",
            {}};
}

Error no_report(const std::string& damage, const std::string& refusal, std::vector<ErrorDiagnostic> found) {
    // A caller that skips documents that are no reports must not lose a report that a changed bit made unlike one.
    if (!damage.empty())
        return {ErrorCode::damaged,
                "the PDF is damaged (" + damage +
                    "), and what could be read of it is no inspection report; fetch it again",
                0, std::move(found)};
    return {ErrorCode::not_a_report,
            "the PDF is no inspection report: " +
                (refusal.empty() ? "its first page names no inspection, no dates and no inspector" : refusal),
            0, std::move(found)};
}

} // namespace

Result<Reports> extract(std::string_view bytes, std::string_view name, const Limits& limits, Which which,
                        const Circumstances& how) {
    Result<engine::Pages> sheets = engine::read_pages(bytes, limits, engine::OutputIntent::ignore,
                                                      how.fonts ? engine::Fonts::read : engine::Fonts::leave);
    if (!sheets) return sheets.error();
    view::Views views = view::view(*std::move(sheets));
    view::soften_hyphens(views.pages);
    grammar::Passages passages = grammar::passages_of(views.pages, layout::lay_out(views.pages));
    const std::vector<PageStretch> stretches = grammar::find_stretches(views.pages, passages, formats::all());
    const auto count = static_cast<std::size_t>(
        std::count_if(stretches.begin(), stretches.end(), [](const PageStretch& s) { return s.is_report; }));
    const std::optional<grammar::Diagnostic> rest = others(stretches, views);
    const std::string sha256 = pdf::sha256_in_hexadecimal(bytes);
    Reports reports;
    const auto add = [&](grammar::Document document, const view::Views& of) {
        std::vector<grammar::Diagnostic> before = degradations(of, how);
        if (reports.empty() && which == Which::first && count > 1) before.push_back(more_reports(count));
        if (reports.empty() && rest) before.push_back(*rest);
        document.diagnostics.insert(document.diagnostics.begin(), before.begin(), before.end());
        const int part = static_cast<int>(reports.size()) + 1;
        reports.push_back(model::freeze(
            document, {std::string(name), sha256, bytes.size(), views.sheets, part, static_cast<int>(count)},
            of.places));
    };
    if (stretches.size() == 1) {
        grammar::Document document =
            grammar::read(views.pages, std::move(passages), formats::all(), &formats::general());
        if (!document.is_report) {
            const std::vector<grammar::Diagnostic> before = degradations(views, how);
            document.diagnostics.insert(document.diagnostics.begin(), before.begin(), before.end());
            return no_report(views.pages.damage, document.refusal, of_the_refused(document.diagnostics, views.places));
        }
        add(std::move(document), views);
        return reports;
    }
    passages = {};
    for (const PageStretch& stretch : stretches) {
        if (!stretch.is_report) continue;
        view::Views part = view::part_of(views, stretch.first, stretch.last);
        view::soften_hyphens(part.pages);
        add(grammar::read(part.pages, layout::lay_out(part.pages), formats::all(), &formats::general()), part);
        if (which == Which::first) break;
    }
    return reports;
}

} // namespace api

inline namespace v0_2 {

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
    auto reports = api::extract(bytes, name, impl_->limits, api::Which::first);
    if (!reports) return reports.error();
    return detail::Inside::make<Report>(reports->front());
}

Result<std::vector<Report>> Extractor::extract_all_file(const std::string& path) const {
    if (!impl_) throw std::logic_error("ofstract::Extractor used after it was moved from");
    const Result<std::string> bytes = read_file(path, impl_->limits.bytes);
    if (!bytes) return bytes.error();
    return extract_all(*bytes, std::filesystem::path(path).filename().string());
}

Result<std::vector<Report>> Extractor::extract_all(std::string_view bytes, std::string_view name) const {
    if (!impl_) throw std::logic_error("ofstract::Extractor used after it was moved from");
    auto reports = api::extract(bytes, name, impl_->limits, api::Which::all);
    if (!reports) return reports.error();
    std::vector<Report> out;
    for (const auto& data : *reports) out.push_back(detail::Inside::make<Report>(data));
    return out;
}

const char* version() noexcept { return OFSTRACT_VERSION; }

} // namespace v0_2
} // namespace ofstract
