#include "grammar/general.h"

#include "grammar/grades.h"
#include "grammar/lists.h"

#include <algorithm>
#include <cstring>
#include <set>

namespace ofstract::grammar {
namespace {

// The words by which a report names the whole of what it judges.
#define OFSTRACT_PROVIDER                                                                                              \
    "(?:school|academy|college|provision|provider|partnership|service|agency|nursery|pre-?school|childminder|home|"    \
    "centre|unit|setting|early years (?:setting|provision)|children's home|sixth[- ]form college)"

// The fields that no format needs to declare.
const std::vector<FieldRule>& common_fields() {
    static const std::vector<FieldRule> rules = {
        {R"((inspection dates?|dates? of (this )?inspection|inspection date\(s\)) ?:)", FieldKind::inspection_dates},
        {R"((lead|reporting) inspectors? ?:)", FieldKind::lead_inspector},
        {R"((report )?published( on)? ?:|(publication date|date (of publication|published)) ?:)", FieldKind::published},
        {R"(dates? of (the )?(previous|last) inspections? ?:?|(previous|last) inspection dates? ?:?)",
         FieldKind::previous_dates},
        {R"((overall effectiveness|overall judge?ment|overall outcome|judge?ment|grade|outcome|rating)( grade)? (at|of|from) (the |its )?(previous|last) (full )?inspection ?:?)",
         FieldKind::previous_grade},
        {R"((previous|last) (full )?inspection (grade|judge?ment|outcome|rating|result) ?:?)",
         FieldKind::previous_grade},
        {R"((previous|last) (full )?inspection ?:)", FieldKind::previous_grade},
        {R"((provider |setting |school )?(unique reference number|urn\b)( \(urn\))? ?:?)", FieldKind::urn},
        {R"((type|age|number) (of|range|group)( (provider|provision|school|setting|inspection|children|pupils|learners))* ?:)",
         FieldKind::other},
        {R"(© (crown )?copyright)", FieldKind::other},
        {R"((provider|registered person|registered manager|principal|head ?teacher|telephone( number)?|e-?mail( address)?|website|inspection number|reference (no|number)\.?|remit( of provider)?) ?:)",
         FieldKind::other}};
    return rules;
}

// A report of any kind may judge the whole provider in a sentence.
const std::vector<SentenceRule>& common_sentences() {
    static const std::vector<SentenceRule> rules = {
        {"(?:the|this) " OFSTRACT_PROVIDER
         " (?:is |continues to be |remains |continues to )?(?:an? )?{grade}(?: " OFSTRACT_PROVIDER ")? ?\\.?"},
        {R"((?:the )?(?:children'?s'?(?: social care)? services|services for children) in [^.]+? (?:is |are )?{grade})"},
        {R"((?:the )?overall (?:effectiveness|judge?ment|outcome)(?: of [^.]+?)? is (?:that )?(?:[^.]+? (?:is |are )?)?{grade})"},
        {"(?:this|it) is an? {grade} " OFSTRACT_PROVIDER " ?\\.?"},
        {"this is an? " OFSTRACT_PROVIDER " that {grade}"},
        {".+ (?:continues to be|remains) an? {grade} " OFSTRACT_PROVIDER " ?\\.?"},
        {".+ (?:continues to be|remains) an? {grade} " OFSTRACT_PROVIDER " ?\\.?", "outcome"}};
    return rules;
}

bool is_same(const char* a, const char* b) { return std::strcmp(a ? a : "", b ? b : "") == 0; }

} // namespace

const char* General::keep(std::string text) {
    texts_.push_back(std::move(text));
    return texts_.back().c_str();
}

const char* General::any_of(const std::vector<const Rules*>& formats, const char* (*of)(const Format&),
                            const char* more) {
    std::vector<std::string> patterns;
    const auto add = [&](const char* pattern) {
        if (pattern && std::find(patterns.begin(), patterns.end(), pattern) == patterns.end())
            patterns.emplace_back(pattern);
    };
    add(more); // first: of a row of two people it takes the first, with all of his role
    for (const Rules* rules : formats) add(of(rules->format));
    std::string all;
    for (const std::string& pattern : patterns) all += (all.empty() ? "(?:" : "|(?:") + pattern + ")";
    return all.empty() ? nullptr : keep(std::move(all));
}

void General::add_fields(const std::vector<const Rules*>& formats) {
    std::vector<FieldRule>& fields = format_.cover.fields;
    const auto add = [&](const FieldRule& rule) {
        if (std::none_of(fields.begin(), fields.end(),
                         [&](const FieldRule& known) { return is_same(known.pattern, rule.pattern); }))
            fields.push_back(rule);
    };
    for (const FieldRule& rule : common_fields()) add(rule);
    for (const Rules* rules : formats)
        for (const FieldRule& rule : rules->format.cover.fields) add(rule);
}

// The labels of all formats, in rows and headings, are labels; their sentences state the grade here as well; the
// headings of lists, and those under which a sentence states the grade, are headings.
void General::add_judgements(const std::vector<const Rules*>& formats) {
    std::vector<HeadingRule>& headings = format_.findings.headings;
    headings = {
        {"outcome", "outcome"},
        {R"(what (does |must |should )?(the|this) ([\w'/&-]+ ){1,5}((needs?|must|should|has|have) )?(to )?(do )?to (improve|get better|become)\b.*)",
         "what-needs-to-improve"},
        {R"(next steps for .*)", "what-needs-to-improve"},
        {R"(to (further improve|improve|meet) the .*\b(must|should|needs? to) ?:?)", "what-needs-to-improve"},
        {R"(areas for development)", "areas-for-improvement"}};
    format_.judgements.push_back({.id = "overall-effectiveness",
                                  .stated = Stated::in_sentences,
                                  .forms = optional,
                                  .sentences = common_sentences()});
    std::set<std::string> labels;
    for (const Rules* rules : formats) {
        for (const JudgementRule& rule : rules->format.judgements) {
            if (!rule.sentences.empty())
                format_.judgements.push_back(
                    {.id = rule.id, .stated = Stated::in_sentences, .forms = optional, .sentences = rule.sentences});
            if (rule.label) labels.insert(rule.label);
            if (rule.heading) labels.insert(rule.heading);
        }
        for (const HeadingRule& rule : rules->format.findings.headings) {
            const bool states =
                std::any_of(rules->sentences.begin(), rules->sentences.end(),
                            [&](const auto& sentence) { return !sentence.under.empty() && sentence.under == rule.id; });
            if (states || is_list_id(rule.id)) headings.push_back({rule.pattern, rule.id});
        }
    }
    for (const std::string& label : labels) format_.judgements.push_back({.label = keep(label), .forms = optional});
}

General::General(const std::vector<const Rules*>& formats) : scale_(effectiveness()) {
    scale_.insert(scale_.end(), standards().begin(), standards().end());
    format_.id = "unknown";
    format_.general = true;
    format_.scale = &scale_;
    for (const Rules* rules : formats)
        if (const Scale* scale = rules->format.scale) others_.insert(others_.end(), scale->begin(), scale->end());
    format_.also = &others_;
    format_.cover.address = true;
    format_.findings.other_headings = true;
    format_.findings.nested = true;
    const auto any = [&](const char* (*of)(const Format&), const char* more) { return any_of(formats, of, more); };
    format_.claims.header = any([](const Format& f) { return f.claims.header; }, R"(.*\breport)");
    format_.findings.grade_line = any([](const Format& f) { return f.findings.grade_line; }, nullptr);
    format_.facts.inspector =
        any([](const Format& f) { return f.facts.inspector; }, R"(([^,:]+), ([^:]+?\blead (?:\w+ )?inspector).*|)"
                                                               R"(([^,:]+), lead (?:\w+ )?inspector ?,?:? ?(.*))");
    format_.facts.other_inspector = any([](const Format& f) { return f.facts.other_inspector; },
                                        R"(([^,]+), ([^,]*\bcqc\b[^:]*?\blead inspector).*)");
    format_.facts.details = any([](const Format& f) { return f.facts.details; }, R"(.* details|details (of|about) .*)");
    format_.imprint = any([](const Format& f) { return f.imprint; }, nullptr);
    add_fields(formats);
    add_judgements(formats);
    rules_.emplace(format_);
}

} // namespace ofstract::grammar
