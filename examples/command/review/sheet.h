#pragma once
// A page of a report → its part of the review page: the picture under the boxes, and the text beside it.
//
// Names: the text of entry 12 is #t12, its first box #b12, that on a later page #b12-4; the mark of doubt 3 is #d3, its
// line in the list #l3.

#include "drawing/pictures.h"
#include "model.h"

#include <map>
#include <string>
#include <vector>

namespace command::reviewing {

// A page's boxes: of the texts on it, on whichever page they begin, the largest first; and of the doubts.
struct Marks {
    struct Box {
        const Entry* entry;
        std::vector<ofstract::Box> boxes; // all on this page
        bool is_first = false;            // page that the entry is on
    };
    struct Flag {
        const Doubt* doubt;
        std::vector<ofstract::Box> boxes;
        bool is_first = false;
    };
    std::vector<Box> boxes;
    std::vector<Flag> flags;
};
std::map<int, Marks> marks_of(const Model& model);

// `picture` is null where none was asked for.
std::string sheet_html(const Sheet& sheet, const Marks& marks, const Picture* picture);

// "warning", as a class; "Warning", for people.
std::string word_of(ofstract::Severity severity);

} // namespace command::reviewing
