#include "pdf/predictor.h"

#include <algorithm>
#include <cstdlib>

namespace ofstract::pdf {
namespace {

constexpr std::size_t longest_row = 1 << 20; // bytes; those of cross-reference streams have 4 to 8

using Byte = unsigned char;

// PNG 9.4: of the neighbours on the left, above, and between them the one that is nearest to their plane.
Byte paeth(Byte left, Byte above, Byte corner) {
    const int plane = left + above - corner;
    const int to_left = std::abs(plane - left), to_above = std::abs(plane - above),
              to_corner = std::abs(plane - corner);
    return to_left <= to_above && to_left <= to_corner ? left : to_above <= to_corner ? above : corner;
}

Byte predicted(Byte type, Byte left, Byte above, Byte corner) {
    switch (type) {
    case 1: return left;
    case 2: return above;
    case 3: return static_cast<Byte>((left + above) / 2);
    case 4: return paeth(left, above, corner);
    default: return 0;
    }
}

// Rows with the type of each before it; A sample is predicted from the one `pixel` bytes before it.
bool undo_png(std::string_view data, std::size_t row_size, std::size_t pixel, std::string& out) {
    std::string above(row_size, '\0'), row;
    while (!data.empty()) {
        const auto type = static_cast<Byte>(data.front());
        if (type > 4) return false;
        row = data.substr(1, row_size);
        data.remove_prefix(std::min(row_size + 1, data.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto left = static_cast<Byte>(i < pixel ? 0 : row[i - pixel]),
                       corner = static_cast<Byte>(i < pixel ? 0 : above[i - pixel]);
            row[i] = static_cast<char>(static_cast<Byte>(row[i]) +
                                       predicted(type, left, static_cast<Byte>(above[i]), corner));
        }
        out += row;
        row.resize(row_size);
        above.swap(row);
    }
    return true;
}

void undo_tiff(std::string_view data, std::size_t row_size, std::size_t pixel, std::string& out) {
    out = data;
    for (std::size_t i = 0; i < out.size(); ++i)
        if (i % row_size >= pixel)
            out[i] = static_cast<char>(static_cast<Byte>(out[i]) + static_cast<Byte>(out[i - pixel]));
}

} // namespace

bool undo_predictor(std::string_view data, View parameters, std::string& out) {
    const auto number = [&](std::string_view key, std::size_t otherwise) -> std::size_t {
        return parameters.get(key).integer().value_or(static_cast<std::uint32_t>(otherwise));
    };
    const std::size_t predictor = number("/Predictor", 1);
    out.clear();
    if (predictor == 1) {
        out = data;
        return true;
    }
    const std::size_t columns = number("/Columns", 1), colours = number("/Colors", 1),
                      bits = number("/BitsPerComponent", 8);
    if (columns == 0 || columns > longest_row || colours == 0 || colours > 32 || bits == 0 || bits > 16) return false;
    const std::size_t row_size = (columns * colours * bits + 7) / 8;
    const std::size_t pixel = std::max<std::size_t>(1, colours * bits / 8);
    if (row_size > longest_row || (predictor == 2 && bits != 8)) return false;
    out.reserve(data.size());
    if (predictor == 2) return undo_tiff(data, row_size, pixel, out), true;
    return predictor >= 10 && undo_png(data, row_size, pixel, out);
}

} // namespace ofstract::pdf
