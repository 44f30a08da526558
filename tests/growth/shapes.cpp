#include "growth/shapes.h"

#include "support/page_builder.h"

#include <random>

namespace test {
namespace {

using ofstract::engine::Page;
using ofstract::engine::Pages;
using ofstract::engine::Word;

constexpr double step = 14.5; // points between baselines

// Random numbers by a generator whose every value the standard gives.
class Dice {
  public:
    std::size_t below(std::size_t count) { return engine_() % count; }
    double between(double low, double high) { return low + (high - low) * static_cast<double>(below(10000)) / 10000; }

  private:
    std::minstd_rand engine_{7};
};

// Words one by one on the last page; `y` is the baseline.
class Pen {
  public:
    explicit Pen(Pages& pages) : words_(pages.pages.back().words) {}

    void put(double x, double y, const std::string& text, Style style = body) {
        Word word;
        word.text = text;
        const double base = y - style.raise;
        right_ = x + 0.5 * style.size * static_cast<double>(text.size());
        word.box = {x, base - style.size, right_, base + 0.2 * style.size};
        word.baseline = base;
        word.size = static_cast<float>(style.size);
        word.font = style.bold ? 1 : 0;
        words_.push_back(std::move(word));
    }
    double right() const { return right_; }
    double next() const { return right_ + 3.6; }
    Word& last() { return words_.back(); }

  private:
    std::vector<Word>& words_;
    double right_ = 71;
};

// The last page, as high as its words need.
Pen begin_page(Pages& pages, double height = 842) {
    pages.pages.push_back({static_cast<int>(pages.pages.size()) + 1, 595, height, {}});
    return Pen(pages);
}

Pen tall_page(Pages& pages, std::size_t lines) {
    return begin_page(pages, 2000 + step * 1.4 * static_cast<double>(lines));
}

const char* const vocabulary[] = {"children", "in", "need", "are", "seen.", "The", "workers", "help", "early,", "Good"};

std::string word(std::size_t i) { return vocabulary[i * 7 % 10]; }

void running_text(Pages& pages, std::size_t count) {
    Pen pen = tall_page(pages, count / 12);
    for (std::size_t i = 0; i < count; ++i)
        pen.put(i % 12 == 0 ? 71 : pen.next(), 100 + step * static_cast<double>(i / 12), word(i));
}

void numbers(Pages& pages, std::size_t count) {
    Pen pen = tall_page(pages, count);
    for (std::size_t i = 0; i < count; ++i)
        pen.put(71, 100 + step * static_cast<double>(i), std::to_string(i % 999) + (i % 2 ? "." : ""));
}

// Cells of a grid; `leading` in points.
void grid_of(Pages& pages, std::size_t count, std::size_t columns, double leading) {
    Pen pen = begin_page(pages, 2000 + leading * static_cast<double>(count / columns));
    for (std::size_t i = 0; i < count; ++i)
        pen.put(71 + 90 * static_cast<double>(i % columns), 100 + leading * static_cast<double>(i / columns), word(i));
}
void grid_loose(Pages& pages, std::size_t count) { grid_of(pages, count, 4, 30); }
void grid_tight(Pages& pages, std::size_t count) { grid_of(pages, count, 4, step); }
void grid_of_two(Pages& pages, std::size_t count) { grid_of(pages, count, 2, 30); }
void grid_square(Pages& pages, std::size_t count) {
    std::size_t side = 1;
    while (side * side < count) ++side;
    grid_of(pages, count, side, 30);
}

// Text set in full lines, one gap of each far wider than the others.
void justified(Pages& pages, std::size_t count) {
    Dice dice;
    Pen pen = tall_page(pages, count / 12);
    std::size_t wide = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (i % 12 == 0) wide = 1 + dice.below(11);
        const double x = i % 12 == 0 ? 71 : pen.next() + (i % 12 == wide ? 16 : 0);
        pen.put(x, 100 + step * static_cast<double>(i / 12), word(i));
    }
}

void two_columns(Pages& pages, std::size_t count) {
    Pen pen = tall_page(pages, count / 8);
    for (std::size_t i = 0; i < count; ++i)
        pen.put(i % 8 == 0   ? 71
                : i % 8 == 4 ? 320
                             : pen.next(),
                100 + step * static_cast<double>(i / 8), vocabulary[i % 8]);
}

void one_line(Pages& pages, std::size_t count) {
    Pen pen = begin_page(pages);
    for (std::size_t i = 0; i < count; ++i) pen.put(pen.next(), 300, word(i));
}

void one_line_of_gaps(Pages& pages, std::size_t count) {
    Pen pen = begin_page(pages);
    for (std::size_t i = 0; i < count; ++i) pen.put(pen.next() + 20, 300, word(i));
}

void one_line_of_sizes(Pages& pages, std::size_t count) {
    Pen pen = begin_page(pages);
    for (std::size_t i = 0; i < count; ++i) {
        pen.put(pen.next(), 300, word(i));
        pen.last().size = 1 + 0.5F * static_cast<float>(i);
    }
}

void one_point(Pages& pages, std::size_t count) {
    Pen pen = begin_page(pages);
    for (std::size_t i = 0; i < count; ++i) pen.put(300, 300, word(i));
}

void one_word_a_line(Pages& pages, std::size_t count) {
    Pen pen = tall_page(pages, count);
    for (std::size_t i = 0; i < count; ++i) pen.put(71, 100 + step * static_cast<double>(i), word(i));
}

// Each line ends a sentence where the next word would not have fitted: the paragraph's end is asked of every line.
void sentences(Pages& pages, std::size_t count) {
    Pen pen = tall_page(pages, count / 2);
    for (std::size_t i = 0; i < count; ++i)
        pen.put(i % 2 == 0 ? 71 : pen.next(), 100 + step * static_cast<double>(i / 2), i % 2 == 0 ? "Seen" : "again.");
}

void bullets(Pages& pages, std::size_t count) {
    Pen pen = tall_page(pages, count / 3);
    for (std::size_t i = 0; i < count; ++i)
        pen.put(i % 3 == 0   ? 71
                : i % 3 == 1 ? 89
                             : pen.next(),
                100 + step * static_cast<double>(i / 3), i % 3 == 0 ? "•" : word(i));
}

void list_of_bullets(Pages& pages, std::size_t count) {
    Pen pen = tall_page(pages, count / 3);
    pen.put(71, 40, "Recommendations", heading);
    pen.put(71, 70, "Leaders");
    pen.put(pen.next(), 70, "should:");
    for (std::size_t i = 0; i < count; ++i)
        pen.put(i % 3 == 0   ? 71
                : i % 3 == 1 ? 89
                             : pen.next(),
                100 + step * static_cast<double>(i / 3), i % 3 == 0 ? "•" : word(i));
}

void references(Pages& pages, std::size_t count) {
    Pen pen = tall_page(pages, count / 8);
    for (std::size_t i = 0; i < count; ++i) {
        const double y = 100 + step * static_cast<double>(i / 8);
        if (i % 2 == 0) pen.put(i % 8 == 0 ? 71 : pen.next(), y, "seen");
        else pen.put(pen.right() + 1, y, std::to_string(i % 99), superscript);
    }
}

// One row of raised words, and below it the row of those that they are raised beside.
void raised_row(Pages& pages, std::size_t count) {
    Pen pen = begin_page(pages);
    for (std::size_t i = 0; i < count / 2; ++i) {
        pen.put(71 + 30 * static_cast<double>(i), 300, "seen");
        pen.put(pen.right() + 1, 300, "7", superscript);
    }
}

void notes(Pages& pages, std::size_t count) {
    Pen pen = begin_page(pages, step * static_cast<double>(count / 3) + 1000);
    pen.put(71, 90, "Seen");
    pen.put(pen.right() + 1, 90, "1", superscript);
    const double top = pages.pages.back().height * 0.4;
    for (std::size_t i = 0; i < count; ++i) {
        const double y = top + step / 2 * static_cast<double>(i / 4);
        if (i % 4 == 0) pen.put(71, y, std::to_string(i % 99), {5, false, 3});
        else pen.put(pen.next(), y, word(i), small);
    }
}

void headings(Pages& pages, std::size_t count) {
    Pen pen = tall_page(pages, count);
    for (std::size_t i = 0; i < count; ++i)
        pen.put(71, 100 + 20 * static_cast<double>(i), word(i), {14 + static_cast<double>(i * 5 % 17), true, 0});
}

void graded_headings(Pages& pages, std::size_t count) {
    Pen pen = tall_page(pages, count / 5);
    const char* const parts[] = {"The", "lscb", "is", "good", "."};
    for (std::size_t i = 0; i < count; ++i)
        pen.put(i % 5 == 0 ? 71 : pen.next(), 100 + 30 * static_cast<double>(i / 5), parts[i % 5], heading);
}

void numbered(Pages& pages, std::size_t count) {
    Pen pen = tall_page(pages, count / 4);
    for (std::size_t i = 0; i < count; ++i)
        pen.put(i % 4 == 0   ? 71
                : i % 4 == 1 ? 99
                             : pen.next(),
                100 + 30 * static_cast<double>(i / 4), i % 4 == 0 ? std::to_string(1 + i / 4 % 999) + "." : word(i));
}

void dates(Pages& pages, std::size_t count) {
    Pen pen = tall_page(pages, count / 12);
    const char* const parts[] = {"3", "May", "2024", "to", "4", "June", "2024", "and"};
    for (std::size_t i = 0; i < count; ++i)
        pen.put(i % 12 == 0 ? 71 : pen.next(), 100 + step * static_cast<double>(i / 12), parts[i % 8]);
}

// A judgement table of as many rows as the words make, some with numbers and parents.
void judgements_of(Pages& pages, std::size_t count, Style style) {
    Pen pen = begin_page(pages, 2000 + 30 * static_cast<double>(count / 4));
    pen.put(77, 60, "Judgement", {12, true, 0});
    pen.put(430, 60, "Grade", {12, true, 0});
    for (std::size_t i = 0; i < count; ++i) {
        const double y = 100 + 30 * static_cast<double>(i / 4);
        if (i % 4 == 0) pen.put(77, y, "9." + std::to_string(i / 4 % 9), style);
        else if (i % 4 < 3) pen.put(i % 4 == 1 ? 105 : pen.next(), y, "label" + std::to_string(i / 4), style);
        else pen.put(430, y, "Good", style);
    }
}
void judgements(Pages& pages, std::size_t count) { judgements_of(pages, count, body); }
void tiny_judgements(Pages& pages, std::size_t count) { judgements_of(pages, count, {1, false, 0}); }

// Labelled lines: names and roles in turn.
void inspectors(Pages& pages, std::size_t count) {
    Pen pen = tall_page(pages, count / 2);
    pen.put(71, 60, "Lead");
    pen.put(pen.next(), 60, "inspector:");
    for (std::size_t i = 0; i < count; ++i)
        pen.put(i % 2 == 0 ? 71 : pen.next(), 80 + step * static_cast<double>(i / 2),
                i % 4 < 2 ? (i % 2 ? "Vale" : "Ann") : (i % 2 ? "HMI" : "senior"));
}

// Pages with a running header, a number, a few lines and a note each.
void many_pages(Pages& pages, std::size_t count) {
    for (std::size_t i = 0; i < count;) {
        Pen pen = begin_page(pages);
        const std::size_t number = pages.pages.size();
        pen.put(71, 30, "Inspection", small);
        pen.put(pen.next(), 30, "report", small);
        pen.put(300, 820, std::to_string(number), small);
        i += 3;
        for (std::size_t k = 0; k < 60 && i < count; ++k, ++i)
            pen.put(k % 12 == 0 ? 71 : pen.next(), 100 + step * static_cast<double>(k / 12), word(i));
        pen.put(pen.right() + 1, 100 + step * 4, "1", superscript);
        pen.put(71, 760, "1", {5, false, 3});
        pen.put(pen.next(), 760, "A", small);
        pen.put(pen.next(), 760, "note.", small);
        i += 4;
    }
}

void turned(Pages& pages, std::size_t count) {
    Pen pen = begin_page(pages);
    for (std::size_t i = 0; i < count; ++i) {
        pen.put(50, 10 * static_cast<double>(i % 80), word(i));
        pen.last().rotation = 1;
        pen.last().space_after = i % 3 != 0;
    }
}

void garbage(Pages& pages, std::size_t count) {
    Dice dice;
    Pen pen = begin_page(pages);
    const char* const texts[] = {"1.",   "•",    "ﬁ",          "\xFF\xFE", "Good", "—",
                                 "2024", "Lead", "inspector:", "\uFFFD",   "(i)",  "e\u0301"};
    for (std::size_t i = 0; i < count; ++i) {
        pen.put(dice.between(-50, 650), dice.between(-50, 900), texts[dice.below(12)],
                {dice.between(0, 40), dice.below(2) == 0, dice.between(0, 5)});
        pen.last().box.right += dice.between(-100, 300);
        pen.last().box.top -= dice.between(-100, 300);
        pen.last().rotation = static_cast<std::uint16_t>(dice.below(8) == 0);
        pen.last().space_after = dice.below(2) == 0;
    }
}

// Tall words, each a line of its own that is beside all others.
void tall_words(Pages& pages, std::size_t count) {
    Pen pen = tall_page(pages, count);
    for (std::size_t i = 0; i < count; ++i) {
        pen.put(i % 2 == 0 ? 71 : 320, 100 + 30 * static_cast<double>(i / 2), word(i));
        pen.last().box.top = 0;
    }
}

// A few words, each as long as a page of them.
void long_words(Pages& pages, std::size_t count) {
    Pen pen = begin_page(pages);
    std::string text;
    for (std::size_t i = 0; i < count / 4; ++i) text += word(i);
    for (std::size_t i = 0; i < 4; ++i) {
        pen.put(71, 100 + step * static_cast<double>(i), text);
        pen.last().box.right = 500;
    }
}

void put_ilacs(Pages& pages) {
    Book book;
    book.page().put(71, 120, "Inspection of Camden local authority children’s services", {16, false, 0});
    book.put(71, 170, "Inspection dates: 13 to 24 May 2024").put(71, 195, "Lead inspector: Harriet Vale, HMI");
    book.put(77, 240, "Judgement", {12, true, 0}).put(430, 240, "Grade", {12, true, 0});
    book.put(77, 270, "Overall effectiveness", {9, false, 0}).put(430, 270, "Good", {9, false, 0});
    pages = std::move(book.pages);
}

void put_sif(Pages& pages) {
    Book book;
    book.page().put(71, 100, "Camden", {20, false, 0});
    book.put(71, 130, "Inspection of services for children in need of help and protection, children looked after",
             {16, false, 0});
    book.put(71, 170, "Inspection date: 13 May 2015").put(71, 195, "Report published: 3 July 2015");
    pages = std::move(book.pages);
}

void put_letter(Pages& pages) {
    Book book;
    book.page().put(71, 100, "8 December 2021").put(71, 215, "Dear Ann");
    book.put(71, 240, "Focused visit to Camden children’s services", {12, true, 0});
    book.put(71, 265, "This letter summarises the findings of a visit.");
    pages = std::move(book.pages);
}

} // namespace

const char* name_of(Front front) {
    switch (front) {
    case Front::none: return "none";
    case Front::ilacs: return "ilacs";
    case Front::sif: return "sif";
    case Front::letter: return "letter";
    }
    return "";
}

const std::vector<Shape>& shapes() {
    static const std::vector<Shape> all = {
        {"running text", running_text},
        {"numbers, one a line", numbers},
        {"grid of 4, loose", grid_loose},
        {"grid of 4, tight", grid_tight},
        {"grid of 2, loose", grid_of_two},
        {"grid, square", grid_square},
        {"justified text", justified},
        {"two columns of text", two_columns},
        {"one line", one_line},
        {"one line, wide gaps", one_line_of_gaps},
        {"one line, all sizes", one_line_of_sizes},
        {"one point", one_point},
        {"one word a line", one_word_a_line},
        {"sentences", sentences},
        {"bullets", bullets},
        {"list of bullets", list_of_bullets},
        {"reference marks", references},
        {"raised row", raised_row},
        {"footnotes", notes},
        {"headings", headings},
        {"graded headings", graded_headings},
        {"numbered paragraphs", numbered},
        {"dates", dates},
        {"judgements", judgements},
        {"judgements, too small to read", tiny_judgements},
        {"inspectors", inspectors},
        {"many pages", many_pages},
        {"turned words", turned},
        {"garbage", garbage},
        {"tall words", tall_words},
        {"long words", long_words},
    };
    return all;
}

Pages draw(const Shape& shape, Front front, std::size_t words) {
    Pages pages;
    pages.fonts = {{"Tahoma", false}, {"Tahoma-Bold", true}};
    switch (front) {
    case Front::none: break;
    case Front::ilacs: put_ilacs(pages); break;
    case Front::sif: put_sif(pages); break;
    case Front::letter: put_letter(pages); break;
    }
    shape.draw(pages, words);
    return pages;
}

} // namespace test
