#pragma once
// Standard output → how text is to look on it, and a pager where it is a terminal and the text is longer. Elsewhere (a
// pipe, a file) text is plain and of one width, so that the same report gives the same bytes.
// Reference: ECMA-48, 8.3.117 (SGR); https://no-color.org.

#include <cstddef>
#include <string>
#include <string_view>

namespace command {

enum class Style { plain, bold, dim, good, weak, poor };

struct Look {
    std::size_t width = 96; // columns
    std::size_t height = 0; // lines; 0: no terminal
    bool colour = false;
};

// Of standard output. Colours only on a terminal that is not "dumb", where NO_COLOR is not set.
Look look_of_output();

// With the sequences of `style` around it, where the look has colours. `text` steers nothing by itself.
std::string styled(const Look& look, Style style, std::string_view text);

// Writes to standard output. A text that is longer than the terminal goes through PAGER, or `less`. Gives the exit
// status.
int print(const Look& look, const std::string& text, bool paged);

} // namespace command
