#pragma once
// A PDF's objects → its pages, and the losses of these pages.
//
// Something is lost in one of two ways: an object that a page needs cannot be read as it was written (needs.h), or a
// bit was changed outside every stream, where no checksum is. The checks for the second look for an oddity that would
// be none with one other bit: any other oddity is some writer's habit. Each check names the changes that it cannot
// find. tests/damage/README.md has the figures for each: how much it catches, and how much it hits falsely.
//
// Invariant: only adds to the damage; bounded and linear in what the file holds; any file is safe.
// Reference: ISO 32000-1, as each check names it.

#include "pdf/file.h"
#include "pdf/page.h"

namespace ofstract::pdf {

// All of them, into the file's damage. The streams that the pages need are unpacked.
std::vector<PageObject> check(File& file);

// The damage of these bytes: reads the file, and runs all checks.
Damage check(std::string_view bytes);

// The input of each check: the file, its pages, and by number the objects that they need.
struct Subject {
    const File& file;
    const std::vector<PageObject>& pages;
    const std::vector<bool>& needed;
};

void check_references(const Subject& subject, Damage& damage);
void check_fonts(const Subject& subject, Damage& damage);
void check_vocabulary(const Subject& subject, Damage& damage);
void check_pages(const Subject& subject, Damage& damage);

} // namespace ofstract::pdf
