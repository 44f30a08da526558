#include "grammar/csv.h"

#include <algorithm>

namespace ofstract::grammar {
namespace {

std::vector<std::string_view> split_row(std::string_view row) {
    std::vector<std::string_view> cells;
    while (true) {
        const bool quoted = !row.empty() && row.front() == '"';
        const std::size_t end = std::min(row.find(quoted ? '"' : ',', quoted ? 1 : 0), row.size());
        cells.push_back(row.substr(quoted ? 1 : 0, quoted ? end - 1 : end));
        const std::size_t comma = row.find(',', end);
        if (comma == std::string_view::npos) return cells;
        row.remove_prefix(comma + 1);
    }
}

} // namespace

std::vector<std::vector<std::string_view>> csv_rows(std::string_view csv) {
    std::vector<std::vector<std::string_view>> rows;
    for (bool header = true; !csv.empty(); header = false) {
        const std::size_t end = std::min(csv.find('\n'), csv.size());
        if (!header && end > 0) rows.push_back(split_row(csv.substr(0, end)));
        csv.remove_prefix(std::min(end + 1, csv.size()));
    }
    return rows;
}

} // namespace ofstract::grammar
