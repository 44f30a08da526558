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
         " (?:is |continues to be |remains |continues to )?(?:an? )?{grade}(?: " OFSTRACT_PROVIDER ")? ?\\.?",
         "overall-effectiveness"},
        {R"((?:the )?(?:children'?s'?(?: social care)? services|services for children) in [^.]+? (?:is |are )?{grade})",
         "overall-effectiveness"},
        {R"((?:the )?overall (?:effectiveness|judge?ment|outcome)(?: of [^.]+?)? is (?:that )?(?:[^.]+? (?:is |are )?)?{grade})",
         "overall-effectiveness"},
        {"(?:this|it) is an? {grade} " OFSTRACT_PROVIDER " ?\\.?", "overall-effectiveness"},
        {"this is an? " OFSTRACT_PROVIDER " that {grade}", "overall-effectiveness"},
        {".+ (?:continues to be|remains) an? {grade} " OFSTRACT_PROVIDER " ?\\.?", "overall-effectiveness"},
        {".+ (?:continues to be|remains) an? {grade} " OFSTRACT_PROVIDER " ?\\.?", "overall-effectiveness", "outcome"}};
    return rules;
}

bool is_same(const char* a, const char* b) { return std::strcmp(a ? a : "", b ? b : "") == 0; }

} // namespace

const char* General::keep(std::string text) {
    texts_.push_back(std::move(text));
    return texts_.back().c_str();
}

const char* General::any_of(const std::vector<const Rules*>& formats, const char* const Format::*member,
                            const char* more) {
    std::vector<std::string> patterns;
    const auto add = [&](const char* pattern) {
        if (pattern && std::find(patterns.begin(), patterns.end(), pattern) == patterns.end())
            patterns.emplace_back(pattern);
    };
    add(more); // first: of a row of two people it takes the first, with all of his role
    for (const Rules* rules : formats) add(rules->format.*member);
    std::string all;
    for (const std::string& pattern : patterns) all += (all.empty() ? "(?:" : "|(?:") + pattern + ")";
    return all.empty() ? nullptr : keep(std::move(all));
}

void General::add_fields(const std::vector<const Rules*>& formats) {
    std::vector<FieldRule>& fields = format_.fields;
    const auto add = [&](const FieldRule& rule) {
        if (std::none_of(fields.begin(), fields.end(),
                         [&](const FieldRule& known) { return is_same(known.pattern, rule.pattern); }))
            fields.push_back(rule);
    };
    for (const FieldRule& rule : common_fields()) add(rule);
    for (const Rules* rules : formats)
        for (const FieldRule& rule : rules->format.fields) add(rule);
}

// Labels and graded headings are judgements' labels; the headings of lists, and those under which a sentence states the
// grade, are headings.
void General::add_judgements(const std::vector<const Rules*>& formats) {
    format_.sentences = common_sentences();
    format_.headings = {
        {"outcome", "outcome"},
        {R"(what (does |must |should )?(the|this) ([\w'/&-]+ ){1,5}((needs?|must|should|has|have) )?(to )?(do )?to (improve|get better|become)\b.*)",
         "what-needs-to-improve"},
        {R"(next steps for .*)", "what-needs-to-improve"},
        {R"(to (further improve|improve|meet) the .*\b(must|should|needs? to) ?:?)", "what-needs-to-improve"},
        {R"(areas for development)", "areas-for-improvement"}};
    std::set<std::string> labels;
    for (const Rules* rules : formats) {
        const Format& format = rules->format;
        for (const LabelRule& rule : format.labels) labels.insert(rule.pattern);
        for (const SentenceRule& rule : format.sentences) format_.sentences.push_back(rule);
        for (const HeadingRule& rule : format.headings) {
            if (rule.grade != HeadingGrade::none) labels.insert(rule.pattern);
            const bool states =
                std::any_of(format.sentences.begin(), format.sentences.end(),
                            [&](const SentenceRule& s) { return s.under && is_same(s.under, rule.id); });
            if (states || is_list_id(rule.id)) format_.headings.push_back({rule.pattern, rule.id});
        }
    }
    for (const std::string& label : labels) format_.labels.push_back({keep(label)});
}

General::General(const std::vector<const Rules*>& formats) : scale_(effectiveness()) {
    scale_.insert(scale_.end(), standards().begin(), standards().end());
    format_.id = "unknown";
    format_.general = true;
    format_.scale = &scale_;
    for (const Rules* rules : formats)
        if (const Scale* scale = rules->format.scale) others_.insert(others_.end(), scale->begin(), scale->end());
    format_.also = &others_;
    format_.header = any_of(formats, &Format::header, R"(.*\breport)");
    format_.address = true;
    format_.other_headings = true;
    format_.nested = true;
    format_.grade_line = any_of(formats, &Format::grade_line, nullptr);
    format_.inspector = any_of(formats, &Format::inspector,
                               R"(([^,:]+), ([^:]+?\blead (?:\w+ )?inspector).*|)"
                               R"(([^,:]+), lead (?:\w+ )?inspector ?,?:? ?(.*))");
    format_.other_inspector =
        any_of(formats, &Format::other_inspector, R"(([^,:]+), ([^,:]*\bcqc\b[^:]*?\blead inspector).*)");
    format_.details = any_of(formats, &Format::details, R"(.* details|details (of|about) .*)");
    format_.imprint = any_of(formats, &Format::imprint, nullptr);
    add_fields(formats);
    add_judgements(formats);
    rules_.emplace(format_);
}

} // namespace ofstract::grammar
