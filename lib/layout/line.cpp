#include "layout/line.h"

#include "text/signs.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <set>

namespace ofstract::layout {
namespace {

constexpr double baseline_slack = 0.2; // em; lines of the corpus are at least 0.9 em apart
constexpr double space_gap = 0.1;      // em; real spaces are 0.31 (Tahoma), kerning stays below 0.05
constexpr double touching = 0.08;      // em; copies by cairo move words apart by up to 0.06, no space is as narrow
constexpr double lead_gap = 0.5;       // em; behind a bullet or number, a tab is wider than any space
constexpr long lead_place_slack = 3;   // points; "10." may push its text a little beyond that of "9."
constexpr double hanging_slack = 5;    // points; between the text behind a number and the lines below it
constexpr double space_width = 0.31;   // em; of Tahoma
constexpr double fit_margin = 0.5;     // em; a word that leaves this much free would surely have fitted
constexpr double raised_size = 0.8;    // of its neighbour's size: 6.5 and 8 pt beside 10, 12 and 14
constexpr double least_rise = 0.03;    // em of its neighbour; above its baseline
constexpr double most_rise = 0.75;     // em of its neighbour
constexpr std::size_t rows_below = 3;  // that a superscript may belong to
constexpr double same_size = 0.3;      // points
constexpr std::size_t most_sizes = 32; // of one line that are told apart; lines at hand have 3 at most

// Parts of their names, in small letters: fonts whose letters are pictures.
constexpr std::array<const char*, 4> fonts_of_signs = {"wingdings", "webdings", "dingbats", "symbol"};

// "12." "12" "12)" "1.1": digits and at most three signs.
bool looks_like_number(const std::string& text) {
    const std::size_t digits = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), text::is_digit));
    return digits >= 1 && digits <= 3 && text::is_digit(text.front()) && text.size() <= digits + 2 &&
           text.find_first_not_of("0123456789.)") == std::string::npos;
}

// "(i)" "(iv)": small Roman numerals between brackets.
bool looks_like_roman(const std::string& text) {
    return text.size() >= 3 && text.size() <= 6 && text.front() == '(' && text.back() == ')' &&
           text.find_first_not_of("ivx", 1) == text.size() - 1;
}

// "n" where the page shows a square: one sign of a font of signs, whatever letter it is read as. Or one sign to which
// its font gives no meaning.
bool is_sign(const engine::Word& word, const std::vector<engine::Typeface>& fonts) {
    if (text::count_characters(word.text) != 1) return false;
    if (text::first_character(word.text).code == text::replacement) return true;
    if (word.font >= fonts.size()) return false;
    std::string name = fonts[word.font].name;
    std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
    return std::any_of(fonts_of_signs.begin(), fonts_of_signs.end(),
                       [&](const char* signs) { return name.find(signs) != std::string::npos; });
}

void set_lead(const engine::Page& page, const std::vector<engine::Typeface>& fonts, Line& line) {
    line.text_left = line.box.left;
    if (line.tokens[0].raised) return;
    const std::string& first = page.words[line.tokens[0].word].text;
    const bool alone = line.tokens.size() == 1;
    const bool set_off = alone || line.tokens[1].gap >= lead_gap;
    // A dash or a star may also be a part of a sentence. The other signs are bullets wherever they begin a line.
    const text::Character sign = text::first_character(first);
    const bool one_sign = sign.size == first.size();
    const bool bullet = (one_sign && (set_off ? text::may_be_bullet(sign.code) : text::is_bullet(sign.code))) ||
                        (set_off && (looks_like_roman(first) || is_sign(page.words[line.tokens[0].word], fonts)));
    if (bullet) line.lead = Lead::bullet;
    else if (set_off && looks_like_number(first) && !(alone && text::is_digit(first.back()))) line.lead = Lead::number;
    if (line.lead != Lead::none) line.text_left = alone ? line.box.right : line.tokens[1].box.left;
}

// Whether a word touches the one before it and can only belong to it: a full stop, or raised letters behind a number
// ("18" "th"). Poppler may report a space between words of two fonts where the page shows none.
bool belongs_to(const engine::Word& word, const Token& token, const engine::Word& before) {
    if (std::abs(token.gap) * engine::em_of(word) >= touching * engine::em_of(before)) return false;
    return (token.raised && text::is_digit(before.text.back()) && !text::is_digit(word.text.front())) ||
           word.text.find_first_not_of(",.;:)") == std::string::npos;
}

// `text_size` is that of the row of the big one. A font of signs may call its bullets two or three times as large as
// the text, and nothing of that is raised beside them: a sign or an initial is no larger here than its row's text.
bool is_raised_beside(const engine::Word& small, const engine::Word& big, double text_size) {
    const double big_size = static_cast<double>(big.size);
    const double size = text::count_characters(big.text) == 1 ? std::min(big_size, text_size) : big_size;
    if (small.size > raised_size * size) return false;
    const double rise = big.baseline - small.baseline;
    if (rise < least_rise * size || rise > most_rise * size) return false;
    // A reference follows its word closely. A footnote's mark may be a tab before its text.
    const double behind = small.box.left - big.box.right, before = big.box.left - small.box.right;
    const double least = -0.2 * size;
    return (behind > least && behind < 0.6 * size) || (before > least && before < 1.2 * size);
}

using Row = std::vector<std::uint32_t>;

// How many characters have which size: lines have few sizes, so a handful of counters will do.
class Sizes {
  public:
    void add(double size, std::size_t n) {
        const auto same = std::find_if(sizes_.begin(), sizes_.end(),
                                       [&](const auto& s) { return std::abs(s.first - size) < same_size; });
        if (same != sizes_.end()) same->second += n;
        else if (sizes_.size() < most_sizes) sizes_.emplace_back(size, n);
    }

    // The size of most characters; 0 where there are none.
    double most() const {
        const auto most = std::max_element(sizes_.begin(), sizes_.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        return most != sizes_.end() ? most->first : 0;
    }

  private:
    std::vector<std::pair<double, std::size_t>> sizes_;
};

double text_size_of(const engine::Page& page, const Row& row) {
    Sizes sizes;
    for (const std::uint32_t i : row)
        sizes.add(static_cast<double>(page.words[i].size), text::count_characters(page.words[i].text));
    return sizes.most();
}

// Rows in order of their baselines.
std::vector<Row> rows_by_baseline(const engine::Page& page, const Row& upright) {
    std::vector<Row> rows;
    double baseline = 0;
    for (const std::uint32_t i : upright) {
        const engine::Word& word = page.words[i];
        if (rows.empty() || word.baseline - baseline > baseline_slack * word.size) {
            rows.emplace_back();
            baseline = word.baseline;
        }
        rows.back().push_back(i);
    }
    return rows;
}

// A superscript has a baseline above that of its text, so it was put in a row of its own. Each is moved here into the
// row below that it belongs to. Rows are sorted by left edge and stay so. All superscripts of a row are moved into it
// together, for a row may hold all words of a page.
void drop_superscripts(const engine::Page& page, std::vector<Row>& rows) {
    const auto left_of = [&](std::uint32_t i) { return page.words[i].box.left; };
    const auto by_left = [&](std::uint32_t a, std::uint32_t b) { return left_of(a) < left_of(b); };
    std::vector<double> sizes; // of the rows' texts
    sizes.reserve(rows.size());
    for (const Row& row : rows) sizes.push_back(text_size_of(page, row));
    for (std::size_t r = 0; r + 1 < rows.size(); ++r) {
        Row kept;
        std::array<Row, rows_below> moved; // into each of the rows below
        for (const std::uint32_t i : rows[r]) {
            const engine::Word& word = page.words[i];
            Row* home = nullptr;
            for (std::size_t k = 0; k < rows_below && r + 1 + k < rows.size() && !home; ++k) {
                const Row& row = rows[r + 1 + k];
                const auto place = std::lower_bound(row.begin(), row.end(), i, by_left);
                // Its neighbour on the left may have come with it.
                const std::uint32_t* neighbour = place != row.begin() ? &*(place - 1) : nullptr;
                if (!moved[k].empty() && (!neighbour || left_of(*neighbour) < left_of(moved[k].back())))
                    neighbour = &moved[k].back();
                const bool after = neighbour && is_raised_beside(word, page.words[*neighbour], sizes[r + 1 + k]);
                const bool before = place != row.end() && is_raised_beside(word, page.words[*place], sizes[r + 1 + k]);
                if (after || before) home = &moved[k];
            }
            (home ? *home : kept).push_back(i);
        }
        rows[r] = std::move(kept);
        for (std::size_t k = 0; k < rows_below; ++k) {
            if (moved[k].empty()) continue;
            Row& row = rows[r + 1 + k];
            Row whole;
            whole.reserve(row.size() + moved[k].size());
            std::merge(moved[k].begin(), moved[k].end(), row.begin(), row.end(), std::back_inserter(whole), by_left);
            row = std::move(whole);
        }
    }
    rows.erase(std::remove_if(rows.begin(), rows.end(), [](const Row& row) { return row.empty(); }), rows.end());
}

// That of the longest word of the line's size. A turned line has its place from its box.
double baseline_of(const engine::Page& page, const Line& line) {
    if (line.rotated) return line.box.bottom - 0.2 * line.size;
    const engine::Word* best = nullptr;
    for (const Token& token : line.tokens) {
        const engine::Word& word = page.words[token.word];
        if ((token.raised && line.tokens.size() > 1) || std::abs(word.size - line.size) >= same_size) continue;
        if (!best || word.text.size() > best->text.size()) best = &word;
    }
    return best ? best->baseline : page.words[line.tokens.front().word].baseline;
}

} // namespace

Line make_line(const engine::Page& page, const std::vector<engine::Typeface>& fonts, std::vector<Token> tokens) {
    Line line;
    line.page = page.number;
    line.tokens = std::move(tokens);
    line.box = line.tokens.front().box;
    Sizes sizes;
    std::size_t all = 0, bold = 0;
    const Token* before = nullptr;
    double right = 0;
    for (Token& token : line.tokens) {
        const engine::Word& word = page.words[token.word];
        token.gap = before ? (token.box.left - right) / engine::em_of(word) : 0;
        // The engine's space is one before the next word in its order. A raised mark may be the last of a run of marks,
        // and the full stop that touches it here is not of that run. Words that lie over each other are two.
        const bool touches = before && token.word != before->word + 1 && token.gap > -space_gap;
        const bool space = before && page.words[before->word].space_after && !touches &&
                           !belongs_to(word, token, page.words[before->word]);
        token.space_before = before && (space || token.gap >= space_gap);
        right = token.box.right;
        before = &token;
        line.box.left = std::min(line.box.left, token.box.left);
        line.box.right = std::max(line.box.right, token.box.right);
        line.box.top = std::min(line.box.top, token.box.top);
        line.box.bottom = std::max(line.box.bottom, token.box.bottom);
        line.rotated = line.rotated || word.rotation != 0;
        if (token.raised && line.tokens.size() > 1) continue;
        const std::size_t n = text::count_characters(word.text);
        all += n;
        if (word.font < fonts.size() && fonts[word.font].bold) bold += n;
        sizes.add(static_cast<double>(word.size), n);
    }
    line.size = sizes.most();
    line.baseline = baseline_of(page, line);
    line.bold = all > 0 && bold * 10 > all * 9;
    set_lead(page, fonts, line);
    return line;
}

bool would_have_fitted(const Line& line, const Line& next, double right) {
    return line.box.right + (space_width + fit_margin) * line.size + next.tokens.front().box.width() < right;
}

std::vector<Line> find_lines(const engine::Page& page, const std::vector<engine::Typeface>& fonts) {
    Row upright, turned;
    for (std::uint32_t i = 0; i < page.words.size(); ++i)
        if (page.words[i].aside == engine::Aside::none) (page.words[i].rotation ? turned : upright).push_back(i);
    const auto by_baseline = [&](std::uint32_t a, std::uint32_t b) {
        return page.words[a].baseline < page.words[b].baseline;
    };
    const auto by_left = [&](std::uint32_t a, std::uint32_t b) {
        return page.words[a].box.left < page.words[b].box.left;
    };
    std::stable_sort(upright.begin(), upright.end(), by_baseline);
    std::vector<Row> rows = rows_by_baseline(page, upright);
    for (Row& row : rows) std::stable_sort(row.begin(), row.end(), by_left);
    drop_superscripts(page, rows);

    std::vector<Line> lines;
    for (const Row& row : rows) {
        std::vector<Token> tokens;
        const double size = text_size_of(page, row);
        for (std::size_t k = 0; k < row.size(); ++k) {
            const engine::Word& word = page.words[row[k]];
            const bool raised = (k > 0 && is_raised_beside(word, page.words[row[k - 1]], size)) ||
                                (k > 0 && !tokens.empty() && tokens.back().raised && word.size <= raised_size * 12 &&
                                 std::abs(word.baseline - page.words[tokens.back().word].baseline) < 0.5) ||
                                (k + 1 < row.size() && is_raised_beside(word, page.words[row[k + 1]], size));
            tokens.push_back({row[k], word.box, 0, raised, false});
        }
        lines.push_back(make_line(page, fonts, std::move(tokens)));
    }
    // Turned words are kept, each run on its own line, behind everything else.
    std::vector<Token> run;
    for (std::size_t k = 0; k < turned.size(); ++k) {
        run.push_back({turned[k], page.words[turned[k]].box, 0, false, false});
        if (!page.words[turned[k]].space_after || k + 1 == turned.size()) {
            lines.push_back(make_line(page, fonts, std::move(run)));
            run.clear();
        }
    }
    return lines;
}

namespace {

// Whether the line's first word may be its paragraph's number, although it was not taken for one.
bool may_be_numbered(const engine::Page& page, const Line& line) {
    if (line.lead != Lead::none || line.tokens.size() < 2 || line.rotated) return false;
    const std::string& first = page.words[line.tokens[0].word].text;
    return looks_like_number(first) && !text::is_digit(first.back());
}

// Numbers typed with one space behind them, above lines that begin where they do: those of paragraphs that count from 1
// on, three or more, each set apart from the line above it.
void settle_typed(const std::vector<engine::Page>& pages, std::vector<std::vector<Line>>& lines) {
    constexpr std::size_t least = 3;
    constexpr double apart = 1.5;     // em; paragraphs are, lines of one are not
    constexpr double same_column = 2; // points
    std::vector<Line*> run;
    const auto close = [&] {
        for (Line* line : run) {
            if (run.size() < least) break;
            line->lead = Lead::number;
            line->text_left = line->tokens[1].box.left;
        }
        run.clear();
    };
    for (std::size_t p = 0; p < lines.size(); ++p)
        for (std::size_t l = 0; l < lines[p].size(); ++l) {
            Line& line = lines[p][l];
            if (!may_be_numbered(pages[p], line)) continue;
            const std::string& first = pages[p].words[line.tokens[0].word].text;
            if (l > 0 && line.baseline - lines[p][l - 1].baseline <= apart * line.size) continue;
            const bool follows = !run.empty() && std::abs(run.back()->box.left - line.box.left) <= same_column &&
                                 first == std::to_string(run.size() + 1) + first.back();
            if (!follows) close();
            if (follows || first == std::string("1") + first.back()) run.push_back(&line);
        }
    close();
}

} // namespace

void settle_leads(const std::vector<engine::Page>& pages, std::vector<std::vector<Line>>& lines) {
    // Where numbers and the texts behind them begin, to the point.
    std::set<std::pair<long, long>> places;
    for (const auto& page : lines)
        for (const Line& line : page)
            if (line.lead == Lead::number) places.insert({std::lround(line.box.left), std::lround(line.text_left)});
    const auto known = [&](double left, double text_left) {
        for (long dl = -1; dl <= 1; ++dl)
            for (long dt = -lead_place_slack; dt <= lead_place_slack; ++dt)
                if (places.count({std::lround(left) + dl, std::lround(text_left) + dt})) return true;
        return false;
    };
    for (std::size_t p = 0; p < lines.size(); ++p)
        for (std::size_t l = 0; l < lines[p].size(); ++l) {
            Line& line = lines[p][l];
            if (!may_be_numbered(pages[p], line)) continue;
            const double text_left = line.tokens[1].box.left;
            const Line* next = l + 1 < lines[p].size() ? &lines[p][l + 1] : nullptr;
            if (next && next->baseline - line.baseline > 2 * line.size) next = nullptr;
            const bool hangs = next && std::abs(next->box.left - text_left) <= hanging_slack &&
                               next->box.left > line.box.left + hanging_slack;
            const bool flush = next && next->lead == Lead::none && std::abs(next->box.left - line.box.left) <= 1;
            if (!hangs && (flush || !known(line.box.left, text_left))) continue;
            line.lead = Lead::number;
            line.text_left = text_left;
        }
    settle_typed(pages, lines);
}

} // namespace ofstract::layout
