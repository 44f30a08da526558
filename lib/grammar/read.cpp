#include "grammar/read.h"

#include "grammar/body.h"
#include "grammar/checks.h"
#include "grammar/front.h"
#include "grammar/letter.h"
#include "grammar/recognise.h"

namespace ofstract::grammar {
namespace {

const char* type_of(layout::Furniture kind) {
    switch (kind) {
    case layout::Furniture::header: return "header";
    case layout::Furniture::page_number: return "page-number";
    case layout::Furniture::footer:
    case layout::Furniture::none: break;
    }
    return "footer";
}

std::vector<std::string> marks_of(const engine::Pages& pages, const layout::Layout& layout) {
    std::vector<std::string> marks;
    const text::Joiner joiner(pages, {});
    for (const layout::Footnote& note : layout.footnotes)
        if (note.lines.front().tokens.front().raised) marks.push_back(joiner.lead(note.lines.front(), 1));
    return marks;
}

} // namespace

Document read(const engine::Pages& pages, layout::Layout layout, const std::vector<const Rules*>& formats) {
    Document document;
    const text::Joiner joiner(pages, marks_of(pages, layout));
    const text::Joiner plain(pages, {});
    const Rules* const rules = detect(layout, joiner, formats);
    document.is_report = rules || is_report(layout, joiner);
    document.format = rules ? rules->format.id : "unknown";
    std::size_t body = 0;
    if (rules) {
        const bool letter = rules->format.opening == Opening::letter;
        body = letter ? read_letter(layout, joiner, *rules, document) : read_front(layout, joiner, *rules, document);
        read_authority(*rules, document);
    }
    read_body(layout, body, joiner, rules, document);
    for (const layout::Footnote& note : layout.footnotes)
        document.footnotes.push_back({plain.lead(note.lines.front(), 1), plain.join(note.lines, 1)});
    for (const layout::FurnitureLine& piece : layout.furniture)
        document.furniture.push_back({type_of(piece.kind), plain.join({piece.line})});
    check(pages, layout, rules, document);
    return document;
}

} // namespace ofstract::grammar
