#include "grammar/sentences.h"

#include "grammar/grades.h"
#include "grammar/pairs.h"
#include "text/text.h"

namespace ofstract::grammar {

std::optional<Judgement> read_sentence(const Joined& text, const Joiner& joiner, const Rules& rules,
                                       std::string_view section) {
    std::string folded;
    for (std::size_t i = 0; i < rules.sentences.size(); ++i) {
        const SentenceRule& rule = rules.format.sentences[i];
        if (std::string_view(rule.under ? rule.under : "") != section) continue;
        if (folded.empty()) folded = text::fold(text.text);
        const std::string grade = rules.sentences[i].group(folded);
        if (grade.empty() || (rules.format.general && names_previous(folded))) continue;
        Judgement judgement;
        judgement.source = JudgementSource::sentence;
        judgement.id = rule.id;
        judgement.label = text;
        judgement.grade = rules.grader->parse(grade);
        if (rules.format.general && judgement.grade == Grade::none) continue;
        judgement.grade_text.text = text::unfold(text.text, grade);
        std::string& printed = judgement.grade_text.text;
        if (!printed.empty() && (printed.back() == '.' || printed.back() == ',')) printed.pop_back();
        judgement.grade_text.where = joiner.where(text, printed);
        if (judgement.grade_text.where.empty()) judgement.grade_text.where = text.where; // a mark is between its words
        return judgement;
    }
    return std::nullopt;
}

Judgement judged(const Heading& heading, const Joined& text) {
    Judgement judgement;
    judgement.id = heading.id;
    judgement.label = text;
    judgement.label.text = text::unfold(text.text, heading.stem);
    while (!judgement.label.text.empty() && (judgement.label.text.back() == ':' || judgement.label.text.back() == ' '))
        judgement.label.text.pop_back();
    judgement.grade = heading.grade;
    judgement.grade_text.text = text::unfold(text.text, heading.grade_words);
    return judgement;
}

Judgement quoted(Judgement judgement) {
    judgement.source = JudgementSource::quoted;
    judgement.label.words.clear();
    return judgement;
}

} // namespace ofstract::grammar
