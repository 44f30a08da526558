#include "grammar/read.h"

#include "grammar/body.h"
#include "grammar/checks.h"
#include "grammar/front.h"
#include "grammar/letter.h"
#include "grammar/lists.h"
#include "grammar/matter.h"
#include "grammar/paired_headings.h"
#include "grammar/recognise.h"
#include "grammar/refusal.h"
#include "grammar/rows.h"

namespace ofstract::grammar {
namespace {

const char* type_of(layout::Furniture kind) {
    switch (kind) {
    case layout::Furniture::header: return "header";
    case layout::Furniture::page_number: return "page-number";
    case layout::Furniture::table_header: return "table-header";
    case layout::Furniture::watermark: return "watermark";
    case layout::Furniture::hidden: return "hidden";
    case layout::Furniture::doubled: return "doubled";
    case layout::Furniture::stamp: return "stamp";
    case layout::Furniture::line_number: return "line-number";
    case layout::Furniture::footer:
    case layout::Furniture::none: break;
    }
    return "footer";
}

// A footnote's mark is its first, raised token; where that is not printed, the reference that it must be of.
Footnote read_footnote(const layout::FootnoteLines& note, const Passage& text, Document& document) {
    if (note.implied_mark.empty()) return {text.lead(1), text.behind(1).joined()};
    Footnote footnote{"", text.joined()};
    const bool glued = footnote.text.text.rfind(note.implied_mark, 0) == 0; // "1The Children Act 2004"
    if (glued) {
        std::string& said = footnote.text.text; // a tab may follow the mark
        said.erase(0, said.find_first_not_of(' ', note.implied_mark.size()));
        footnote.mark = note.implied_mark;
    } else {
        document.diagnostics.push_back({diagnostics::footnote_without_mark, Severity::note,
                                        "a footnote without a mark; the page refers to " + note.implied_mark,
                                        footnote.text.where});
    }
    return footnote;
}

void note_other_inspectorate(const std::vector<std::string>& opening, Document& document) {
    const char* name = other_inspectorate(opening);
    if (*name)
        document.diagnostics.push_back({diagnostics::other_inspectorate, Severity::note,
                                        std::string("the report is one of ") + name + ", and not of Ofsted",
                                        document.title.where});
}

} // namespace

Document read(const engine::Pages& pages, Passages passages, const std::vector<const Rules*>& formats,
              const Rules* general) {
    Document document;
    const Rules* rules = detect(passages, formats);
    document.is_report = rules || is_report(passages);
    document.format = rules ? rules->format.id : "unknown";
    if (!rules && document.is_report) rules = general;
    const std::vector<std::string> opening = rules ? opening_of(passages) : std::vector<std::string>();
    std::size_t body = 0;
    bool letter = false;
    if (rules) {
        letter = rules->format.general ? !letter_subject(passages).folded().empty()
                                       : rules->format.cover.opening == Opening::letter;
        body = letter ? read_letter(passages, *rules, document) : read_front(passages, *rules, document);
        read_authority(*rules, document);
        if (!letter && !rules->format.general) cut_behind_fields(passages, body, *rules);
    }
    const std::vector<Matter> matter = find_matter(passages, body, letter, rules);
    const std::vector<Stretch> stretches = stretches_of(matter, passages);
    document.stretches.insert(document.stretches.begin(), stretches.begin(), stretches.end()); // before the signatures
    read_body(passages, body, matter, rules, document);
    if (rules && rules->format.general) settle_repetitions(document);
    read_lists(document);
    if (rules) document.refusal = refusal(opening, passages.measure.is_recognised, *rules, document);
    document.is_report = document.is_report && document.refusal.empty();
    if (rules && rules->format.general) note_other_inspectorate(opening, document);
    for (const layout::FootnoteLines& note : passages.rest.footnotes)
        document.footnotes.push_back(read_footnote(note, Passage(pages, note.lines, Marks::keep), document));
    for (const layout::FurnitureLine& piece : passages.rest.furniture)
        document.furniture.push_back({type_of(piece.kind), Passage(pages, {piece.line}, Marks::keep).joined()});
    check(pages, passages, rules, document);
    return document;
}

} // namespace ofstract::grammar
