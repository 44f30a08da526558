#pragma once
// A PDF's objects → what in them contradicts something else.
//
// Where a file says something twice, both are compared; what it says once is held to what the standard lets it say.
// Each check is one that every sound report passes; what each cannot see is said where it stands.
//
// Invariant: only adds to the damage; bounded and linear in what the file holds; any file is safe.
// Reference: ISO 32000-1, as each check names it.

#include "pdf/file.h"
#include "pdf/page.h"

namespace ofstract::pdf {

// All of them. `pages` are those of the file.
void check(const File& file, const std::vector<Page>& pages, Damage& damage);

// What is wrong with these bytes, from the file's first byte to its last check.
Damage check(std::string_view bytes);

void check_references(const File& file, Damage& damage);
void check_fonts(const File& file, Damage& damage);
void check_vocabulary(const File& file, Damage& damage);
void check_pages(const File& file, const std::vector<Page>& pages, Damage& damage);

} // namespace ofstract::pdf
