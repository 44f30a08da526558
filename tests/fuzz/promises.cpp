#include "fuzz/promises.h"

#include "formats/registry.h"
#include "fuzz/utf8.h"
#include "grammar/read.h"
#include "layout/layout.h"
#include "model/wire.h"
#include "text/text.h"
#include "text/words.h"
#include "view/hyphens.h"
#include "view/view.h"

#include <ofstract/find.h>
#include <ofstract/grade.h>
#include <ofstract/json.h>

#include <nlohmann/json.hpp>

#include <vector>

namespace fuzz {

using namespace ofstract;

namespace {

class Census {
  public:
    explicit Census(const engine::Pages& pages) : pages_(pages) {
        for (const engine::Page& page : pages.pages) seen_.emplace_back(page.words.size());
    }

    void count(const std::vector<layout::Line>& lines) {
        for (const layout::Line& line : lines) count(line);
    }
    void count(const layout::Line& line) {
        for (const layout::Token& token : line.tokens)
            ++seen_.at(static_cast<std::size_t>(line.page) - 1).at(token.word);
    }

    void check() const {
        for (std::size_t p = 0; p < seen_.size(); ++p)
            for (std::size_t w = 0; w < seen_[p].size(); ++w)
                promise(seen_[p][w] == 1, "each word is in exactly one line", pages_.pages[p].words[w].text);
    }

  private:
    const engine::Pages& pages_;
    std::vector<std::vector<unsigned>> seen_;
};

void check_layout(const engine::Pages& pages, const layout::Layout& layout) {
    Census census(pages);
    for (const auto& piece : layout.flow) {
        if (const auto* block = std::get_if<layout::Block>(&piece)) {
            census.count(block->lines);
            continue;
        }
        for (const auto& row : std::get<layout::Table>(piece).rows)
            for (const layout::Cell& cell : row.cells) census.count(cell);
    }
    for (const layout::FootnoteLines& note : layout.footnotes) census.count(note.lines);
    for (const layout::FurnitureLine& line : layout.furniture) census.count(line.line);
    census.check();
}

// What a text that is the grade has in it, folded.
std::string_view word_of(Grade grade) {
    switch (grade) {
    case Grade::none: return "";
    case Grade::outstanding: return "outstanding";
    case Grade::good: return "good";
    case Grade::requires_improvement: return "improvement";
    case Grade::inadequate: return "inadequate";
    case Grade::adequate: return "adequate";
    case Grade::satisfactory: return "satisfactory";
    case Grade::not_judged: return "not judged";
    case Grade::typically_positive: return "positive";
    case Grade::inconsistent: return "inconsistent";
    case Grade::systemic_failings: return "failings";
    case Grade::exceptional: return "exceptional";
    case Grade::strong_standard: return "strong standard";
    case Grade::expected_standard: return "expected standard";
    case Grade::needs_attention: return "needs attention";
    case Grade::urgent_improvement: return "urgent improvement";
    case Grade::met:
    case Grade::not_met: return "met";
    case Grade::likely_to_meet:
    case Grade::unlikely_to_meet: return "likely to meet"; // "not likely to meet", too
    case Grade::strong_contribution: return "strong contribution";
    case Grade::reasonable_contribution: return "reasonable contribution";
    case Grade::limited_contribution: return "limited contribution";
    case Grade::standards_maintained: return "maintain";
    case Grade::may_have_improved: return "may have improved";
    case Grade::may_have_declined: return "not be as strong";
    }
    return "?";
}

// Requirements are met in more than one way of saying it.
bool says(std::string_view said, Grade grade) {
    const auto has = [&](std::string_view word) { return said.find(word) != std::string_view::npos; };
    if (grade == Grade::met) return (has("met") || has("meets") || said == "yes") && !has("not");
    if (grade == Grade::not_met) return has("not met") || has("not meet") || said == "no";
    return has(word_of(grade));
}

bool has_word(std::string_view text) {
    const auto words = text::words(text);
    return !words.empty();
}

} // namespace

std::shared_ptr<const detail::ReportData> read(const engine::Pages& sheets) {
    view::Views views = view::view(sheets);
    view::soften_hyphens(views.pages);
    const engine::Pages& pages = views.pages;
    layout::Layout layout = layout::lay_out(pages);
    check_layout(pages, layout);
    const grammar::Document document = grammar::read(pages, std::move(layout), formats::all(), &formats::general());
    for (const grammar::Diagnostic& d : document.diagnostics) {
        const std::string_view code = d.code;
        promise(code != diagnostics::words_unclaimed && code != diagnostics::word_claimed_twice,
                "each word has one place in the result", d.message);
    }
    return model::freeze(document, {"report.pdf", std::string(64, '0'), 1, views.sheets}, views.places);
}

void check_judgements(const Report& report) {
    for (const Judgement judgement : report.judgements()) {
        const std::string said = text::fold(judgement.grade_text());
        promise(says(said, judgement.grade()), "a grade is what its words say", said);
        promise(judgement.grade() != Grade::adequate || said.find("inadequate") == std::string::npos,
                "inadequate is not adequate", said);
    }
}

void check_json(const Report& report) {
    const std::string json = to_json(report);
    promise(is_utf8(json), "JSON is UTF-8");
    promise(nlohmann::json::accept(json), "JSON is JSON");
}

void check_wire(const detail::ReportData& data) {
    const std::string bytes = model::encode(data);
    const auto back = model::decode(bytes);
    promise(back != nullptr, "the wire gives a report back");
    promise(model::encode(*back) == bytes, "the wire gives the same report back");
}

void check_find(const Report& report, std::string_view quote) {
    const Matches found = report.find(quote);
    for (const Match& match : found) promise(match.words_changed() >= 0, "a match has a cost");
    promise(is_utf8(to_json(found)), "the JSON of matches is UTF-8");
    std::string_view own = report.title();
    for (const Section section : report.sections()) {
        if (has_word(own)) break;
        if (section.blocks().size() > 0) own = section.blocks()[0].text();
    }
    if (own.size() > 300 || !has_word(own)) return;
    const Matches again = report.find(own);
    promise(!again.empty() && again[0].kind() == MatchKind::exact, "a text of the report is found in it", own);
}

} // namespace fuzz
