#pragma once
// A report → the contents of its review page, page by page: pieces of text in reading order, each with its kind and its
// places, and the doubts, each with the text that it is about.
//
// Index base: pages, entries and doubts count from 1, so that 0 is none. Ownership: strings are copies.

#include <ofstract/geometry.h>
#include <ofstract/report.h>

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace command::reviewing {

// The kinds that the boxes' colours tell apart, in the order of the legend.
enum class Kind { heading, paragraph, item, cell, judgement, grade, field, footnote, furniture };
constexpr std::size_t kinds = 9;

const char* id_of(Kind kind);   // "heading": a class of the page's style
const char* name_of(Kind kind); // "Heading"

struct DoubtRef {
    int number = 0;
    ofstract::Severity severity = ofstract::Severity::note;
};

// A text with places of its own.
struct Entry {
    int id = 0;
    Kind kind = Kind::paragraph;
    std::string name; // "Paragraph 12", "Page number"
    std::string lead; // printed before it, and no part of it: "12.", "◼", a footnote's mark
    std::string text;
    std::string grade; // id, of a grade
    std::vector<ofstract::Span> where;
    std::vector<DoubtRef> doubts;
};

// The entries that are shown as one: a single entry, the label and the grade of a judgement, a table's rows.
struct Piece {
    Kind kind = Kind::paragraph;
    int page = 0;  // where it begins
    int depth = 0; // of an item, from 0; of a heading its level, from 1
    int header_rows = 0;
    std::vector<std::vector<Entry>> rows;
};

struct Sheet {
    int page = 0;
    std::vector<Piece> pieces;
};

struct Doubt {
    int number = 0;
    ofstract::Severity severity = ofstract::Severity::note;
    std::string code, message;
    std::vector<ofstract::Span> where; // none: the document as a whole
    int entry = 0;                     // the first one there
};

struct Model {
    std::vector<Sheet> sheets; // all pages that the report takes
    std::vector<Doubt> doubts; // the gravest first
    std::array<int, kinds> counts{};
};

// `first` is the id of its first entry and the number of its first doubt, so that several reports share a page.
struct First {
    int entry = 1, doubt = 1;
};
Model model_of(const ofstract::Report& report, First& first);

} // namespace command::reviewing
