#include "grammar/pattern.h"

#include "grammar/grades.h"
#include "text/memory.h"

#include <stdexcept>

namespace ofstract::grammar {
namespace {

constexpr int most_groups = 32; // the whole and its groups; the rules for unknown reports join those of all formats

} // namespace

Pattern::Pattern(std::string_view pattern) : source_(pattern), compiled_(std::make_shared<Compiled>()) {}

std::unique_ptr<const RE2> compile(const std::string& source) {
    text::demand_memory_for_set_up();
    RE2::Options options;
    options.set_log_errors(false);
    auto re = std::make_unique<const RE2>(source, options);
    if (!re->ok()) throw std::logic_error("pattern \"" + source + "\": " + re->error());
    return re;
}

const RE2& Pattern::re() const {
    std::call_once(compiled_->once, [this] { compiled_->re = compile(source_); });
    return *compiled_->re;
}

std::size_t Pattern::match_start(std::string_view text) const {
    re2::StringPiece whole;
    const re2::StringPiece piece(text.data(), text.size());
    return re().Match(piece, 0, piece.size(), RE2::ANCHOR_START, &whole, 1) ? whole.size() : std::string_view::npos;
}

std::pair<std::string, std::string> Pattern::two_groups(std::string_view text) const {
    re2::StringPiece groups[most_groups];
    const int count = std::min(re().NumberOfCapturingGroups() + 1, most_groups);
    const re2::StringPiece piece(text.data(), text.size());
    if (!re().Match(piece, 0, piece.size(), RE2::ANCHOR_BOTH, groups, count)) return {};
    const auto said = [&](int i) {
        return i < count ? std::string(groups[i].data(), groups[i].size()) : std::string();
    };
    int first = 1; // that took part: a pattern may be several, each with its own
    while (first < count && groups[first].empty()) ++first;
    return {said(first), said(first + 1)};
}

std::string Pattern::group(std::string_view text) const {
    re2::StringPiece groups[most_groups];
    const int count = std::min(re().NumberOfCapturingGroups() + 1, most_groups);
    const re2::StringPiece piece(text.data(), text.size());
    if (!re().Match(piece, 0, piece.size(), RE2::ANCHOR_BOTH, groups, count)) return {};
    for (int i = 1; i < count; ++i)
        if (!groups[i].empty()) return std::string(groups[i].data(), groups[i].size());
    return {};
}

namespace {

constexpr std::string_view grade_sign = "{grade}";

const Scale& scale_of(const Format& format) { return format.scale ? *format.scale : effectiveness(); }

std::string expand(const char* source, const Scale& scale) {
    std::string pattern = source;
    if (const std::size_t at = pattern.find(grade_sign); at != std::string::npos)
        pattern.replace(at, grade_sign.size(), "(" + alternatives(scale) + R"() ?\.?)");
    return pattern;
}

std::optional<Pattern> pattern_if(const char* source, const Format& format) {
    return source ? std::optional<Pattern>(expand(source, scale_of(format))) : std::nullopt;
}

// The heading of a judgement's section. It is expected where the judgement is.
HeadingPattern heading_of(const JudgementRule& judgement, const Scale& scale) {
    const char* const pattern = judgement.heading ? judgement.heading : judgement.label;
    HeadingPattern heading{Pattern(expand(pattern, scale)), {pattern, judgement.id}};
    heading.rule.level = judgement.level;
    heading.judges = judgement.stated == Stated::by_heading;
    const bool must =
        judgement.stated == Stated::in_row_and_graded_heading || (heading.judges && judgement.forms != optional);
    heading.grade = must ? HeadingGrade::must : HeadingGrade::may;
    return heading;
}

} // namespace

Rules::Rules(const Format& f)
    : format(f), header(pattern_if(f.claims.header, f)), with_heading(pattern_if(f.claims.with_heading, f)),
      without_heading(pattern_if(f.claims.without_heading, f)), authority(pattern_if(f.cover.authority, f)),
      grade_line(pattern_if(f.findings.grade_line, f)), inspector(pattern_if(f.facts.inspector, f)),
      other_inspector(pattern_if(f.facts.other_inspector, f)), next_inspection(pattern_if(f.facts.next_inspection, f)),
      back_matter(pattern_if(f.facts.back_matter, f)), details(pattern_if(f.facts.details, f)),
      imprint(pattern_if(f.imprint, f)), grader(std::make_shared<const Grader>(scale_of(f), f.also)) {
    const Scale& scale = scale_of(f);
    any_grade.emplace("(?:" + alternatives(scale) + R"()\b)");
    for (const char* p : f.claims.titles) titles.emplace_back(expand(p, scale));
    for (const char* p : f.table.columns) columns.emplace_back(expand(p, scale));
    std::string any;
    for (const FieldRule& r : f.cover.fields) {
        fields.emplace_back(expand(r.pattern, scale));
        any += (any.empty() ? "(?:" : "|(?:") + expand(r.pattern, scale) + ")";
    }
    if (!any.empty()) any_field.emplace(any);
    for (const JudgementRule& r : f.judgements) {
        for (const SentenceRule& s : r.sentences)
            sentences.push_back({Pattern(expand(s.pattern, scale)), r.id, s.under ? s.under : ""});
        if (r.stated == Stated::in_sentences) continue;
        if (r.stated != Stated::by_heading) labels.push_back({Pattern(expand(r.label, scale)), &r});
        if (r.stated != Stated::in_row) headings.push_back(heading_of(r, scale));
        judges = judges || r.stated == Stated::by_heading;
    }
    for (const HeadingRule& r : f.findings.headings) {
        headings.push_back({Pattern(expand(r.pattern, scale)), r});
        has_plain = has_plain || r.plain;
    }
}

} // namespace ofstract::grammar
