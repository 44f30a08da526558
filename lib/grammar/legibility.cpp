#include "grammar/legibility.h"

#include "grammar/walk.h"
#include "text/characters.h"
#include "text/utf8.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace ofstract::grammar {
namespace {

constexpr std::size_t overprint_window = 200; // words; more than two lines have
constexpr double overprint = 0.6;             // of the smaller word's area; neighbours touch by less than a tenth
constexpr double smallest = 2;                // points; a sixth of body text
constexpr double narrowest = 0.05;            // em a character; an "i" of Helvetica has 0.22
constexpr std::size_t least = 3;              // letters on a page; editors leave a lone "1." of one point behind
constexpr double over_edge = 0.05;            // points; no word of the corpus crosses its page's edge

bool is_letter_or_digit(char c) { return text::is_letter(c) || text::is_digit(c); }

bool is_word(const engine::Word& word) { return std::any_of(word.text.begin(), word.text.end(), is_letter_or_digit); }

// Letters, digits, and all beyond ASCII.
std::size_t readable(const engine::Word& word) {
    return static_cast<std::size_t>(std::count_if(word.text.begin(), word.text.end(), [](char c) {
        return is_letter_or_digit(c) || (!text::is_ascii(c) && text::begins_character(c));
    }));
}

// A word that is set aside has a doubt of its own, or is furniture: a watermark lies over words by its nature.
bool is_of_the_text(const engine::Word& word) { return word.aside == engine::Aside::none; }

// The first word that overlaps another one; null where none does. Words are compared from top to bottom, each with
// those that begin before it ends.
const engine::Word* find_overprinted(const engine::Page& page) {
    std::vector<const engine::Word*> words;
    for (const engine::Word& word : page.words)
        if (is_word(word) && is_of_the_text(word)) words.push_back(&word);
    std::sort(words.begin(), words.end(), [](const auto* a, const auto* b) {
        return std::tie(a->box.top, a->box.left) < std::tie(b->box.top, b->box.left);
    });
    for (std::size_t i = 0; i < words.size(); ++i)
        for (std::size_t j = i + 1; j < words.size() && j < i + overprint_window; ++j) {
            const Box &a = words[i]->box, &b = words[j]->box;
            if (b.top >= a.bottom) break;
            const double width = std::min(a.right, b.right) - std::max(a.left, b.left);
            const double height = std::min(a.bottom, b.bottom) - b.top;
            const double smaller = std::min(a.width() * a.height(), b.width() * b.height());
            if (width > 0 && height > 0 && width * height > overprint * smaller) return words[j];
        }
    return nullptr;
}

bool is_tiny(const engine::Word& word) {
    if (word.size < smallest) return true;
    const std::size_t characters = text::count_characters(word.text);
    const double length = word.rotation % 2 == 0 ? word.box.width() : word.box.height();
    return characters > 1 && length < narrowest * word.size * static_cast<double>(characters);
}

bool crosses_edge(const engine::Word& word, const engine::Page& page) {
    return word.box.left < -over_edge || word.box.right > page.width + over_edge || word.box.top < -over_edge ||
           word.box.bottom > page.height + over_edge;
}

// A place in the order of pages, and from top to bottom of each.
std::pair<int, double> height_of(const Span& span) { return {span.page, (span.box.top + span.box.bottom) / 2}; }

bool is_above(const Span& a, const Span& b) { return height_of(a) < height_of(b); }

// Whether the middle of one of `places`, which are sorted from top to bottom, is in `span`.
bool has_one_of(const std::vector<Span>& places, const Span& span) {
    const Span top{span.page, {0, span.box.top, 0, span.box.top}};
    for (auto place = std::lower_bound(places.begin(), places.end(), top, is_above); place != places.end(); ++place) {
        if (height_of(*place) > std::pair(span.page, span.box.bottom)) break;
        const double x = (place->box.left + place->box.right) / 2;
        if (x >= span.box.left && x <= span.box.right) return true;
    }
    return false;
}

// Whether a word is a part of a text of estimated width. It must be on the text's own line, for lines may be close to
// each other.
bool is_part_of(const Box& word, const Box& text) {
    constexpr double off_line = 0.35; // of the text's height; fonts differ in where their boxes end
    const double x = (word.left + word.right) / 2;
    const double y = (word.top + word.bottom - text.top - text.bottom) / 2;
    return x >= text.left && x <= text.right && std::abs(y) < off_line * text.height();
}

// Of each page, which of its words are in the furniture.
std::vector<std::vector<bool>> furniture_words(const engine::Pages& pages, const Document& document) {
    std::vector<std::vector<bool>> out;
    for (const engine::Page& page : pages.pages) out.emplace_back(page.words.size());
    for (const FurniturePiece& piece : document.furniture)
        for (const WordId& id : piece.text.words) out[static_cast<std::size_t>(id.page) - 1][id.index] = true;
    return out;
}

// Adds doubts, and remembers where they are.
class Legibility {
  public:
    Legibility(const engine::Pages& pages, Document& document)
        : pages_(pages), document_(document), furniture_(furniture_words(pages, document)) {}

    void check_pages() {
        for (const engine::Page& page : pages_.pages) {
            if (const engine::Word* word = find_overprinted(page))
                doubt(diagnostics::text_overprinted, page, *word,
                      quoted(*word) + " on page " + std::to_string(engine::sheet_of(page)) +
                          " stands on other words; one of them may not be meant to be seen");
            doubt_hidden(page);
            say_first(page, diagnostics::text_tiny, is_tiny, " is too small to be read");
            say_first(
                page, diagnostics::text_off_page, [&](const engine::Word& w) { return crosses_edge(w, page); },
                " crosses the page's edge; what lies beyond is not read");
            const auto turned = std::find_if(page.words.begin(), page.words.end(), [](const engine::Word& w) {
                return w.rotation != 0 && is_of_the_text(w);
            });
            if (turned != page.words.end())
                doubt(diagnostics::text_rotated, page, *turned,
                      "words on page " + std::to_string(engine::sheet_of(page)) + " do not stand upright");
        }
    }

    // Scanned pages, in one doubt.
    void check_scans() {
        std::size_t count = 0;
        const engine::Page* first = nullptr;
        for (const engine::Page& page : pages_.pages) {
            if (!page.is_recognised) continue;
            if (!first) first = &page;
            ++count;
        }
        if (first)
            document_.diagnostics.push_back(
                {diagnostics::text_recognised,
                 Severity::warning,
                 std::to_string(count) + " of " + std::to_string(pages_.pages.size()) +
                     " page(s) are pictures, and their text is what a program read in them; compare what matters",
                 {{first->number, {0, 0, first->width, first->height}}}});
    }

    // Pages that could not be checked, in one doubt: most often it is all of them.
    void check_gaps() {
        std::size_t count = 0;
        const engine::Page* first = nullptr;
        for (const engine::Page& page : pages_.pages) {
            if (page.is_cut)
                document_.diagnostics.push_back({diagnostics::text_lost,
                                                 Severity::error,
                                                 "page " + std::to_string(engine::sheet_of(page)) +
                                                     " draws more glyphs than are read; some may be missing",
                                                 {{page.number, {0, 0, page.width, page.height}}}});
            if (page.is_checked) continue;
            if (!first) first = &page;
            ++count;
        }
        if (first)
            document_.diagnostics.push_back({diagnostics::text_unchecked,
                                             Severity::note,
                                             "hidden text could not be looked for on " + std::to_string(count) +
                                                 " page(s): the file is encrypted, damaged or very complicated",
                                             {{first->number, {0, 0, first->width, first->height}}}});
    }

    // The signs before items, in one doubt: a font that gives one of them no meaning gives none to the others.
    void check_markers() {
        std::size_t count = 0;
        const Element* first = nullptr;
        each_section(document_.sections, [&](const Section& section) {
            for (const Element& element : section.elements) {
                if (element.kind != ElementKind::item || !text::has_no_meaning(element.marker)) continue;
                if (!first) first = &element;
                ++count;
            }
        });
        if (first)
            document_.diagnostics.push_back({diagnostics::text_unreadable, Severity::note,
                                             "the font gives the signs before " + std::to_string(count) +
                                                 " item(s) no meaning; they are known by their place",
                                             first->text.where});
    }

    void check_texts() {
        std::vector<Diagnostic> found;
        each_joined(document_, [&](const Joined& joined) {
            if (text::has_unreadable(joined.text) && !is_hidden(joined))
                found.push_back({diagnostics::text_unreadable, Severity::warning,
                                 "the font gives some characters no meaning", joined.where});
            if (text::has_invisible(joined.text))
                found.push_back({diagnostics::text_control, Severity::warning,
                                 "the text holds characters that print nothing: they turn the writing direction, or "
                                 "have no width",
                                 joined.where});
        });
        std::move(found.begin(), found.end(), std::back_inserter(document_.diagnostics));
    }

    void check_judgements() {
        std::sort(doubted_.begin(), doubted_.end(), is_above);
        std::vector<Diagnostic> found;
        for (const Judgement& judgement : document_.judgements)
            if (is_doubted(judgement.label) || is_doubted(judgement.grade_text))
                found.push_back(
                    {diagnostics::judgement_hidden, Severity::error,
                     "a reader of the page may not see the judgement \"" + judgement.label.text +
                         "\" as it was read; look at the page",
                     judgement.grade_text.where.empty() ? judgement.label.where : judgement.grade_text.where});
        std::move(found.begin(), found.end(), std::back_inserter(document_.diagnostics));
    }

  private:
    static std::string quoted(const engine::Word& word) { return '"' + word.text + '"'; }

    void doubt(const char* code, const engine::Page& page, const engine::Word& word, std::string message) {
        document_.diagnostics.push_back({code, Severity::warning, std::move(message), {{page.number, word.box}}});
    }

    struct HiddenWords {
        const engine::HiddenText* first = nullptr;
        const engine::Word* word = nullptr; // the first
        std::size_t letters = 0;
    };

    static bool may_lack(const engine::HiddenText& text) {
        const std::string_view code = text.code;
        return code == diagnostics::text_replaced || code == diagnostics::text_off_page ||
               code == diagnostics::text_lost;
    }

    // Its words are given, and not as the page draws them.
    static bool is_said_of_furniture(const engine::HiddenText& text, const engine::Word& word) {
        return word.aside == engine::Aside::hidden ||
               (text.code == std::string_view(diagnostics::text_off_page) && word.aside == engine::Aside::none);
    }

    // One doubt a page and reason. HiddenWords words in the furniture need none, as they are outside the report's body
    // already. But words that are there because they are hidden do need one, and so do words that the page's edge has
    // cut.
    void doubt_hidden(const engine::Page& page) {
        if (page.hidden.empty()) return;
        const std::vector<bool>& furniture = furniture_[static_cast<std::size_t>(page.number) - 1];
        std::map<std::string_view, HiddenWords> by_reason;
        for (const engine::HiddenText& text : page.hidden) {
            HiddenWords& hidden = by_reason[text.why];
            bool any = false, in_body = false;
            for (std::size_t i = 0; i < page.words.size(); ++i) {
                const engine::Word& word = page.words[i];
                if ((text.is_slanted && is_of_the_text(word)) || !is_part_of(word.box, text.box)) continue;
                any = true;
                if (furniture[i] && !is_said_of_furniture(text, word)) continue;
                in_body = true;
                if (!hidden.first) hidden = {&text, &word, hidden.letters};
                hidden.letters += readable(word);
                doubted_.push_back({page.number, word.box});
            }
            // A text that was left out may be of any length, and so may the text behind an /ActualText.
            if (any && !(in_body && may_lack(text))) continue;
            if (!hidden.first) hidden.first = &text;
            hidden.letters += least;
        }
        for (const auto& [why, hidden] : by_reason) {
            if (!hidden.first || hidden.letters < least) continue;
            const std::string what = hidden.word ? quoted(*hidden.word) : std::string("text");
            document_.diagnostics.push_back(
                {hidden.first->code,
                 hidden.first->code == std::string_view(diagnostics::text_lost) ? Severity::error : Severity::warning,
                 what + " on page " + std::to_string(engine::sheet_of(page)) + ' ' + std::string(why),
                 {{page.number, hidden.word ? hidden.word->box : hidden.first->box}}});
        }
    }

    // One doubt a page, about the first of the words that are so; all of them are remembered.
    template <class Is> void say_first(const engine::Page& page, const char* code, const Is& is, const char* what) {
        const engine::Word* first = nullptr;
        std::size_t count = 0, letters = 0;
        for (const engine::Word& word : page.words) {
            if (readable(word) == 0 || !is(word)) continue;
            if (!first) first = &word;
            ++count;
            letters += readable(word);
            doubted_.push_back({page.number, word.box});
        }
        if (letters < least) return;
        doubt(code, page, *first,
              quoted(*first) + " on page " + std::to_string(engine::sheet_of(page)) + what +
                  (count > 1 ? " (" + std::to_string(count) + " words)" : ""));
    }

    // HiddenWords words are read by nobody.
    bool is_hidden(const Joined& joined) const {
        return std::any_of(document_.furniture.begin(), document_.furniture.end(), [&](const FurniturePiece& piece) {
            return &piece.text == &joined && piece.type == "hidden";
        });
    }

    bool is_doubted(const Joined& joined) const {
        if (text::has_unreadable(joined.text) || text::has_invisible(joined.text)) return true;
        return std::any_of(joined.where.begin(), joined.where.end(),
                           [&](const Span& span) { return has_one_of(doubted_, span); });
    }

    const engine::Pages& pages_;
    Document& document_;
    const std::vector<std::vector<bool>> furniture_;
    std::vector<Span> doubted_;
};

} // namespace

void check_legibility(const engine::Pages& pages, Document& document) {
    Legibility legibility(pages, document);
    legibility.check_pages();
    legibility.check_scans();
    legibility.check_gaps();
    legibility.check_markers();
    legibility.check_texts();
    legibility.check_judgements();
}

} // namespace ofstract::grammar
