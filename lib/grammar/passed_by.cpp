#include "grammar/passed_by.h"

#include "grammar/grades.h"
#include "grammar/headings.h"
#include "grammar/judgements.h"
#include "text/signs.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ofstract::grammar {
namespace {

constexpr std::size_t most_before = 2; // words that may be before a sentence: a bullet, letters read in a rule

// The sentences of a text, each also without the first of its words where the next begins as a sentence does.
std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin < text.size();) {
        std::vector<std::size_t> starts;
        std::size_t word = begin, end = begin;
        for (std::size_t words = 0; word < text.size(); ++words) {
            end = std::min(text.find(' ', word), text.size());
            const std::string_view here = text.substr(word, end - word);
            if (words == 0 || (words <= most_before && !text::begins_small(here))) starts.push_back(word);
            word = end + 1;
            if (text::ends_sentence(here)) break;
        }
        for (const std::size_t start : starts) parts.emplace_back(text.substr(start, end - start));
        begin = word;
    }
    return parts;
}

class Seeker {
  public:
    Seeker(const engine::Pages& pages, const Rules& rules, Document& document)
        : pages_(pages), rules_(rules), document_(document) {
        for (const Judgement& judgement : document.judgements) read_.insert(judgement.id);
    }

    // `under`: the section's id, or that of the one it is in, of which the format has sentences.
    void seek(const Section& section, const std::string& above) {
        const std::string& under = has_sentences(section.id) ? section.id : above;
        for (const Element& element : section.elements) {
            for (const auto& row : element.rows) seek_in_row(row, under);
            seek_in(element.text.text, under, element.text.where);
        }
        for (const Section& below : section.sections) seek(below, under);
    }

  private:
    bool has_sentences(std::string_view id) const {
        const auto& sentences = rules_.sentences;
        return std::any_of(sentences.begin(), sentences.end(),
                           [&](const SentencePattern& s) { return !s.under.empty() && id == s.under; });
    }

    void seek_in_row(const std::vector<Joined>& row, const std::string& under) {
        std::string text;
        for (const Joined& cell : row) text += (text.empty() ? "" : " ") + cell.text;
        if (!row.empty()) seek_in(text, under, row.front().where);
    }

    void seek_in(const std::string& text, const std::string& under, const std::vector<Span>& where) {
        if (where.empty() || !pages_.pages[static_cast<std::size_t>(where.front().page) - 1].is_recognised) return;
        for (const std::string& part : parts_of(text)) {
            const std::string id = judged_by(Passage().saying(part), under);
            if (id.empty() || !read_.insert(id).second) continue;
            document_.diagnostics.push_back(
                {diagnostics::judgement_row_missing, Severity::error,
                 "\"" + part + "\" stands in a text of the scan, and is not read as a judgement", where});
        }
    }

    // The id of the judgement that a text states; empty where it states none.
    std::string judged_by(const Passage& text, const std::string& under) const {
        const std::string& folded = text.folded();
        for (const SentencePattern& sentence : rules_.sentences)
            if (!sentence.under.empty() && (under.empty() || under == sentence.under) &&
                !sentence.pattern.group(folded).empty())
                return sentence.id;
        const Heading heading = look_up(text, &rules_);
        if (heading.known && heading.grade != Grade::none) return heading.id;
        const GradedHeading split = rules_.grader->split(folded);
        const std::string label = comparable(split.stem);
        if (split.grade == Grade::none || label.empty()) return {};
        return is_label(rules_, label) ? label_id(rules_, label) : std::string();
    }

    const engine::Pages& pages_;
    const Rules& rules_;
    Document& document_;
    std::set<std::string> read_; // ids, of judgements and of doubts
};

} // namespace

void check_passed_by(const engine::Pages& pages, const Rules& rules, Document& document) {
    Seeker seeker(pages, rules, document);
    for (const Section& section : document.sections) seeker.seek(section, "");
}

} // namespace ofstract::grammar
