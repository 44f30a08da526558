// The interface for C → the C++ one. Texts are copied once, when a report is read, so that each ends with a null byte.
//
// Invariant: no exception leaves a function here; NULL is taken everywhere. An enumerator for C has the number of the
// C++ one of its name (tests/unit/model/names_test.cpp).

#include <ofstract/c.h>

#include <ofstract/check.h>
#include <ofstract/compare.h>
#include <ofstract/extractor.h>
#include <ofstract/find.h>
#include <ofstract/isolated.h>
#include <ofstract/json.h>
#include <ofstract/version.h>

#include <cstdlib>
#include <cstring>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace ofstract;

namespace {

// Texts that end with a null byte and stay where they are.
class Texts {
  public:
    const char* keep(std::string_view text) { return kept_.emplace_back(text).c_str(); }

  private:
    std::deque<std::string> kept_;
};

ofstract_span as_c(const Span& span) {
    return {span.page, span.box.left, span.box.top, span.box.right, span.box.bottom};
}

ofstract_span first_of(const Values<Span>& where) { return as_c(where[0]); }

std::string path_of(const Section& section) {
    std::string path;
    for (const Section& each : section.path()) path.append(path.empty() ? "" : "/").append(each.id());
    return path;
}

template <class T> const T* at(const std::vector<T>& list, std::size_t index) {
    return index < list.size() ? &list[index] : nullptr;
}

// What `make` gives, or NULL where it throws.
template <class Make> auto guarded(const Make& make) noexcept -> decltype(make()) {
    try {
        return make();
    } catch (...) { // bad_alloc; the library throws nothing else
        return nullptr;
    }
}

char* copy_of(const std::string& text) {
    auto* const copy = static_cast<char*>(std::malloc(text.size() + 1));
    if (copy) std::memcpy(copy, text.c_str(), text.size() + 1);
    return copy;
}

} // namespace

struct ofstract_options {
    IsolationLimits limits;
};

struct ofstract_isolated {
    IsolatedExtractor extractor;
};

struct ofstract_report {
    Result<Report> result;
    std::string name; // of the source, for the JSON form of an error
    Texts texts;
    const char *format = "", *title = "", *authority = "";
    std::vector<ofstract_judgement> judgements;
    std::vector<ofstract_paragraph> paragraphs;
    std::vector<ofstract_diagnostic> diagnostics;

    ofstract_report(Result<Report> given, std::string_view source) : result(std::move(given)), name(source) {
        if (!result) {
            for (const ErrorDiagnostic& d : result.error().diagnostics)
                diagnostics.push_back({d.code.c_str(), static_cast<ofstract_severity>(d.severity), d.message.c_str(),
                                       as_c(d.where.empty() ? Span() : d.where.front())});
            return;
        }
        for (const Diagnostic d : result->diagnostics())
            diagnostics.push_back({texts.keep(d.code()), static_cast<ofstract_severity>(d.severity()),
                                   texts.keep(d.message()), first_of(d.where())});
        format = texts.keep(result->format());
        title = texts.keep(result->title());
        authority = texts.keep(result->authority().name);
        for (const Judgement j : result->judgements())
            judgements.push_back({texts.keep(j.id()), texts.keep(j.label()), static_cast<ofstract_grade>(j.grade()),
                                  texts.keep(j.grade_text()), texts.keep(j.parent()), first_of(j.where()),
                                  texts.keep(j.section().id()), first_of(j.label_where()), first_of(j.grade_where())});
        for (const Section section : result->sections()) add(section);
    }

  private:
    // Sections are nested as deep as a report's headings, which the grammar bounds.
    void add(const Section& section) {
        const char *id = texts.keep(section.id()), *heading = texts.keep(section.heading());
        const char* const path = texts.keep(path_of(section));
        const auto grade = static_cast<ofstract_grade>(section.effective_grade());
        for (const Block block : section.blocks())
            if (!block.number().empty())
                paragraphs.push_back({texts.keep(block.number()), texts.keep(block.text()), id, heading,
                                      first_of(block.where()), path, grade});
        for (const Section child : section.sections()) add(child);
    }
};

struct ofstract_reports {
    std::vector<std::unique_ptr<ofstract_report>> list;
};

struct ofstract_matches {
    Texts texts;
    std::vector<ofstract_match> list;
    std::vector<std::vector<ofstract_difference>> differences; // of each match

    explicit ofstract_matches(const Matches& found) {
        for (const Match& match : found) {
            const Section section = match.section();
            list.push_back({match.kind() == MatchKind::exact, match.words_changed(), texts.keep(match.block().number()),
                            texts.keep(match.text()), texts.keep(section.id()), texts.keep(section.heading()),
                            first_of(match.where()), texts.keep(path_of(section)),
                            static_cast<ofstract_grade>(section.effective_grade())});
            differences.emplace_back();
            for (const Difference& difference : match.differences())
                differences.back().push_back({texts.keep(difference.quoted()), texts.keep(difference.printed())});
        }
    }
};

namespace {

// A report each, or the error alone.
ofstract_reports* listed(const Result<std::vector<Report>>& result, std::string_view source) {
    auto out = std::make_unique<ofstract_reports>();
    if (!result) out->list.push_back(std::make_unique<ofstract_report>(result.error(), source));
    else
        for (const Report& report : *result) out->list.push_back(std::make_unique<ofstract_report>(report, source));
    return out.release();
}

ofstract_report* first(Result<Report> result, std::string_view source) {
    return std::make_unique<ofstract_report>(std::move(result), source).release();
}

std::string_view name_in(std::string_view path) { return path.substr(path.rfind('/') + 1); }

Error no_path() { return {ErrorCode::io, "no path was given, but NULL", 0}; }

// Both kinds of extractor have these members.
template <class AnyExtractor> ofstract_report* read_file(AnyExtractor&& extractor, const char* path) {
    return path ? first(extractor.extract_file(path), name_in(path)) : first(no_path(), "");
}

template <class AnyExtractor> ofstract_reports* read_all_file(AnyExtractor&& extractor, const char* path) {
    return path ? listed(extractor.extract_all_file(path), name_in(path)) : listed(no_path(), "");
}

std::string_view bytes_of(const void* bytes, std::size_t size) {
    return bytes ? std::string_view(static_cast<const char*>(bytes), size) : "";
}

template <class AnyExtractor>
ofstract_report* read(AnyExtractor&& extractor, const void* bytes, std::size_t size, const char* name) {
    const std::string_view source = name ? name : "";
    return first(extractor.extract(bytes_of(bytes, size), source), source);
}

template <class AnyExtractor>
ofstract_reports* read_all(AnyExtractor&& extractor, const void* bytes, std::size_t size, const char* name) {
    const std::string_view source = name ? name : "";
    return listed(extractor.extract_all(bytes_of(bytes, size), source), source);
}

Extractor extractor_for(const ofstract_options* options) {
    return Extractor(options ? options->limits.document : Limits());
}

} // namespace

const char* ofstract_error_name(ofstract_error_code code) { return to_string(static_cast<ErrorCode>(code)); }

const char* ofstract_grade_name(ofstract_grade grade) { return to_string(static_cast<Grade>(grade)); }

const char* ofstract_library_version(void) { return version(); }

ofstract_options* ofstract_options_new(void) {
    return guarded([] { return std::make_unique<ofstract_options>().release(); });
}

void ofstract_options_free(ofstract_options* options) { delete options; }

int ofstract_options_set(ofstract_options* options, ofstract_option option, double value) {
    constexpr double largest = 9e15; // a double counts to here one by one
    if (!options || !(value >= 0 && value <= largest)) return 0;
    const auto count = static_cast<std::size_t>(value);
    IsolationLimits& limits = options->limits;
    switch (option) {
    case OFSTRACT_OPTION_BYTES: limits.document.bytes = count; return 1;
    case OFSTRACT_OPTION_PAGES: limits.document.pages = count; return 1;
    case OFSTRACT_OPTION_WORDS_PER_PAGE: limits.document.words_per_page = count; return 1;
    case OFSTRACT_OPTION_WORDS: limits.document.words = count; return 1;
    case OFSTRACT_OPTION_SECONDS: limits.document.seconds = value; return 1;
    case OFSTRACT_OPTION_CPU_SECONDS: limits.cpu_seconds = value; return 1;
    case OFSTRACT_OPTION_WALL_SECONDS: limits.wall_seconds = value; return 1;
    case OFSTRACT_OPTION_MEMORY: limits.memory = count; return 1;
    case OFSTRACT_OPTION_OUTPUT: limits.output = count; return 1;
    }
    return 0;
}

ofstract_report* ofstract_extract_file(const char* path, const ofstract_options* options) {
    return guarded([&] { return read_file(extractor_for(options), path); });
}

ofstract_report* ofstract_extract(const void* bytes, size_t size, const char* name, const ofstract_options* options) {
    return guarded([&] { return read(extractor_for(options), bytes, size, name); });
}

ofstract_reports* ofstract_extract_all_file(const char* path, const ofstract_options* options) {
    return guarded([&] { return read_all_file(extractor_for(options), path); });
}

ofstract_reports* ofstract_extract_all(const void* bytes, size_t size, const char* name,
                                       const ofstract_options* options) {
    return guarded([&] { return read_all(extractor_for(options), bytes, size, name); });
}

void ofstract_reports_free(ofstract_reports* reports) { delete reports; }

const ofstract_report* ofstract_reports_at(const ofstract_reports* reports, size_t index) {
    return reports && index < reports->list.size() ? reports->list[index].get() : nullptr;
}

ofstract_isolated* ofstract_isolated_new(const char* worker, const ofstract_options* options) {
    return guarded([&] {
        const IsolationLimits limits = options ? options->limits : IsolationLimits();
        return std::make_unique<ofstract_isolated>(ofstract_isolated{IsolatedExtractor(limits, worker ? worker : "")})
            .release();
    });
}

void ofstract_isolated_free(ofstract_isolated* isolated) { delete isolated; }

ofstract_report* ofstract_isolated_extract_file(ofstract_isolated* isolated, const char* path) {
    return isolated ? guarded([&] { return read_file(isolated->extractor, path); }) : nullptr;
}

ofstract_report* ofstract_isolated_extract(ofstract_isolated* isolated, const void* bytes, size_t size,
                                           const char* name) {
    return isolated ? guarded([&] { return read(isolated->extractor, bytes, size, name); }) : nullptr;
}

ofstract_reports* ofstract_isolated_extract_all_file(ofstract_isolated* isolated, const char* path) {
    return isolated ? guarded([&] { return read_all_file(isolated->extractor, path); }) : nullptr;
}

ofstract_reports* ofstract_isolated_extract_all(ofstract_isolated* isolated, const void* bytes, size_t size,
                                                const char* name) {
    return isolated ? guarded([&] { return read_all(isolated->extractor, bytes, size, name); }) : nullptr;
}

void ofstract_report_free(ofstract_report* report) { delete report; }

int ofstract_report_ok(const ofstract_report* report) { return report && report->result.ok(); }

ofstract_error_code ofstract_report_error(const ofstract_report* report) {
    if (!report) return OFSTRACT_ERROR_OUT_OF_MEMORY;
    return report->result ? OFSTRACT_ERROR_NONE : static_cast<ofstract_error_code>(report->result.error().code);
}

const char* ofstract_report_message(const ofstract_report* report) {
    if (!report) return "there is no report, but NULL: no memory was left for one";
    return report->result ? "" : report->result.error().message.c_str();
}

int ofstract_report_error_page(const ofstract_report* report) {
    return report && !report->result ? report->result.error().page : 0;
}

const char* ofstract_report_format(const ofstract_report* report) { return report ? report->format : ""; }
const char* ofstract_report_title(const ofstract_report* report) { return report ? report->title : ""; }
const char* ofstract_report_authority(const ofstract_report* report) { return report ? report->authority : ""; }

const ofstract_diagnostic* ofstract_diagnostic_at(const ofstract_report* report, size_t index) {
    return report ? at(report->diagnostics, index) : nullptr;
}

const ofstract_judgement* ofstract_judgement_at(const ofstract_report* report, size_t index) {
    return report ? at(report->judgements, index) : nullptr;
}

const ofstract_paragraph* ofstract_paragraph_at(const ofstract_report* report, size_t index) {
    return report ? at(report->paragraphs, index) : nullptr;
}

namespace {

Report held(const ofstract_report* report) { return report && report->result ? *report->result : Report(); }

} // namespace

char* ofstract_report_json(const ofstract_report* report, int indent) {
    if (!report) return nullptr;
    return guarded([&] {
        const JsonOptions options{indent < 0 ? -1 : indent, {}};
        const std::string json =
            report->result ? to_json(*report->result, options) : to_json(report->result.error(), report->name, options);
        return copy_of(json);
    });
}

char* ofstract_compare_json(const ofstract_report* before, const ofstract_report* after, int indent) {
    return guarded([&] {
        return copy_of(to_json(compare(held(before), held(after)), {indent < 0 ? -1 : indent, {}}));
    });
}

char* ofstract_check_json(const char* text, size_t size, const ofstract_report* const* reports, size_t count,
                          int indent) {
    return guarded([&] {
        std::vector<Report> given;
        for (size_t i = 0; reports && i < count; ++i) given.push_back(held(reports[i]));
        const std::string_view all = text ? std::string_view(text, size) : std::string_view();
        return copy_of(to_json(check(all, given), {indent < 0 ? -1 : indent, {}}));
    });
}

void ofstract_text_free(char* text) { std::free(text); }

ofstract_matches* ofstract_report_find(const ofstract_report* report, const char* quote) {
    if (!report) return nullptr;
    return guarded([&] {
        const Report searched = report->result ? *report->result : Report();
        return std::make_unique<ofstract_matches>(searched.find(quote ? quote : "")).release();
    });
}

void ofstract_matches_free(ofstract_matches* matches) { delete matches; }

const ofstract_match* ofstract_match_at(const ofstract_matches* matches, size_t index) {
    return matches ? at(matches->list, index) : nullptr;
}

const ofstract_difference* ofstract_difference_at(const ofstract_matches* matches, size_t match, size_t index) {
    return matches && match < matches->differences.size() ? at(matches->differences[match], index) : nullptr;
}
