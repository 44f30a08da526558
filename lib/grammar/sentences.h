#pragma once
// Sentences that state a grade → judgements: "Children's services in X are good".
//
// Invariant: a sentence is a judgement only as the format's rule says, as a whole; its label is the sentence
// and its grade_text the words at its end or inside it that are the grade.

#include "grammar/document.h"
#include "grammar/headings.h"
#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <optional>
#include <string_view>

namespace ofstract::grammar {

// The judgement that `text` states, by the rules for sentences outside paragraphs (`section` empty) or by
// those for paragraphs of the section with that id. Its source is JudgementSource::sentence.
std::optional<Judgement> read_sentence(const Passage& text, const Rules& rules, std::string_view section);

// "Inclusion: strong standard": the judgement that a heading gives.
Judgement judged(const Heading& heading, const Passage& text);

// The same judgement where the sections hold the sentence too: without its words.
Judgement quoted(Judgement judgement);

} // namespace ofstract::grammar
