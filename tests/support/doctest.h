#pragma once
// doctest, with the project's values printable in a failed check.

#include <doctest/doctest.h>

#include <ofstract/date.h>
#include <ofstract/grade.h>

namespace doctest {

template <> struct StringMaker<ofstract::Interval> {
    static String convert(const ofstract::Interval& i) { return (to_iso(i.start) + ".." + to_iso(i.end)).c_str(); }
};

template <> struct StringMaker<ofstract::Grade> {
    static String convert(ofstract::Grade grade) { return to_string(grade); }
};

} // namespace doctest
