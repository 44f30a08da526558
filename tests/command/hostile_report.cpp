// hostile_report FILE: a made-up report whose texts try to steer a terminal, to run as formulas, and to be markup.

#include "support/made_report.h"

#include <fstream>
#include <iostream>

int main(int argc, char** argv) {
    if (argc != 2) return std::cerr << "usage: hostile_report FILE\n", 2;
    test::MadeReport report;
    report.council = "=cmd|'/C calc'!A0";
    report.inspector = "@SUM\\(1+1\\)";
    report.paragraph_2 = "+1+HYPERLINK\\(\"http://example.org\"\\) is what the register says.";
    report.overall = "-1";
    report.show(100, 80,
                U"A bell\x07, a colour\x1B[31m, a title\x1B]0;owned\x07, eight bits\u009B31m\u009D0;owned\u009C,");
    report.show(100, 66, U"a turn\u202Egnp.exe\u202C, no width\u200B\u2060\uFEFF, a tag\U000E0041, an own\uE000 sign.");
    report.show(100, 52,
                U"# <script>alert(1)</script> *bold* __it__ `code` [here](javascript:alert(1)) &lt; a|b $x$ \\");
    std::ofstream out(argv[1], std::ios::binary);
    out << report.pdf();
    return out.flush() ? 0 : 1;
}
