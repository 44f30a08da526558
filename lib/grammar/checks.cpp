#include "grammar/checks.h"

#include "grammar/legibility.h"
#include "grammar/passed_by.h"
#include "grammar/plausible.h"
#include "grammar/walk.h"
#include "text/signs.h"
#include "text/utf8.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace ofstract::grammar {
namespace {

void say(Document& document, const char* code, Severity severity, std::string message, std::vector<Span> where) {
    document.diagnostics.push_back({code, severity, std::move(message), std::move(where)});
}

void check_words(const engine::Pages& pages, Document& document) {
    std::vector<std::vector<unsigned char>> claims;
    for (const engine::Page& page : pages.pages) claims.emplace_back(page.words.size());
    each_joined(document, [&](const Joined& joined) {
        for (const WordId& id : joined.words) {
            unsigned char& count = claims[static_cast<std::size_t>(id.page - 1)][id.index];
            if (count < 2) ++count;
        }
    });
    for (std::size_t p = 0; p < claims.size(); ++p)
        for (std::size_t w = 0; w < claims[p].size(); ++w) {
            if (claims[p][w] == 1) continue;
            const engine::Word& word = pages.pages[p].words[w];
            const bool lost = claims[p][w] == 0;
            say(document, lost ? diagnostics::words_unclaimed : diagnostics::word_claimed_twice, Severity::error,
                "\"" + word.text + (lost ? "\" has no place in the result" : "\" stands in the result more than once"),
                {{static_cast<int>(p) + 1, word.box}});
        }
}

void check_pages(const engine::Pages& pages, const Passages& passages, Document& document) {
    for (const int page : passages.rest.pages_without_words) {
        const engine::Page& source = pages.pages[static_cast<std::size_t>(page - 1)];
        say(document, diagnostics::page_without_text, Severity::warning,
            "page " + std::to_string(engine::sheet_of(source)) + " has no words; a scanned page?",
            {{page, {0, 0, source.width, source.height}}});
    }
}

int number_of(const Element& element) {
    int number = 0; // stays 0 where it is out of range
    std::from_chars(element.number.data(), element.number.data() + element.number.size(), number);
    return number;
}

void check_numbers(const Rules& rules, Document& document) {
    std::vector<Diagnostic> found;
    int last = 0;
    bool any = false;
    each_section(document.sections, [&](const Section& section) {
        for (const Element& element : section.elements) {
            if (element.number.empty()) {
                const bool text = element.kind == ElementKind::paragraph;
                if (text && any && rules.format.findings.numbers == Numbers::all)
                    found.push_back({diagnostics::paragraph_without_number, Severity::warning,
                                     "an unnumbered paragraph after number " + std::to_string(last),
                                     element.text.where});
                continue;
            }
            any = true;
            const int number = number_of(element); // 0 where it is out of range: the next one is then a gap
            if (element.text.text.empty())
                found.push_back({diagnostics::paragraph_empty, Severity::warning,
                                 "paragraph " + element.number + " has no text", element.text.where});
            if (number <= last)
                found.push_back({diagnostics::paragraph_number_repeat, Severity::warning,
                                 "paragraph " + element.number + " comes after " + std::to_string(last),
                                 element.text.where});
            else if (number != last + 1)
                found.push_back({diagnostics::paragraph_number_gap, Severity::warning,
                                 "paragraph " + element.number + " comes after " + std::to_string(last),
                                 element.text.where});
            last = number;
        }
    });
    if (!any && rules.format.findings.numbers != Numbers::none)
        found.push_back({diagnostics::paragraphs_unnumbered, Severity::warning, "no paragraph carries a number", {}});
    std::move(found.begin(), found.end(), std::back_inserter(document.diagnostics));
}

// Whether a text ends as a paragraph may: with a sentence's end, a quotation, a bracket or "…".
bool ends_well(const std::string& text) {
    return text::ends_sentence(text) || text::closing_at_end(text) > 0 || text.ends_with("…");
}

// Whether the page shows that a paragraph without a full stop is whole, and that only the stop was forgotten: its last
// word is whole, on a line that ends short, and the paragraph with the next number is right below.
bool lacks_stop_alone(const engine::Pages& pages, const Element& element, const Element& next) {
    constexpr double least_short = 2, most_apart = 2; // em
    if (element.text.words.empty() || element.text.where.empty() || next.text.where.empty()) return false;
    if (next.number.empty() || number_of(next) != number_of(element) + 1) return false;
    const WordId id = element.text.words.back();
    const engine::Word& last = pages.pages[static_cast<std::size_t>(id.page - 1)].words[id.index];
    const Span &here = element.text.where.back(), &below = next.text.where.front();
    const double em = engine::em_of(last);
    return here.page == below.page && last.box.right < here.box.right - least_short * em &&
           below.box.top - here.box.bottom < most_apart * em &&
           (text::is_letter(element.text.text.back()) || text::is_digit(element.text.text.back()));
}

void check_paragraph_texts(const engine::Pages& pages, Numbers numbers, Document& document) {
    std::vector<Diagnostic> found;
    each_section(document.sections, [&](const Section& section) {
        for (std::size_t i = 0; i < section.elements.size(); ++i) {
            const Element& element = section.elements[i];
            const bool has_next = i + 1 < section.elements.size();
            const std::string& text = element.text.text;
            if (text.empty() && element.kind == ElementKind::item)
                found.push_back({diagnostics::item_empty, Severity::note, "a bullet has no text", element.text.where});
            if (text.empty() || element.kind == ElementKind::table) continue;
            const bool whole = numbers == Numbers::all || (numbers == Numbers::some && !element.number.empty());
            if (whole && element.kind == ElementKind::paragraph && !ends_well(text) &&
                !(has_next && lacks_stop_alone(pages, element, section.elements[i + 1])))
                found.push_back({diagnostics::paragraph_cut, Severity::warning,
                                 "a paragraph ends without a full stop: \"…" + text.substr(text.rfind(' ') + 1) + '"',
                                 element.text.where});
            if (text.size() > 1 && text[1] == ' ' && std::string_view(".,;:").find(text[0]) != std::string_view::npos)
                found.push_back({diagnostics::paragraph_stray_mark, Severity::warning,
                                 "a text begins with a lone \"" + text.substr(0, 1) + "\"", element.text.where});
        }
    });
    std::move(found.begin(), found.end(), std::back_inserter(document.diagnostics));
}

void check_fields(const Rules& rules, Document& document) {
    const auto has = [&](FieldKind kind) {
        return std::any_of(document.fields.begin(), document.fields.end(),
                           [&](const Field& f) { return f.kind == kind; });
    };
    for (const FieldRule& rule : rules.format.cover.fields) {
        const bool dates = rule.kind == FieldKind::inspection_dates;
        const bool leads = rule.kind == FieldKind::lead_inspector && document.inspectors.empty();
        if ((dates || leads) && !has(rule.kind))
            say(document, diagnostics::field_missing,
                rules.format.cover.may_lack_days ? Severity::note : Severity::error,
                dates ? "no inspection dates on the first page" : "no lead inspector on the first page",
                document.title.where);
    }
}

// Whether a form of the format's table has these judgements: each once, and of the optional ones each at most once.
bool are_of_a_form(const std::vector<Judgement>& judgements, const std::vector<JudgementRule>& rules) {
    std::map<std::string_view, std::size_t> counts;
    for (const Judgement& judgement : judgements) ++counts[judgement.id];
    Forms forms = 0; // that may be this one
    for (const JudgementRule& rule : rules)
        if (rule.forms != every_form) forms |= rule.forms;
    if (forms == 0) forms = 1;
    std::size_t known = 0;
    for (const JudgementRule& rule : rules) {
        const std::size_t count = counts[rule.id];
        known += count;
        if (count > 1) return false;
        if (rule.forms != optional) forms &= count == 1 ? rule.forms : ~rule.forms;
    }
    return forms != 0 && known == judgements.size();
}

void check_judgements(const Rules& rules, Document& document) {
    std::set<std::string_view> optional_ids;
    bool any = false; // that every report has, or one of some form
    for (const JudgementRule& rule : rules.format.judgements)
        if (rule.forms == optional) optional_ids.insert(rule.id);
        else any = true;
    if (!any) return;
    if (std::all_of(document.judgements.begin(), document.judgements.end(),
                    [&](const Judgement& judgement) { return optional_ids.count(judgement.id) > 0; })) {
        say(document, diagnostics::judgement_table_missing, Severity::error, "no judgement was found",
            document.title.where);
        return;
    }
    if (!are_of_a_form(document.judgements, rules.format.judgements))
        say(document, diagnostics::judgement_row_missing, Severity::error,
            "the judgements are not those of this format", document.judgements.front().label.where);
}

void check_heading_grades(const Rules& rules, Document& document) {
    std::map<std::string, const Section*> graded;
    each_section(document.sections, [&](const Section& section) {
        for (const HeadingPattern& known : rules.headings)
            if (known.grade != HeadingGrade::none && section.id == known.rule.id && section.grade != Grade::none)
                graded[section.id] = &section;
            else if (known.grade == HeadingGrade::must && section.id == known.rule.id)
                graded.emplace(section.id, &section);
    });
    std::vector<Diagnostic> found;
    for (const Judgement& judgement : document.judgements) {
        const auto it = graded.find(judgement.id);
        const bool expected =
            std::any_of(rules.headings.begin(), rules.headings.end(), [&](const HeadingPattern& known) {
                return known.grade == HeadingGrade::must && judgement.id == known.rule.id;
            });
        if (it == graded.end()) {
            if (expected)
                found.push_back({diagnostics::section_missing, Severity::error,
                                 "no section stands under \"" + judgement.label.text + "\"", judgement.label.where});
        } else if (it->second->grade != Grade::none && judgement.grade != Grade::none &&
                   it->second->grade != judgement.grade) {
            found.push_back({diagnostics::heading_grade_differs, Severity::warning,
                             std::string("the heading says ") + to_string(it->second->grade) + ", the table " +
                                 to_string(judgement.grade),
                             it->second->heading.where});
        }
    }
    std::move(found.begin(), found.end(), std::back_inserter(document.diagnostics));
}

void check_footnotes(Document& document) {
    std::set<std::string> referenced, seen;
    std::vector<Diagnostic> found;
    for (const Footnote& note : document.footnotes) seen.insert(note.mark);
    each_joined(document, [&](const Joined& joined) {
        for (const std::string& mark : joined.marks)
            if (referenced.insert(mark).second && !seen.count(mark) && !seen.count(""))
                found.push_back({diagnostics::footnote_missing, Severity::note,
                                 "the text refers to footnote " + mark + ", which is not there", joined.where});
    });
    seen.clear();
    for (const Footnote& note : document.footnotes) {
        if (!note.mark.empty() && !referenced.count(note.mark))
            found.push_back({diagnostics::footnote_unreferenced, Severity::warning,
                             "no text refers to footnote " + note.mark, note.text.where});
        if (!note.mark.empty() && !seen.insert(note.mark).second)
            found.push_back(
                {diagnostics::footnote_repeated, Severity::note, "a second footnote " + note.mark, note.text.where});
    }
    std::move(found.begin(), found.end(), std::back_inserter(document.diagnostics));
}

// The doubt about a report of no known format. It is a note where the report gave a title, dates and a judgement, and
// no half pairs; else it is a warning.
void say_unknown(Document& document) {
    std::string missing;
    const auto miss = [&](bool is_missing, const char* what) {
        if (is_missing) missing += std::string(missing.empty() ? "" : ", ") + what;
    };
    miss(document.title.text.empty(), "a title");
    miss(document.intervals.empty(), "dates of the inspection");
    miss(document.judgements.empty(), "a judgement");
    const bool doubted = std::any_of(document.diagnostics.begin(), document.diagnostics.end(), [](const Diagnostic& d) {
        return std::string_view(d.code).rfind("judgement-", 0) == 0;
    });
    std::string message = "the report is of no known format; it is read by what all formats have in common";
    const bool lacks = !missing.empty();
    const bool is_signed = std::any_of(document.furniture.begin(), document.furniture.end(),
                                       [](const FurniturePiece& piece) { return piece.type == "signature"; });
    miss(document.inspectors.empty() && !is_signed, "an inspector");
    if (!missing.empty()) message += ", which does not find " + missing;
    if (doubted) message += "; not every grade stands beside a label";
    say(document, diagnostics::format_unknown, !lacks && !doubted ? Severity::note : Severity::warning,
        std::move(message), {});
}

// By page and top. Doubts of one row stay as they were raised: how far their boxes differ is their writer's doing.
std::vector<Diagnostic> from_top_to_bottom(std::vector<Diagnostic> raised) {
    constexpr double one_row = 1; // point; lines are further apart
    const auto place = [&](std::size_t i) {
        const std::vector<Span>& where = raised[i].where;
        return where.empty() ? std::pair(0, 0.0) : std::pair(where.front().page, where.front().box.top);
    };
    std::vector<std::size_t> order(raised.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
    for (std::size_t begin = 0, i = 1; i <= order.size(); ++i) {
        if (i < order.size() && place(order[i]).first == place(order[i - 1]).first &&
            place(order[i]).second - place(order[i - 1]).second < one_row)
            continue;
        std::sort(order.begin() + static_cast<std::ptrdiff_t>(begin), order.begin() + static_cast<std::ptrdiff_t>(i));
        begin = i;
    }
    std::vector<Diagnostic> ordered;
    ordered.reserve(raised.size());
    for (const std::size_t i : order) ordered.push_back(std::move(raised[i]));
    return ordered;
}

} // namespace

void check(const engine::Pages& pages, const Passages& passages, const Rules* rules, Document& document) {
    const bool general = rules && rules->format.general;
    if (!rules)
        say(document, diagnostics::format_unknown, Severity::warning,
            "the report is of no known format; it is given as its layout shows it", {});
    if (general) say_unknown(document);
    check_pages(pages, passages, document);
    check_legibility(pages, document);
    check_words(pages, document);
    check_paragraph_texts(pages, rules ? rules->format.findings.numbers : Numbers::none, document);
    check_footnotes(document);
    check_parts(passages, rules, document);
    if (rules && !general) {
        check_fields(*rules, document);
        check_judgements(*rules, document);
        check_passed_by(pages, *rules, document);
        check_heading_grades(*rules, document);
        check_numbers(*rules, document);
    }
    document.diagnostics = from_top_to_bottom(std::move(document.diagnostics));
}

} // namespace ofstract::grammar
