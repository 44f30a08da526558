// The interface for C → the C++ one: options, reading, JSON, finding. The contents of a report are in c_report.cpp.
//
// Invariant: no exception leaves a function here; NULL is taken everywhere. An enumerator for C has the number of the
// C++ one of its name (tests/unit/model/names_test.cpp).

#include "api/c_object.h"

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

std::string path_of(const Section& section) {
    std::string path;
    for (const Section& each : section.path()) path.append(path.empty() ? "" : "/").append(each.id());
    return path;
}

template <class T> int fill(const std::vector<T>& list, std::size_t index, T* out, const T& nothing) {
    const bool is_there = index < list.size();
    if (out) *out = is_there ? list[index] : nothing;
    return is_there && out ? 0 : 1;
}

// The result of `make`, or NULL where it throws.
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

struct ofstract_reports {
    std::vector<std::unique_ptr<ofstract_report>> list;
};

struct ofstract_matches {
    Matches found;
    Texts texts; // the printed words are part of a report's text, and so have no null byte of their own
    std::vector<ofstract_match> list;
    std::vector<std::vector<ofstract_difference>> differences; // of each match

    explicit ofstract_matches(Matches given) : found(std::move(given)) {
        for (const Match& match : found) {
            const Section section = match.section();
            const ofstract_places where = api::as_c(match.where());
            list.push_back({match.kind() == MatchKind::exact, match.words_changed(), texts.keep(match.block().number()),
                            texts.keep(match.text()), texts.keep(section.id()), texts.keep(section.heading()),
                            texts.keep(path_of(section)), static_cast<ofstract_grade>(section.effective_grade()),
                            api::first_of(where), where});
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

// OFSTRACT_OK is no error's; so the codes begin with 1.
const char* ofstract_error_name(ofstract_error_code code) { return to_string(static_cast<ErrorCode>(code - 1)); }

const char* ofstract_grade_name(ofstract_grade grade) { return to_string(static_cast<Grade>(grade)); }

const char* ofstract_grade_display_name(ofstract_grade grade) { return display_name(static_cast<Grade>(grade)); }

int ofstract_grade_parse(const char* name, ofstract_grade* grade) {
    const std::optional<Grade> parsed = name ? parse_grade(name) : std::nullopt;
    if (grade) *grade = static_cast<ofstract_grade>(parsed.value_or(Grade::none));
    return parsed && grade ? 0 : 1;
}

int ofstract_grade_compare(ofstract_grade a, ofstract_grade b, int* order) {
    const auto one = static_cast<Grade>(a), other = static_cast<Grade>(b);
    if (order) *order = one > other ? 1 : one < other ? -1 : 0;
    return order && comparable(one, other) ? 0 : 1;
}

const char* ofstract_library_version(void) { return version(); }

ofstract_options* ofstract_options_new(void) {
    return guarded([] { return std::make_unique<ofstract_options>().release(); });
}

void ofstract_options_free(ofstract_options* options) { delete options; }

int ofstract_options_set(ofstract_options* options, ofstract_option option, double value) {
    constexpr double largest = 9e15; // a double counts to here one by one
    if (!options || !(value >= 0 && value <= largest)) return 1;
    const auto count = static_cast<std::size_t>(value);
    IsolationLimits& limits = options->limits;
    switch (option) {
    case OFSTRACT_OPTION_BYTES: limits.document.bytes = count; return 0;
    case OFSTRACT_OPTION_PAGES: limits.document.pages = count; return 0;
    case OFSTRACT_OPTION_WORDS_PER_PAGE: limits.document.words_per_page = count; return 0;
    case OFSTRACT_OPTION_WORDS: limits.document.words = count; return 0;
    case OFSTRACT_OPTION_SECONDS: limits.document.seconds = value; return 0;
    case OFSTRACT_OPTION_CPU_SECONDS: limits.cpu_seconds = value; return 0;
    case OFSTRACT_OPTION_WALL_SECONDS: limits.wall_seconds = value; return 0;
    case OFSTRACT_OPTION_MEMORY: limits.memory = count; return 0;
    case OFSTRACT_OPTION_OUTPUT: limits.output = count; return 0;
    }
    return 1;
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

ofstract_error_code ofstract_report_error(const ofstract_report* report) {
    if (!report) return OFSTRACT_ERROR_OUT_OF_MEMORY;
    return report->result ? OFSTRACT_OK
                          : static_cast<ofstract_error_code>(static_cast<int>(report->result.error().code) + 1);
}

const char* ofstract_report_message(const ofstract_report* report) {
    if (!report) return "there is no report, but NULL: no memory was left for one";
    return report->result ? "" : report->result.error().message.c_str();
}

int ofstract_report_error_page(const ofstract_report* report) {
    return report && !report->result ? report->result.error().page : 0;
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

int ofstract_match_at(const ofstract_matches* matches, size_t index, ofstract_match* out) {
    const ofstract_match nothing = {0, 0, "", "", "", "", "", OFSTRACT_GRADE_NONE, {0, 0, 0, 0, 0}, {nullptr, 0}};
    static const std::vector<ofstract_match> none;
    return fill(matches ? matches->list : none, index, out, nothing);
}

int ofstract_difference_at(const ofstract_matches* matches, size_t match, size_t index, ofstract_difference* out) {
    const bool is_there = matches && match < matches->differences.size();
    static const std::vector<ofstract_difference> none;
    return fill(is_there ? matches->differences[match] : none, index, out, {"", ""});
}
