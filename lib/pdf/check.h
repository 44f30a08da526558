#pragma once
// A PDF's objects → its pages, and what the pages have lost.
//
// Two ways to lose something: an object that a page needs cannot be had as it was written (needs.h); or a bit was
// changed outside every stream, where no checksum is. The checks for the second look for what is odd *and* would not be
// odd with one other bit: what is only odd is some writer's habit. Each says what it cannot see, and
// tests/damage/README.md what each catches and falsely hits.
//
// Invariant: only adds to the damage; bounded and linear in what the file holds; any file is safe.
// Reference: ISO 32000-1, as each check names it.

#include "pdf/file.h"
#include "pdf/page.h"

namespace ofstract::pdf {

// All of them, into the file's damage. The streams that the pages need are unpacked.
std::vector<Page> check(File& file);

// What is wrong with these bytes, from the file's first byte to its last check.
Damage check(std::string_view bytes);

// What each check looks at: the file, its pages, and by number the objects that they need.
struct Subject {
    const File& file;
    const std::vector<Page>& pages;
    const std::vector<bool>& needed;
};

void check_references(const Subject& subject, Damage& damage);
void check_fonts(const Subject& subject, Damage& damage);
void check_vocabulary(const Subject& subject, Damage& damage);
void check_pages(const Subject& subject, Damage& damage);

} // namespace ofstract::pdf
