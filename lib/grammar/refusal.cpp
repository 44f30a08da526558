#include "grammar/refusal.h"

#include "grammar/headings.h"
#include "grammar/lists.h"
#include "grammar/walk.h"
#include "text/numbers.h"
#include "text/signs.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <set>

namespace ofstract::grammar {
namespace {

constexpr std::size_t opening_texts = 24;
constexpr std::size_t opening_bytes = 200; // a longer block counts as a paragraph; 34 of 318 whole titles have as much
constexpr std::size_t opening_lines = 6;

// The names that papers give themselves that are no reports: those of press offices, councils' own plans and papers,
// schools' own accounts, surveyors.
constexpr std::array<const char*, 16> names = {
    R"((?:[\w'-]+ ){0,3}(?:press|news|media) (?:release|statement|notice)\b.*)",
    R"((?:notes? (?:to|for) (?:the )?editors?|for immediate release|embargo(?:ed)?)\b.*)",
    R"((?:[\w'-]+ ){0,7}(?:action|improvement|development|delivery|recovery|transformation) plan\b.*)",
    R"((?:[\w'-]+ ){0,4}self-? ?(?:evaluation|assessment)\b.*|sef\b.*)",
    R"((?:[\w'-]+ ){0,5}(?:position statement|briefing(?: note| paper)?|newsletter|case study|toolkit|handbook|checklist|questionnaire|job description)(?: .*)?)",
    R"((?:public |draft )?(?:agenda|minutes)\b.*)",
    R"((?:[\w'-]+ ){0,3}statement (?:from|by|of|on behalf of) .*)",
    R"((?:[\w'-]+ ){0,3}(?:notice|notification|announcement) of (?:[\w'-]+ ){0,5}(?:inspection|visit)\b.*)",
    R"((?:[\w'-]+ ){0,4}(?:readiness|preparation|preparing)(?: for .*)?)",
    R"((?:surveyor|valuer|assessor|engineer)s? ?:.*|.*\b(?:mrics|frics|chartered (?:surveyor|engineer|architect)s?)\b.*)",
    R"((?:report|briefing|update) (?:to|for|of the) .*\b(?:cabinet|committee|board|panel|council|governors?|members|trustees|director)\b.*)",
    R"((?:[\w'-]+ ){0,5}(?:structural|condition|fire(?: risk| safety)?|electrical|gas|asbestos|playground|roof|tree|boiler|lift|drainage|legionella|food hygiene) (?:survey|inspection|assessment|certificate|audit)\b.*)",
    R"((?:building|property|site|premises) (?:condition |structural |fabric )?(?:survey|assessment|audit)\b.*)",
    R"((?:[\w'-]+ ){0,6}(?:response|reply) to .*\b(?:ofsted|inspect(?:ion|ors?))\b.*)",
    R"((?:specimen|sample|example|template|mock|model)\b.*\b(?:report|letter|inspection|template)\b.*)",
    R"(.*\bofsted\b.*\b(?:rated|praised?|praises|hails?|hailed|celebrat\w+|welcomes?|success)\b.*)",
};

// Who says "our" at the top of a page speaks of himself, but for a school's name.
constexpr const char* own = R"(.*\bour\b.*)";
constexpr const char* of_a_name = R"(.*\bour (?:blessed )?(?:lady|saviour|father|lord)\b.*)";

// Ofsted's own reports on others' plans.
constexpr const char* evaluated = R"((?:evaluation|monitoring|review) of .*)";

// "[local authority name]", "<date>", "XX month", "________": a blank that was never filled in.
constexpr const char* blank =
    R"(.*(?:\[[^\]\d]*[a-z][^\]]*\]|<[a-z][^>]*>|_{4,}|\.{8,}|…{3,}|\bx{2,}\b|\bdd/mm\b|\b(?:insert|enter) (?:name|date|grade|title)\b).*)";

// "{{name}}", "«Name»": the same, as programs write it that fill letters in, anywhere in a text.
constexpr const char* merged = R"(.*(?:\{\{[^}]*[a-z][^}]*\}\}|«[^»]*[a-z][^»]*»).*)";

// A letter, and where it ends.
constexpr const char* dear = R"((?:.* )?dear [a-z].*)";
constexpr const char* closing =
    R"(.*\b(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm) (?:regards|wishes)|best wishes)\b.*)";

// Who signs an inspectorate's letter.
constexpr const char* inspectorate =
    R"(.*\b(?:inspectors?|inspectorates?|hmi|hmci|ofsted|commission|constabulary|probation|majesty's|regional director|national director)\b.*)";

// The words by which a report in running text, without a known heading, says that it is one.
constexpr const char* summary =
    R"(.*\bthis (?:letter|report) (?:also )?(?:summaris|summariz|outlin|describ|present|contain|set|giv|explain|report)\w*(?: out)? .*|.*\bi (?:write|am writing) .*\b(?:findings|outcomes?|judge?ments?)\b.*)";
constexpr std::ptrdiff_t least_headed = 3; // sections of a report whose headings no format has

struct Inspectorate {
    const char* pattern;
    const char* name;
};

// As they head their reports.
constexpr std::array<Inspectorate, 10> others = {{
    {R"(.*\b(?:statutory inspection of anglican(?: and methodist)?|siams)\b.*)",
     "the Church of England and the Methodist Church (SIAMS)"},
    {R"(.*\b(?:catholic schools? inspect(?:ion|orate)|diocesan (?:canonical )?inspection|section 48 inspection)\b.*)",
     "the Catholic Church (section 48)"},
    {R"(.*\bindependent schools inspectorate\b.*)", "the Independent Schools Inspectorate"},
    {R"(.*\bschool inspection service\b.*)", "the School Inspection Service"},
    {R"(.*\bcare quality commission\b.*)", "the Care Quality Commission"},
    {R"(.*\bestyn\b.*)", "Estyn"},
    {R"(.*\beducation scotland\b.*)", "Education Scotland"},
    {R"(.*\bcare inspectorate\b.*)", "the Care Inspectorate"},
    {R"(.*\beducation and training inspectorate\b.*)", "the Education and Training Inspectorate"},
    {R"(.*\b(?:his|her) majesty's inspectorate of (?:probation|prisons|constabulary)\b.*)",
     "another of His Majesty's inspectorates"},
}};

bool any_matches(const std::vector<std::string>& texts, const Pattern& pattern) {
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) { return pattern.matches(text); });
}

// The line of the opening by which the paper says that it is something else.
std::string own_name(const std::vector<std::string>& opening) {
    static const std::vector<Pattern> patterns(names.begin(), names.end());
    static const Pattern of_others(evaluated), speaks(own), is_named(of_a_name);
    for (const std::string& line : opening) {
        if (of_others.matches(line)) continue;
        if (std::any_of(patterns.begin(), patterns.end(), [&](const Pattern& p) { return p.matches(line); }) ||
            (speaks.matches(line) && !is_named.matches(line)))
            return line;
    }
    return "";
}

std::string unfilled(const std::vector<std::string>& opening, const Document& document) {
    static const Pattern pattern(blank), field(merged);
    for (const std::string& line : opening)
        if (field.matches(line)) return line;
    if (pattern.matches(document.title.folded())) return document.title.text;
    for (const Field& one : document.fields)
        if (one.kind != FieldKind::other && pattern.matches(one.text.folded())) return one.text.text;
    return "";
}

bool has_furniture(const Document& document, std::string_view type) {
    return std::any_of(document.furniture.begin(), document.furniture.end(),
                       [&](const FurniturePiece& piece) { return piece.type == type; });
}

// A letter that is read as another form: it opens as one.
bool is_stray_letter(const std::vector<std::string>& opening, const Document& document) {
    static const Pattern pattern(dear);
    return !has_furniture(document, "salutation") &&
           (any_matches(opening, pattern) || pattern.matches(document.title.folded()));
}

// Below its last closing.
std::string signature_of(const Document& document) {
    static const Pattern pattern(closing);
    std::string out;
    bool is_closed = false;
    each_section(document.sections, [&](const Section& section) {
        for (const Element& element : section.elements) {
            const std::string folded = element.text.folded();
            if (pattern.matches(folded)) {
                is_closed = true;
                out.clear();
            }
            if (is_closed) out += folded + ' ';
        }
    });
    return out;
}

// A letter says below its closing who wrote it; one that does not say is anybody's.
bool signed_by_others(const std::vector<std::string>& opening, const Document& document) {
    static const Pattern ours(inspectorate);
    if (is_stray_letter(opening, document)) {
        const std::string signature = signature_of(document);
        if (!signature.empty()) return !ours.matches(signature);
    }
    bool is_signed = false;
    for (const FurniturePiece& piece : document.furniture) {
        if (piece.type != "signature") continue;
        if (ours.matches(piece.text.folded())) return false;
        is_signed = true;
    }
    return is_signed;
}

// Whether this is the first page of a report, of which the other pages may be missing: it has the days, and a lead
// inspector with an inspectorate's title, which other papers leave out.
bool is_cover(const Document& document) {
    static const Pattern ours(inspectorate);
    return !document.intervals.empty() && !document.title.text.empty() &&
           std::any_of(document.inspectors.begin(), document.inspectors.end(),
                       [](const Inspector& one) { return ours.matches(text::fold(one.role)); });
}

// Whether there is something that a report's body has and a paper about one may lack: a numbered paragraph, a heading
// of the format's own or of any format's list of what must change, or words that say that findings follow.
bool has_findings(const Section& section, const std::set<std::string_view>& ids) {
    static const Pattern summarises(summary);
    if (ids.count(section.id) > 0 || is_list_id(section.id)) return true;
    const auto finds = [&](const Element& element) {
        return !element.number.empty() || text::number_before(element.text.text) > 0 ||
               summarises.matches(element.text.folded());
    };
    return std::any_of(section.elements.begin(), section.elements.end(), finds) ||
           std::any_of(section.sections.begin(), section.sections.end(),
                       [&](const Section& below) { return has_findings(below, ids); });
}

// Headings and grades may be missed in a scan. A scan that says when the inspection was, and of whom, is a report.
bool says_whose(const Document& document) {
    return !document.intervals.empty() && std::any_of(document.fields.begin(), document.fields.end(),
                                                      [](const Field& field) { return field.kind == FieldKind::urn; });
}

bool has_findings(const std::vector<std::string>& opening, const Rules& rules, const Document& document) {
    if (!document.judgements.empty() || !document.lists.empty()) return true;
    if (is_cover(document) && !is_stray_letter(opening, document)) return true;
    std::set<std::string_view> ids;
    for (const HeadingPattern& known : rules.headings)
        if (*known.rule.id) ids.insert(known.rule.id);
    const auto is_headed = [](const Section& section) {
        return !section.heading.text.empty() && !(section.elements.empty() && section.sections.empty());
    };
    if (rules.format.general &&
        std::count_if(document.sections.begin(), document.sections.end(), is_headed) >= least_headed)
        return true;
    return std::any_of(document.sections.begin(), document.sections.end(),
                       [&](const Section& section) { return has_findings(section, ids); });
}

} // namespace

std::vector<std::string> opening_of(const Passages& passages) {
    std::vector<std::string> out;
    int page = 0;
    // A paragraph names nothing; a page that is one block names itself in its first lines.
    const auto add = [&](const Passage& text) {
        const std::vector<Passage> lines = text.by_line();
        if (lines.empty() || (lines.size() > opening_lines && !out.empty())) return;
        if (lines.size() <= opening_lines) {
            if (text.folded().size() > opening_bytes || text::ends_sentence(text.folded())) return;
            out.push_back(text.folded());
            if (lines.size() == 1) return;
        }
        for (std::size_t i = 0; i < std::min(lines.size(), opening_lines) && out.size() < opening_texts; ++i)
            out.push_back(lines[i].folded());
    };
    for (const Part& part : passages.flow) {
        const Passage text = whole(part);
        if (text.empty()) continue;
        if (page == 0) page = text.front().page;
        if (text.front().page != page || out.size() >= opening_texts) break;
        for (const Passage& cell : cells_of(part)) add(cell);
    }
    return out;
}

std::string refusal(const std::vector<std::string>& opening, bool is_recognised, const Rules& rules,
                    const Document& document) {
    if (const std::string text = unfilled(opening, document); !text.empty())
        return "it has blanks to be filled in: \"" + text + '"';
    if (has_furniture(document, "imprint")) return "";
    if (const std::string line = own_name(opening); !line.empty()) return "it calls itself \"" + line + '"';
    if (signed_by_others(opening, document)) return "it is a letter that no inspector signs";
    if (is_recognised && says_whose(document)) return "";
    if (*other_inspectorate(opening) == '\0' && !has_findings(opening, rules, document))
        return "it opens as one does and holds no findings: no judgement, no heading of a report, no numbered "
               "paragraph";
    return "";
}

const char* other_inspectorate(const std::vector<std::string>& opening) {
    static const std::vector<Pattern> patterns = [] {
        std::vector<Pattern> out;
        for (const Inspectorate& one : others) out.emplace_back(one.pattern);
        return out;
    }();
    static const Pattern ofsted(R"(.*\bofsted\b.*)");
    if (any_matches(opening, ofsted)) return "";
    for (std::size_t i = 0; i < others.size(); ++i)
        if (any_matches(opening, patterns[i])) return others[i].name;
    return "";
}

} // namespace ofstract::grammar
