#pragma once
// A document → each of its sections, each of its texts.
//
// Invariant: a text that is in two places by design (a quoted judgement) is visited in both.

#include "grammar/document.h"

namespace ofstract::grammar {

// Sections are nested as deep as a report's headings, which the grammar bounds.
template <class Visit> void each_section(const std::vector<Section>& sections, const Visit& visit) {
    for (const Section& section : sections) {
        visit(section);
        each_section(section.sections, visit);
    }
}

template <class Visit> void each_joined(const Document& document, const Visit& visit) {
    visit(document.title);
    for (const Field& field : document.fields) visit(field.text);
    for (const Judgement& judgement : document.judgements) {
        visit(judgement.label);
        visit(judgement.grade_text);
    }
    each_section(document.sections, [&](const Section& section) {
        visit(section.heading);
        for (const Element& element : section.elements) {
            visit(element.text);
            for (const auto& row : element.rows)
                for (const Joined& cell : row) visit(cell);
        }
    });
    for (const Footnote& note : document.footnotes) visit(note.text);
    for (const FurniturePiece& piece : document.furniture) visit(piece.text);
}

} // namespace ofstract::grammar
