#include "pdf/predictor.h"

namespace ofstract::pdf {

bool undo_predictor(std::string_view data, View parameters, std::string& out) {
    const std::uint32_t predictor = parameters.get("/Predictor").integer().value_or(1);
    const std::size_t columns = parameters.get("/Columns").integer().value_or(1);
    out.clear();
    if (predictor == 1) {
        out = data;
        return true;
    }
    // One byte a sample is what cross-reference streams have; none, sub and up are the filters that writers use.
    if (predictor < 10 || columns == 0 || columns > 64 || data.size() % (columns + 1) != 0) return false;
    out.reserve(data.size());
    std::string above(columns, '\0'), row;
    for (; !data.empty(); data.remove_prefix(columns + 1)) {
        row = data.substr(1, columns);
        const char filter = data.front();
        if (filter < 0 || filter > 2) return false;
        for (std::size_t i = 0; i < columns; ++i) {
            const char before = filter == 2 ? above[i] : filter == 1 && i > 0 ? row[i - 1] : '\0';
            row[i] = static_cast<char>(static_cast<unsigned char>(row[i]) + static_cast<unsigned char>(before));
        }
        out += row;
        above = row;
    }
    return true;
}

} // namespace ofstract::pdf
