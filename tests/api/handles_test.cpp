// Every member of every handle and of Report, asked of what is empty: a default-made handle, a default-made report, a
// moved-from report. None may crash, and each gives an empty answer. The list is held against the header's text, so
// that no member can be added without its line here.

#include <ofstract/extractor.h>
#include <ofstract/find.h>

#include "support/doctest.h"
#include "support/files.h"

#include <functional>
#include <map>
#include <regex>
#include <set>
#include <sstream>

using namespace ofstract;

namespace {

template <class T> bool is_nothing(const Range<T>& range) {
    return range.empty() && range.size() == 0 && !(range.begin() != range.end()) && !range[0] && !range.front() &&
           !range.back();
}
template <class T> bool is_nothing(const Values<T>& values) {
    return values.empty() && values.size() == 0 && values.begin() == values.end() && values[0] == T() &&
           values.front() == T() && values.back() == T();
}
bool is_nothing(const Matches& matches) { return matches.empty() && !matches[0] && !matches.report(); }
template <class T> bool is_nothing(const std::vector<T>& values) { return values.empty(); }
template <class T> bool is_nothing(const std::optional<T>& value) { return !value.has_value(); }
bool is_nothing(std::string_view text) { return text.empty(); }
bool is_nothing(int number) { return number == 0; }
bool is_nothing(Grade grade) { return grade == Grade::none; }
bool is_nothing(Severity severity) { return severity == Severity::note; }
bool is_nothing(BlockKind kind) { return kind == BlockKind::paragraph; }
bool is_nothing(StretchKind kind) { return kind == StretchKind::findings; }
bool is_nothing(JudgementSource source) { return source == JudgementSource::row; }
bool is_nothing(const Box& box) { return box == Box(); }
bool is_nothing(const Source& s) { return s.name.empty() && s.sha256.empty() && s.bytes == 0 && s.pages == 0; }
bool is_nothing(const Authority& a) {
    return a.name.empty() && a.urn.empty() && a.la_code.empty() && a.ons_code.empty();
}
template <class Handle, class = std::enable_if_t<std::is_base_of_v<detail::Handle, Handle>>>
bool is_nothing(const Handle& handle) {
    return !handle;
}

using Check = std::function<bool()>;

template <class Handle, class Result> Check empty_of(Result (Handle::*member)() const) {
    return [member] { return is_nothing((Handle().*member)()); };
}

#define OF(Handle, member)                                                                                             \
    { #Handle "::" #member, empty_of(&Handle::member) }
const std::map<std::string, Check> handles = {
    OF(Text, text),
    OF(Text, where),
    OF(Text, marks),
    OF(Mark, text),
    OF(Row, cells),
    OF(Block, kind),
    OF(Row, is_header),
    OF(Block, number),
    OF(Block, marker),
    OF(Block, depth),
    OF(Block, text),
    OF(Block, marks),
    OF(Block, rows),
    OF(Block, where),
    OF(Block, section),
    OF(Section, effective_grade),
    OF(Section, position),
    OF(Section, parent),
    OF(Section, path),
    OF(ListItem, section),
    OF(Judgement, section),
    OF(Section, id),
    OF(Section, heading),
    OF(Section, level),
    OF(Section, grade),
    OF(Section, marks),
    OF(Section, blocks),
    OF(Section, sections),
    OF(Section, where),
    OF(ListItem, number),
    OF(ListItem, text),
    OF(ListItem, responsible),
    OF(ListItem, parts),
    OF(ListItem, due),
    OF(ListItem, where),
    OF(Part, text),
    OF(List, id),
    OF(List, heading),
    OF(List, items),
    OF(Judgement, id),
    OF(Judgement, source),
    OF(Judgement, number),
    OF(Judgement, label),
    OF(Judgement, grade),
    OF(Judgement, grade_text),
    OF(Judgement, marks),
    OF(Judgement, parent),
    OF(Judgement, where),
    OF(Judgement, label_where),
    OF(Judgement, grade_where),
    OF(Stretch, kind),
    OF(Stretch, opened_by),
    OF(Stretch, where),
    OF(Previous, label),
    OF(Previous, grade),
    OF(Previous, grade_text),
    OF(Previous, where),
    OF(Field, label),
    OF(Field, value),
    OF(Field, text),
    OF(Field, marks),
    OF(Field, where),
    OF(Inspector, name),
    OF(Inspector, role),
    OF(Footnote, mark),
    OF(Footnote, text),
    OF(Footnote, where),
    OF(Furniture, type),
    OF(Furniture, text),
    OF(Furniture, where),
    OF(Diagnostic, code),
    OF(Diagnostic, severity),
    OF(Diagnostic, message),
    OF(Diagnostic, where),
};
#undef OF

using ReportCheck = std::function<bool(const Report&)>;
#define OF(call, name)                                                                                                 \
    {                                                                                                                  \
        "Report::" name, [](const Report& r) { return is_nothing(r.call); }                                            \
    }
const std::map<std::string, ReportCheck> reports = {
    OF(source(), "source"),
    OF(format(), "format"),
    OF(title(), "title"),
    OF(title_where(), "title_where"),
    OF(title_marks(), "title_marks"),
    OF(authority(), "authority"),
    OF(urn(), "urn"),
    OF(intervals(), "intervals"),
    OF(previous_intervals(), "previous_intervals"),
    OF(next_inspection(), "next_inspection"),
    OF(published(), "published"),
    OF(lead_inspectors(), "lead_inspectors"),
    OF(fields(), "fields"),
    OF(judgements(), "judgements"),
    OF(judgement("x"), "judgement"),
    OF(previous(), "previous"),
    OF(sections(), "sections"),
    OF(all_sections(), "all_sections"),
    OF(section("x"), "section"),
    OF(blocks(), "blocks"),
    OF(numbered_paragraphs(), "numbered_paragraphs"),
    OF(paragraph("1"), "paragraph"),
    OF(pages(), "pages"),
    OF(page_box(1), "page_box"),
    OF(lists(), "lists"),
    OF(footnotes(), "footnotes"),
    OF(furniture(), "furniture"),
    OF(diagnostics(), "diagnostics"),
    OF(stretches(), "stretches"),
    OF(find("x"), "find"),
};
#undef OF

// "Class::member" of every const member that report.h declares.
std::set<std::string> declared() {
    std::set<std::string> names;
    std::istringstream lines(test::read_file(test::source_dir() / "include" / "ofstract" / "report.h"));
    const std::regex type("^class OFSTRACT_API (\\w+)"), member("^    [^/(]*\\b(\\w+)\\([^)]*\\) const\\b");
    std::string in;
    for (std::string line; std::getline(lines, line);) {
        std::smatch found;
        if (std::regex_search(line, found, type)) in = found[1].str();
        else if (std::regex_search(line, found, member) && !in.empty() && found[1].str() != "bool")
            names.insert(in + "::" + found[1].str());
    }
    return names;
}

} // namespace

TEST_CASE("handles: each member of the header is asked here") {
    const std::set<std::string> all = declared();
    CHECK(all.size() > 70);
    for (const std::string& name : all) {
        CAPTURE(name);
        CHECK(handles.count(name) + reports.count(name) == 1);
    }
    CHECK(all.size() == handles.size() + reports.size());
}

TEST_CASE("handles: an empty one gives empty answers") {
    for (const auto& handle : handles) {
        CAPTURE(handle.first);
        CHECK(handle.second());
    }
}

TEST_CASE("handles: an empty and a moved-from report give empty answers") {
    const auto path = test::made_up_corpus() / "ilacs-inspection" / "modern-five-rows" / "report.pdf";
    Report full = Extractor().extract_file(path.string()).value();
    const Report taken = std::move(full);
    for (const auto& report : reports) {
        CAPTURE(report.first);
        CHECK(report.second(Report()));
        CHECK(report.second(full)); // NOLINT(bugprone-use-after-move): that it is safe is the point
    }
    CHECK(taken.judgements().size() == 5);
}

TEST_CASE("handles: past the end of a list there is an empty handle") {
    const auto path = test::made_up_corpus() / "ilacs-inspection" / "modern-five-rows" / "report.pdf";
    const Report report = Extractor().extract_file(path.string()).value();
    const auto sections = report.sections();
    CHECK(sections[0]);
    CHECK_FALSE(sections[sections.size()]);
    CHECK(report.judgements()[0].where()[99] == Span());
}
