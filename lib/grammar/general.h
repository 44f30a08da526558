#pragma once
// The declarations of all formats → one set of rules, for a report that none of them claims.
//
// A line that is a field in a known format is one in an unknown report too. The same holds of headings of lists,
// sentences that state a grade, and the imprint. Some rules are added here: those that Ofsted's reports have in common,
// and that no format needs to declare. The rules give no id of a format's own to a judgement: the same label means
// other things in other frameworks.
// Invariant: made once of constants; lives as long as its patterns are asked.
// Reference: the templates of reports under the education inspection framework (2019) and the social care common
// inspection framework, as far as they print the same labels.

#include "grammar/pattern.h"

#include <deque>
#include <string>
#include <vector>

namespace ofstract::grammar {

class General {
  public:
    explicit General(const std::vector<const Rules*>& formats);

    const Rules& rules() const { return *rules_; }

  private:
    // All patterns that `formats` have for one thing, and `more`, as one.
    const char* any_of(const std::vector<const Rules*>& formats, const char* (*of)(const Format&), const char* more);
    const char* keep(std::string text);
    void add_fields(const std::vector<const Rules*>& formats);
    void add_judgements(const std::vector<const Rules*>& formats);

    std::deque<std::string> texts_; // the bytes that the format's pointers point to
    Scale scale_, others_;
    Format format_;
    std::optional<Rules> rules_;
};

} // namespace ofstract::grammar
