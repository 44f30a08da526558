#pragma once
// Ways to put a sentence on a page so that its reader does not see it, and the same ways where it is seen.
//
// Each is a content stream in which `@` is replaced by the sentence: its line begins at (100, 700), 12 points high and
// 140 wide. `~` is an area over all of it: "90 690 200 30 re".

#include <string>
#include <vector>

namespace test {

struct HidingKind {
    const char* name;
    bool is_seen;
    std::string content;
    std::string resources = {};            // of the page, beside its font
    std::vector<std::string> objects = {}; // numbered from 6 on
    std::string page = {};                 // its keys, beside those that each page has
};

// By the colour that the sentence is drawn in.
const std::vector<HidingKind>& kinds_of_colour();
// By what is painted over it.
const std::vector<HidingKind>& kinds_of_cover();
// By how colours are blended.
const std::vector<HidingKind>& kinds_of_blend();
// By clips, masks, groups and layers.
const std::vector<HidingKind>& kinds_of_state();

} // namespace test
