#include "grammar/paired_headings.h"

#include "grammar/grades.h"
#include "grammar/judgements.h"
#include "grammar/pairs.h"
#include "grammar/sentences.h"
#include "text/text.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace ofstract::grammar {
namespace {

// The last word of a stem behind which a grade says something else: "not good", "consistently good", "to be good".
bool qualifies(std::string_view word) {
    static const std::set<std::string_view> qualifiers = {
        "a",   "an",    "the",  "as",         "at",    "be",    "been", "become", "becoming", "being", "or",
        "and", "not",   "yet",  "no",         "never", "least", "less", "more",   "most",     "than",  "very",
        "now", "still", "some", "for",        "from",  "of",    "to",   "was",    "were",     "with",  "in",
        "by",  "quite", "also", "previously", "that",  "which", "who",  "it",     "they"};
    return qualifiers.count(word) > 0 || (word.size() > 4 && word.substr(word.size() - 2) == "ly");
}

bool asks(std::string_view stem) {
    static const Pattern question(R"((what|why|how|where|when|who|which|does|do|is|are|if)\b.*)");
    return question.matches(stem);
}

std::string last_word(std::string_view text) {
    const std::size_t space = text.rfind(' ');
    return std::string(space == std::string_view::npos ? text : text.substr(space + 1));
}

// The words of a label that tell it from another.
std::set<std::string> telling_words(std::string_view label) {
    static const std::set<std::string_view> small = {"the",  "a",  "an",     "of",        "and",      "for",
                                                     "in",   "to", "is",     "are",       "on",       "with",
                                                     "that", "it", "graded", "judgement", "judgment", "judgements"};
    std::set<std::string> words;
    std::string slug = text::slug(label);
    for (std::size_t at = 0; at <= slug.size();) {
        const std::size_t end = std::min(slug.find('-', at), slug.size());
        std::string word = slug.substr(at, end - at);
        const bool tells = !word.empty() && small.count(word) == 0;
        if (word.size() > 3 && word.back() == 's') word.pop_back(); // reports print "leaders" and "leader" of one thing
        if (tells) words.insert(std::move(word));
        at = end + 1;
    }
    return words;
}

// Whether two labels are of the same: all telling words of one are among the other's.
bool same_label(const std::set<std::string>& a, const std::set<std::string>& b) {
    const auto &few = a.size() <= b.size() ? a : b, &many = a.size() <= b.size() ? b : a;
    return !few.empty() && std::includes(many.begin(), many.end(), few.begin(), few.end());
}

bool is_reported(std::string_view stem, const Rules& rules, const Document& document) {
    if (is_label(rules, stem)) return true;
    constexpr std::size_t most_rows = 50; // of judgements that are compared; reports have twelve
    const std::set<std::string> words = telling_words(stem);
    const std::size_t count = std::min(document.judgements.size(), most_rows);
    for (std::size_t i = 0; i < count; ++i)
        if (same_label(words, telling_words(document.judgements[i].label.text))) return true;
    return false;
}

struct PairedHeading {
    GradedHeading split;
    bool unsure = false; // it may be a judgement, and its label is none that reports have
};

PairedHeading pair(const std::string& whole, const Rules& rules, const Document& document) {
    PairedHeading heading{rules.grader->split(whole)};
    GradedHeading& split = heading.split;
    PairedHeading none{{whole, Grade::none, ""}};
    if (split.grade == Grade::none) return none;
    const std::string between =
        whole.substr(split.stem.size(), whole.rfind(split.words) - split.stem.size()); // " is ", ": "
    const bool set_off = between.find_first_of(":;") != std::string::npos || between.find(" -") != std::string::npos;
    bool stated = between.find("is") != std::string::npos || between.find("are") != std::string::npos;
    for (const std::string_view again : {" continues to be", " remains", " continue to be", " remain"})
        if (split.stem.size() > again.size() &&
            split.stem.compare(split.stem.size() - again.size(), again.size(), again) == 0) {
            split.stem.resize(split.stem.size() - again.size());
            stated = true;
        }
    const bool no_label =
        !may_be_label(split.stem, rules) || split.stem.find(". ") != std::string::npos || names_previous(split.stem);
    if (no_label || qualifies(last_word(split.stem)) || (!set_off && asks(split.stem))) return none;
    if (is_reported(split.stem, rules, document) || set_off) return heading;
    if (!stated) return none;
    heading.unsure = true;
    return heading;
}

} // namespace

void pair_heading(const Passage& text, bool is_stated, const Rules& rules, Document& document, Heading& heading) {
    const PairedHeading paired = is_stated ? PairedHeading() : pair(text.folded(), rules, document);
    heading.grade = paired.unsure ? Grade::none : paired.split.grade;
    heading.id = text::slug(heading.grade == Grade::none ? text.text() : paired.split.stem);
    heading.stem = paired.split.stem;
    heading.grade_words = paired.split.words;
    heading.judges = heading.grade != Grade::none;
    if (paired.unsure)
        document.diagnostics.push_back({diagnostics::judgement_label_unknown, Severity::warning,
                                        "\"" + text.text() + "\" may be a judgement; no report is known that gives it",
                                        text.joined().where});
}

Judgement judged_by_line(const Section& section, const Joined& line) {
    Judgement judgement;
    judgement.label = section.heading;
    judgement.id = section.id;
    judgement.grade = section.grade;
    judgement.grade_text = line;
    judgement.grade_text.words.clear();
    return judgement;
}

void settle_repetitions(Document& document) {
    std::vector<std::set<std::string>> rows;
    std::vector<std::string> ids;
    std::vector<Grade> grades;
    constexpr std::size_t most_rows = 50; // as above
    for (const Judgement& j : document.judgements)
        if (j.source == JudgementSource::row && rows.size() < most_rows) {
            rows.push_back(telling_words(j.label.text));
            ids.push_back(j.id);
            grades.push_back(j.grade);
        }
    const auto repeats = [&](const Judgement& j) {
        if (j.source != JudgementSource::quoted) return false;
        const std::set<std::string> words = telling_words(j.label.text);
        std::size_t at = rows.size();
        for (std::size_t i = 0; i < rows.size() && at == rows.size(); ++i)
            if (j.id == ids[i] || words == rows[i]) at = i;
        for (std::size_t i = 0; i < rows.size() && at == rows.size(); ++i)
            if (same_label(words, rows[i])) at = i;
        if (at == rows.size()) return false;
        if (grades[at] != Grade::none && j.grade != grades[at])
            document.diagnostics.push_back(
                {diagnostics::heading_grade_differs, Severity::warning,
                 std::string("the heading says ") + to_string(j.grade) + ", the table " + to_string(grades[at]),
                 j.label.where});
        return true;
    };
    auto& all = document.judgements;
    all.erase(std::remove_if(all.begin(), all.end(), repeats), all.end());
}

} // namespace ofstract::grammar
