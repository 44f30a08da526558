#pragma once
// A shape and a number of words → made-up pages of that many words: what no report looks like, and any file may.
//
// Invariant: the same shape, front and number give the same pages on every machine.

#include "engine/page.h"

#include <cstddef>
#include <string>
#include <vector>

namespace test {

// How the pages begin: a front makes a format claim them, so that its rules are asked of all the words.
enum class Front { none, ilacs, sif, letter };

constexpr Front fronts[] = {Front::none, Front::ilacs, Front::sif, Front::letter};

const char* name_of(Front front);

struct Shape {
    const char* name;
    void (*draw)(ofstract::engine::Pages& pages, std::size_t words);
};

const std::vector<Shape>& shapes();

ofstract::engine::Pages draw(const Shape& shape, Front front, std::size_t words);

} // namespace test
