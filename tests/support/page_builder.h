#pragma once
// Pages of words from literals: layout and grammar are tested without a PDF.
//
//     Book book;
//     book.page();
//     book.put(71, 100, "1.").put(99, 100, "Children are seen early.");
//
// Widths are made up but steady: half an em a character, 0.3 em a space. `y` is the baseline.

#include "engine/page.h"

#include <algorithm>
#include <sstream>
#include <string>

namespace test {

namespace engine = ofstract::engine;

struct Style {
    double size = 12; // points
    bool bold = false;
    double raise = 0; // points above the baseline
};

constexpr Style body{};
constexpr Style heading{14, true, 0};
constexpr Style title{26, false, 0};
constexpr Style small{8, false, 0};
constexpr Style superscript{7, false, 4};

class Book {
  public:
    engine::Pages pages;

    Book() { pages.fonts = {{"Tahoma", false}, {"Tahoma-Bold", true}}; }

    Book& page(double width = 595, double height = 842) {
        pages.pages.push_back({static_cast<int>(pages.pages.size()) + 1, width, height, {}});
        return *this;
    }

    // The words of `text` from `x` on; gives the right edge of the last one by right().
    Book& put(double x, double y, const std::string& text, Style style = body) {
        std::istringstream words(text);
        std::string word;
        auto& list = pages.pages.back().words;
        const std::size_t first = list.size();
        while (words >> word) {
            const auto characters = std::count_if(
                word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
            const double width = 0.5 * style.size * static_cast<double>(characters);
            engine::Word w;
            w.text = word;
            const double base = y - style.raise;
            w.box = {x, base - style.size, x + width, base + 0.2 * style.size};
            w.baseline = base;
            w.size = static_cast<float>(style.size);
            w.font = style.bold ? 1 : 0;
            if (list.size() > first) list.back().space_after = true;
            list.push_back(w);
            right_ = x + width;
            x = right_ + 0.3 * style.size;
        }
        return *this;
    }

    double right() const { return right_; }

    // Lines of running text below each other, 14.5 points apart.
    Book& lines(double x, double y, std::initializer_list<const char*> texts, Style style = body) {
        for (const char* text : texts) {
            put(x, y, text, style);
            y += 14.5;
        }
        return *this;
    }

    // Thin lines, lying and standing; and the outline of a cell.
    Book& lying(double y, double from, double to) {
        pages.pages.back().rules.push_back({false, y, from, to});
        return *this;
    }
    Book& standing(double x, double from, double to) {
        pages.pages.back().rules.push_back({true, x, from, to});
        return *this;
    }
    Book& outline(double left, double top, double right, double bottom) {
        return lying(top, left, right)
            .lying(bottom, left, right)
            .standing(left, top, bottom)
            .standing(right, top, bottom);
    }

  private:
    double right_ = 0;
};

} // namespace test
