#include "grammar/sentences.h"

#include "grammar/grades.h"
#include "grammar/pairs.h"
#include "text/text.h"

namespace ofstract::grammar {

std::optional<Judgement> read_sentence(const Passage& text, const Rules& rules, std::string_view section) {
    for (const SentencePattern& sentence : rules.sentences) {
        if (sentence.under != section) continue;
        const std::string grade = sentence.pattern.group(text.folded());
        if (grade.empty() || (rules.format.general && names_previous(text.folded()))) continue;
        Judgement judgement;
        judgement.source = JudgementSource::sentence;
        judgement.id = sentence.id;
        judgement.label = text.joined();
        judgement.grade = rules.grader->parse(grade);
        if (rules.format.general && judgement.grade == Grade::none) continue;
        judgement.grade_text.text = text::unfold(text.text(), grade);
        std::string& printed = judgement.grade_text.text;
        if (!printed.empty() && (printed.back() == '.' || printed.back() == ',')) printed.pop_back();
        auto& where = judgement.grade_text.where = text.where(printed);
        if (where.empty()) where = text.joined().where; // a mark is between its words
        return judgement;
    }
    return std::nullopt;
}

Judgement judged(const Heading& heading, const Passage& text) {
    Judgement judgement;
    judgement.id = heading.id;
    judgement.label = text.joined();
    judgement.label.text = text::unfold(text.text(), heading.stem);
    while (!judgement.label.text.empty() && (judgement.label.text.back() == ':' || judgement.label.text.back() == ' '))
        judgement.label.text.pop_back();
    judgement.grade = heading.grade;
    judgement.grade_text.text = text::unfold(text.text(), heading.grade_words);
    return judgement;
}

Judgement quoted(Judgement judgement) {
    judgement.source = JudgementSource::quoted;
    judgement.label.words.clear();
    return judgement;
}

} // namespace ofstract::grammar
