#include "sheet.h"

#include "common/grades.h"
#include "html.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <set>

namespace command::reviewing {
namespace {

constexpr double a4_width = 595, a4_height = 842; // points; of a page whose size is not known
constexpr double largest_page = 14400;            // points; ISO 32000-1, annex C

std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", std::isfinite(value) ? std::clamp(value, -1e6, 1e6) : 0.0);
    return text.data();
}

// `outwards`: a little more than the text, which touches its box.
std::string rectangle(const ofstract::Box& box, double outwards) {
    return "<rect x=\"" + number(box.left - outwards) + "\" y=\"" + number(box.top - outwards) + "\" width=\"" +
           number(std::max(0.0, box.width()) + 2 * outwards) + "\" height=\"" +
           number(std::max(0.0, box.height()) + 2 * outwards) + "\" rx=\"2\"/>";
}

std::string box_id(const Entry& entry, int page) {
    const bool is_first = entry.where.front().page == page;
    return 'b' + std::to_string(entry.id) + (is_first ? "" : '-' + std::to_string(page));
}

std::string box_html(const Marks::Box& mark, int page) {
    const Entry& entry = *mark.entry;
    const std::string id = std::to_string(entry.id);
    std::string out = "<a class=\"box " + std::string(id_of(entry.kind)) + "\" id=\"" + box_id(entry, page) +
                      "\" href=\"#t" + id + "\" data-e=\"" + id + "\" tabindex=\"-1\"" +
                      attribute("aria-label", entry.name + ", to its text") + "><title>" + escaped(entry.name) +
                      "</title>";
    for (const ofstract::Box& box : mark.boxes) out += rectangle(box, 1);
    return out + "</a>";
}

struct Point {
    double x = 0, y = 0;
};
constexpr double flag_radius = 7.5; // points

// At the top right of the doubted text; to the left of flags that are there already, as long as there is room.
Point free_place(const ofstract::Box& box, double width, std::vector<Point>& taken) {
    const double step = 2 * flag_radius + 2;
    Point place{std::clamp(box.right + 3, 8.0, std::max(8.0, width - 9)), std::max(8.0, box.top - 3)};
    const auto is_taken = [&](const Point& other) {
        return std::hypot(other.x - place.x, other.y - place.y) < step - 1;
    };
    while (place.x > 8 + step && std::any_of(taken.begin(), taken.end(), is_taken)) place.x -= step;
    taken.push_back(place);
    return place;
}

// The frame around a doubted text. All frames are below all flags, so that no line covers a number.
std::string frame_html(const Marks::Flag& flag) {
    std::string out = "<g class=\"flagged " + std::string(to_string(flag.doubt->severity)) + "\" data-d=\"" +
                      std::to_string(flag.doubt->number) + "\">";
    for (const ofstract::Box& box : flag.boxes) out += rectangle(box, 2.5);
    return out + "</g>";
}

std::string flag_html(const Marks::Flag& flag, int page, const Point& place) {
    const Doubt& doubt = *flag.doubt;
    const std::string n = std::to_string(doubt.number),
                      id = 'd' + n + (flag.is_first ? "" : '-' + std::to_string(page)), x = number(place.x),
                      y = number(place.y);
    std::string out = "<a class=\"flagged " + std::string(to_string(doubt.severity)) + "\" id=\"" + id +
                      "\" href=\"#l" + n + "\" data-d=\"" + n + "\" tabindex=\"-1\"" +
                      attribute("aria-label", "Doubt " + n + ", " + to_string(doubt.severity) + ": " + doubt.message) +
                      "><title>" + escaped(doubt.message) + "</title>";
    out.append("<circle cx=\"").append(x).append("\" cy=\"").append(y).append("\" r=\"").append(number(flag_radius));
    return out + "\"/><text x=\"" + x + "\" y=\"" + y + "\">" + n + "</text></a>";
}

std::string picture_html(int page, const Marks& marks, const Picture* picture) {
    double width = picture ? picture->width : 0, height = picture ? picture->height : 0;
    if (width < 1 || height < 1) {
        width = a4_width;
        height = a4_height;
        for (const Marks::Box& mark : marks.boxes)
            for (const ofstract::Box& box : mark.boxes) {
                width = std::max(width, std::min(box.right, largest_page));
                height = std::max(height, std::min(box.bottom, largest_page));
            }
    }
    const std::string n = std::to_string(page);
    std::string out = height > width ? "<figure class=\"picture upright\">" : "<figure class=\"picture\">";
    if (picture && !picture->webp.empty())
        out += "<img alt=\"Page " + n + " as printed\" decoding=\"async\" src=\"data:image/webp;base64," +
               base64(picture->webp) + "\">";
    else
        out += "<p class=\"blank\">No picture of page " + n + ": " +
               escaped(picture ? picture->problem : "it was not drawn") + ".</p>";
    out += "<svg viewBox=\"0 0 " + number(width) + ' ' + number(height) +
           "\" role=\"group\" aria-label=\"Boxes on page " + n + "\">";
    for (const Marks::Box& mark : marks.boxes) out += box_html(mark, page);
    for (const Marks::Flag& flag : marks.flags) out += frame_html(flag);
    std::vector<Point> taken;
    for (const Marks::Flag& flag : marks.flags)
        out += flag_html(flag, page, free_place(flag.boxes.front(), width, taken));
    return out + "</svg></figure>\n";
}

// "p. 3, 4": each number leads to the box there.
std::string places(const Entry& entry, std::string_view words) {
    std::string out;
    std::set<int> pages;
    for (const ofstract::Span& span : entry.where) {
        if (!pages.insert(span.page).second) continue;
        const std::string page = std::to_string(span.page);
        const std::string before = out.empty() ? std::string(words) : "";
        out.append(out.empty() ? "" : ", ").append("<a class=\"place\" href=\"#").append(box_id(entry, span.page));
        out.append("\" data-e=\"").append(std::to_string(entry.id)).append(1, '"');
        out.append(attribute("aria-label", entry.name + ": its place on page " + page));
        out.append(1, '>').append(before).append(page).append("</a>");
    }
    return out;
}

std::string flags(const Piece& piece) {
    std::map<int, ofstract::Severity> doubts;
    for (const std::vector<Entry>& row : piece.rows)
        for (const Entry& entry : row)
            for (const DoubtRef& doubt : entry.doubts) doubts.emplace(doubt.number, doubt.severity);
    std::string out;
    for (const auto& [number, severity] : doubts) {
        const std::string n = std::to_string(number);
        out.append(" <a class=\"flag ").append(to_string(severity)).append("\" href=\"#l").append(n);
        out.append("\" data-d=\"").append(n).append("\" aria-label=\"Doubt ").append(n);
        out.append("\">").append(n).append("</a>");
    }
    return out;
}

// `tag` with the entry's text. Its words are a node of their own: the search marks in it.
std::string entry_html(const Entry& entry, const std::string& tag, std::string_view more_classes = {}) {
    std::string out = '<' + tag + " class=\"entry";
    if (!more_classes.empty()) out.append(1, ' ').append(more_classes);
    out += "\" id=\"t" + std::to_string(entry.id) + "\" data-e=\"" + std::to_string(entry.id) + "\">";
    if (!entry.lead.empty()) out += "<span class=\"lead\">" + escaped(entry.lead) + "</span> ";
    return out + "<span class=\"words\">" + escaped(entry.text) + "</span></" + tag + '>';
}

std::string table_html(const Piece& piece) {
    std::string out = "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table on page " +
                      std::to_string(piece.page) + "\"><table>";
    int row_number = 0;
    for (const std::vector<Entry>& row : piece.rows) {
        const std::string tag = row_number++ < piece.header_rows ? "th" : "td";
        out += "<tr>";
        for (const Entry& cell : row) {
            std::string html = entry_html(cell, tag);
            const std::string end = "</" + tag + '>';
            html.insert(html.size() - end.size(), places(cell, "p. "));
            out += html;
        }
        out += "</tr>";
    }
    return out + "</table></div>";
}

const char* standing_class(const std::string& grade) {
    switch (standing_of(grade)) {
    case Standing::best: return "chip best";
    case Standing::good: return "chip good";
    case Standing::weak: return "chip weak";
    case Standing::poor: return "chip poor";
    default: return "chip";
    }
}

std::string words_html(const Piece& piece) {
    const std::vector<Entry>& entries = piece.rows.front();
    switch (piece.kind) {
    case Kind::cell: return table_html(piece);
    case Kind::heading: return entry_html(entries[0], 'h' + std::to_string(std::clamp(piece.depth + 2, 3, 6)));
    case Kind::item: return entry_html(entries[0], "p", "d" + std::to_string(std::clamp(piece.depth, 0, 4)));
    case Kind::judgement: {
        std::string out = entry_html(entries[0], "p");
        if (entries.size() > 1)
            out += entry_html(entries[1], "p", standing_class(entries[1].grade)) + "<span class=\"what grade\">" +
                   places(entries[1], "Grade, p. ") + "</span>";
        return out;
    }
    default: return entry_html(entries[0], "p");
    }
}

std::string piece_html(const Piece& piece) {
    const Entry& first = piece.rows.front().front();
    const std::string name = piece.kind == Kind::cell ? "Table" : first.name;
    std::string out = "<div class=\"piece " + std::string(id_of(piece.kind)) + "\"><p class=\"what\">" + escaped(name);
    const std::string where = piece.kind == Kind::cell ? "" : places(first, "p. ");
    if (!where.empty()) out += " <span class=\"at\">" + where + "</span>";
    return out + flags(piece) + "</p>" + words_html(piece) + "</div>\n";
}

double area(const Marks::Box& mark) {
    double sum = 0;
    for (const ofstract::Box& box : mark.boxes) sum += box.width() * box.height();
    return sum;
}

} // namespace

std::string word_of(ofstract::Severity severity) {
    return severity == ofstract::Severity::error     ? "Error"
           : severity == ofstract::Severity::warning ? "Warning"
                                                     : "Note";
}

std::map<int, Marks> marks_of(const Model& model) {
    std::map<int, Marks> pages;
    for (const Sheet& sheet : model.sheets)
        for (const Piece& piece : sheet.pieces)
            for (const std::vector<Entry>& row : piece.rows)
                for (const Entry& entry : row)
                    for (const ofstract::Span& span : entry.where) {
                        std::vector<Marks::Box>& boxes = pages[span.page].boxes;
                        if (boxes.empty() || boxes.back().entry != &entry)
                            boxes.push_back({&entry, {}, span.page == entry.where.front().page});
                        boxes.back().boxes.push_back(span.box);
                    }
    for (const Doubt& doubt : model.doubts)
        for (const ofstract::Span& span : doubt.where) {
            std::vector<Marks::Flag>& flags = pages[span.page].flags;
            if (flags.empty() || flags.back().doubt != &doubt)
                flags.push_back({&doubt, {}, span.page == doubt.where.front().page});
            flags.back().boxes.push_back(span.box);
        }
    for (auto& [page, marks] : pages)
        std::stable_sort(marks.boxes.begin(), marks.boxes.end(),
                         [](const Marks::Box& a, const Marks::Box& b) { return area(a) > area(b); });
    return pages;
}

std::string sheet_html(const Sheet& sheet, const Marks& marks, const Picture* picture) {
    const std::string n = std::to_string(sheet.page);
    std::string out = "<section class=\"sheet\" id=\"page-" + n + "\" aria-labelledby=\"page-" + n +
                      "-name\">\n<h2 id=\"page-" + n + "-name\">Page " + n + "</h2>\n" +
                      picture_html(sheet.page, marks, picture) + "<div class=\"text\">\n";
    for (const Piece& piece : sheet.pieces) out += piece_html(piece);
    if (sheet.pieces.empty()) out += "<p class=\"none\">No text of the report begins on this page.</p>\n";
    return out + "</div>\n</section>\n";
}

} // namespace command::reviewing
