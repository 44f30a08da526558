#pragma once
// RE2 patterns, compiled on first use and then once. The only header that sees RE2.
//
// Most patterns of most formats are never asked, and compiling all of them costs more than reading a letter.
// Invariant: matching never fails for the text's sake, and is safe from many threads; a pattern that does not
// compile is a defect of a format's file and throws std::logic_error on first use (a test compiles them all).

#include "grammar/format.h"

#include <re2/re2.h>

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ofstract::grammar {

// For questions that a Pattern cannot ask. Compile once.
std::unique_ptr<const RE2> compile(const std::string& source);

class Pattern {
  public:
    explicit Pattern(std::string_view pattern);

    bool matches(std::string_view text) const {
        return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), re());
    }

    // Length of the match at the text's start; npos where it does not match there.
    std::size_t match_start(std::string_view text) const;

    // The first two groups of a full match; false where there is none.
    bool groups(std::string_view text, std::string& first, std::string& second) const {
        return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), re(), &first, &second);
    }

    // The first two groups of a full match; empty where there is none, or no such group.
    std::pair<std::string, std::string> two_groups(std::string_view text) const;

    // The first group that took part in a full match; empty where there is none.
    std::string group(std::string_view text) const;

  private:
    struct Compiled {
        std::once_flag once;
        std::unique_ptr<const RE2> re;
    };

    const RE2& re() const;

    std::string source_;
    std::shared_ptr<Compiled> compiled_; // copies of a pattern share it
};

class Grader;

// A row's label, or a sentence, of a judgement.
struct LabelPattern {
    Pattern pattern;
    const JudgementRule* judgement;
};

struct SentencePattern {
    Pattern pattern;
    const char* id;         // of the judgement
    std::string_view under; // id of its section; empty: a line on the first page, or a heading
};

// Whether a heading ends with a grade; must: its section is expected, too.
enum class HeadingGrade { none, may, must };

// A heading that the format lists, or that of one of its judgements.
struct HeadingPattern {
    Pattern pattern; // where it has a grade: of what is before that
    HeadingRule rule;
    HeadingGrade grade = HeadingGrade::none;
    bool judges = false; // its grade is the judgement: no table gives it
};

// A format with its patterns, each with the rule that it is of. Refers to the format, which must outlive it.
struct Rules {
    explicit Rules(const Format& format);

    const Format& format;
    std::vector<Pattern> titles, columns;
    std::vector<Pattern> fields; // side by side with the format's
    std::vector<LabelPattern> labels;
    std::vector<SentencePattern> sentences;
    std::vector<HeadingPattern> headings; // those of judgements first
    std::optional<Pattern> any_field;     // one of `fields`, whichever
    // Empty where the format has none.
    std::optional<Pattern> header, with_heading, without_heading, authority, grade_line, inspector, other_inspector,
        next_inspection, back_matter, details, imprint;
    std::optional<Pattern> any_grade;     // a text that begins with a grade of its scale
    std::shared_ptr<const Grader> grader; // of the format's scale
    bool judges = false;                  // some heading of the format does
    bool has_plain = false;               // some heading of the format is
};

} // namespace ofstract::grammar
