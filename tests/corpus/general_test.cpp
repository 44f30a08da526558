// The general reader alone: every real report of a known format is read as if no format knew it, and held to what the
// format's own reader gives. Prints each miss and each judgement that the format's reader does not give, and counts
// those of which the report says nothing.

#include "corpus/documents.h"
#include "grammar/general.h"
#include "text/text.h"

#include <iostream>
#include <map>
#include <memory>

using namespace ofstract;
using grammar::Document;

namespace {

struct Count {
    int right = 0, silent = 0, of = 0; // silent: wrong, and the report does not say so
    void add(bool is_right, bool is_said) {
        ++of;
        right += is_right;
        silent += !is_right && !is_said;
    }
};

struct Score {
    int documents = 0;
    Count judgements, dates, inspectors;
    int false_ones = 0, silent_false_ones = 0;
};

// Whether a doubt of the report's own says that its judgements, days or inspectors may lack something.
bool says(const Document& document, std::string_view code, std::string_view what) {
    for (const grammar::Diagnostic& d : document.diagnostics) {
        if (std::string_view(d.code).rfind(code, 0) == 0) return true;
        if (d.code == std::string(diagnostics::format_unknown) && d.message.find(what) != std::string::npos)
            return true;
    }
    return false;
}

// The same judgement under its label, or under the id that says what it is of in any framework.
bool is_same(const grammar::Judgement& a, const grammar::Judgement& b) {
    return a.id == b.id || text::slug(a.label.text) == text::slug(b.label.text);
}

bool same_inspectors(const Document& a, const Document& b) {
    if (a.inspectors.size() != b.inspectors.size()) return false;
    for (std::size_t i = 0; i < a.inspectors.size(); ++i)
        if (a.inspectors[i].name != b.inspectors[i].name || a.inspectors[i].role != b.inspectors[i].role) return false;
    return true;
}

std::string names_of(const Document& document) {
    std::string out;
    for (const grammar::Inspector& one : document.inspectors) out += '"' + one.name + "\" (" + one.role + ") ";
    return out;
}

bool same_days(const std::vector<Interval>& a, const std::vector<Interval>& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (to_iso(a[i].start) != to_iso(b[i].start) || to_iso(a[i].end) != to_iso(b[i].end)) return false;
    return true;
}

void compare(const std::string& name, const Document& known, const Document& general, Score& score) {
    ++score.documents;
    const auto say = [&](const std::string& what) {
        std::cout << "  " << name << ' ' << known.format << ": " << what << '\n';
    };
    const bool doubts = says(general, "judgement-", "judgement");
    std::vector<bool> used(general.judgements.size());
    for (const grammar::Judgement& want : known.judgements) {
        bool found = false;
        for (std::size_t i = 0; i < general.judgements.size() && !found; ++i) {
            if (used[i] || !is_same(want, general.judgements[i])) continue;
            used[i] = true;
            found = general.judgements[i].grade == want.grade;
        }
        score.judgements.add(found, doubts);
        if (!found) say("no " + want.id + " (" + to_string(want.grade) + "), \"" + want.label.text + '"');
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (used[i]) continue;
        ++score.false_ones;
        score.silent_false_ones += !doubts;
        say("false: \"" + general.judgements[i].label.text + "\" " + to_string(general.judgements[i].grade));
    }
    if (!known.intervals.empty()) {
        const bool right = same_days(known.intervals, general.intervals);
        score.dates.add(right, says(general, "date-", "dates"));
        if (!right) say("other dates");
    }
    if (!known.inspectors.empty()) {
        const bool right = same_inspectors(known, general);
        score.inspectors.add(right, says(general, "inspector-", "inspector"));
        if (!right) say("inspectors " + names_of(general) + " and not " + names_of(known));
    }
}

std::string text_of(const Count& count) {
    return std::to_string(count.right) + " of " + std::to_string(count.of) + " (" +
           std::to_string(count.of - count.right - count.silent) + " wrong and said, " + std::to_string(count.silent) +
           " silent)";
}

void print(const std::string& name, const Score& score) {
    std::cout << name << ": " << score.documents << " reports, judgements " << text_of(score.judgements) << ", "
              << score.false_ones << " false (" << score.silent_false_ones << " silent), dates " << text_of(score.dates)
              << ", inspectors " << text_of(score.inspectors) << '\n';
}

// All formats but that one: what its reports are to a reader who has never seen one.
const grammar::Rules& without(const std::string& format) {
    static std::map<std::string, std::unique_ptr<const grammar::General>> made;
    auto& general = made[format];
    if (!general) {
        std::vector<const grammar::Rules*> others;
        for (const grammar::Rules* rules : formats::all())
            if (rules->format.id != format) others.push_back(rules);
        general = std::make_unique<const grammar::General>(others);
    }
    return general->rules();
}

class Measure {
  public:
    Measure(std::string name, double least) : name_(std::move(name)), least_(least) {}

    void add(const std::string& report, const Document& known, const Document& general) {
        CHECK(general.format == "unknown");
        for (const grammar::Diagnostic& d : general.diagnostics) {
            CHECK(d.code != std::string(diagnostics::words_unclaimed));
            CHECK(d.code != std::string(diagnostics::word_claimed_twice));
        }
        if (!general.is_report) std::cout << "  " << report << ' ' << known.format << ": no report\n";
        compare(report, known, general, scores_[known.format]);
    }

    // Of each kind of fact at least so many are right, and the report says that it may lack the others.
    void hold() const {
        CHECK_FALSE(scores_.empty());
        std::cout << name_ << ":\n";
        Score all;
        for (const auto& [format, score] : scores_) {
            print(format, score);
            all.documents += score.documents;
            all.false_ones += score.false_ones;
            all.silent_false_ones += score.silent_false_ones;
            for (Count Score::*count : {&Score::judgements, &Score::dates, &Score::inspectors}) {
                (all.*count).right += (score.*count).right;
                (all.*count).silent += (score.*count).silent;
                (all.*count).of += (score.*count).of;
            }
        }
        print("all", all);
        for (Count Score::*count : {&Score::judgements, &Score::dates, &Score::inspectors}) {
            CHECK((all.*count).right >= least_ * (all.*count).of);
            CHECK((all.*count).silent == 0);
        }
        CHECK(all.false_ones <= (1 - least_) * all.judgements.of);
    }

  private:
    std::string name_;
    double least_;
    std::map<std::string, Score> scores_;
};

} // namespace

TEST_CASE("real: what the formats read, the general reader reads without them") {
    if (test::real_corpus().empty()) {
        std::cout << "skipped: no real reports here; name their folder in OFSTRACT_CORPUS\n";
        return;
    }
    Measure unclaimed("claimed by no format", 0.98), undeclared("of a format that is not declared at all", 0.9);
    for (const auto& pdf : test::real_reports()) {
        CAPTURE(pdf.string());
        const test::LaidOut it = test::laid_out(pdf);
        const Document known = grammar::read(it.pages, it.layout, formats::all());
        if (known.format == "unknown") continue;
        const std::string name = pdf.stem().string();
        unclaimed.add(name, known, grammar::read(it.pages, it.layout, {}, &formats::general()));
        undeclared.add("undeclared " + name, known, grammar::read(it.pages, it.layout, {}, &without(known.format)));
    }
    unclaimed.hold();
    undeclared.hold();
}
