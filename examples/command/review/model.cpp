#include "model.h"

#include "doubts.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

namespace command::reviewing {
namespace {

struct KindName {
    const char *id, *name;
};
constexpr KindName kind_names[kinds] = {{"heading", "Heading"}, {"paragraph", "Paragraph"}, {"item", "List item"},
                                        {"cell", "Table cell"}, {"judgement", "Judgement"}, {"grade", "Grade"},
                                        {"field", "Field"},     {"footnote", "Footnote"},   {"furniture", "Set aside"}};

std::vector<ofstract::Span> copied(const ofstract::Values<ofstract::Span>& where) {
    return {where.begin(), where.end()};
}

std::string with_first_capital(std::string words) {
    std::replace(words.begin(), words.end(), '-', ' ');
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

// A bullet that its font gives no meaning has a code of the private use area (U+E000 to U+F8FF), for which no other
// font has a sign.
std::string shown_marker(std::string_view marker) {
    const bool is_private = marker.size() == 3 && marker >= "\xEE\x80\x80" && marker <= "\xEF\xA3\xBF";
    return is_private ? "\u2022" : std::string(marker);
}

double top_of(const Piece& piece) {
    const std::vector<ofstract::Span>& where = piece.rows.front().front().where;
    return where.empty() ? 0 : where.front().box.top;
}

class Maker {
  public:
    Maker(const ofstract::Report& report, First& first) : report_(report), first_(first) {}

    Model model() {
        front();
        for (const ofstract::Section section : report_.sections()) add(section);
        for (const ofstract::Footnote note : report_.footnotes())
            end_.push_back(single(entry(Kind::footnote, "Footnote", note.text(), note.where(), note.mark())));
        for (const ofstract::Furniture thing : report_.furniture())
            end_.push_back(single(
                entry(Kind::furniture, with_first_capital(std::string(thing.type())), thing.text(), thing.where())));
        Model model;
        sheets(model);
        model.doubts = doubts_of(report_, model.sheets, first_.doubt);
        first_.doubt += static_cast<int>(model.doubts.size());
        model.counts = counts_;
        return model;
    }

  private:
    Entry entry(Kind kind, std::string name, std::string_view text, const ofstract::Values<ofstract::Span>& where,
                std::string_view lead = {}) {
        ++counts_[static_cast<std::size_t>(kind)];
        return {first_.entry++, kind, std::move(name), std::string(lead), std::string(text), "", copied(where), {}};
    }

    static Piece single(Entry entry, int depth = 0) {
        const Kind kind = entry.kind;
        Piece piece{kind, 0, depth, 0, {}};
        piece.rows.emplace_back().push_back(std::move(entry));
        return piece;
    }

    void front() {
        if (!report_.title().empty())
            front_.push_back(single(entry(Kind::heading, "Title", report_.title(), report_.title_where()), 1));
        for (const ofstract::Field field : report_.fields())
            front_.push_back(single(entry(Kind::field, "Field", field.text(), field.where())));
        for (const ofstract::Judgement judgement : report_.judgements()) add(judgement);
    }

    void add(const ofstract::Judgement& judgement) {
        Piece piece =
            single(entry(Kind::judgement, "Judgement", judgement.label(), judgement.label_where(), judgement.number()));
        if (!judgement.grade_text().empty()) {
            Entry grade = entry(Kind::grade, "Grade", judgement.grade_text(), judgement.grade_where());
            grade.grade = to_string(judgement.grade());
            piece.rows.front().push_back(std::move(grade));
        }
        front_.push_back(std::move(piece));
    }

    void add(const ofstract::Section& section) {
        if (!section.heading().empty())
            body_.push_back(
                single(entry(Kind::heading, "Heading", section.heading(), section.where()), section.level()));
        for (const ofstract::Block block : section.blocks()) add(block);
        for (const ofstract::Section below : section.sections()) add(below); // six deep at most
    }

    void add(const ofstract::Block& block) {
        if (block.kind() == ofstract::BlockKind::table) return add_table(block);
        const bool is_item = block.kind() == ofstract::BlockKind::item;
        std::string name = is_item ? "List item" : "Paragraph";
        if (!block.number().empty()) name.append(1, ' ').append(block.number());
        body_.push_back(single(entry(is_item ? Kind::item : Kind::paragraph, std::move(name), block.text(),
                                     block.where(), shown_marker(block.marker())),
                               block.depth()));
    }

    void add_table(const ofstract::Block& block) {
        Piece piece{Kind::cell, 0, 0, 0, {}};
        for (const ofstract::Row row : block.rows()) {
            if (row.is_header()) ++piece.header_rows;
            std::vector<Entry> cells;
            for (const ofstract::Text cell : row.cells())
                cells.push_back(entry(Kind::cell, "Table cell", cell.text(), cell.where()));
            if (!cells.empty()) piece.rows.push_back(std::move(cells));
        }
        if (!piece.rows.empty()) body_.push_back(std::move(piece));
    }

    // A piece without a place gets that of the one before it.
    void place(std::vector<Piece>& pieces) const {
        int page = report_.source().first_page;
        for (Piece& piece : pieces) {
            for (const std::vector<Entry>& row : piece.rows)
                for (const Entry& one : row)
                    if (piece.page == 0 && !one.where.empty()) piece.page = one.where.front().page;
            if (piece.page == 0) piece.page = page;
            page = piece.page;
        }
    }

    using ByPage = std::map<int, std::vector<Piece>>;

    ByPage by_page(std::vector<Piece>& pieces) const {
        place(pieces);
        ByPage pages;
        for (Piece& piece : pieces) pages[piece.page].push_back(std::move(piece));
        return pages;
    }

    // The body in its order, with the front's pieces (judgements, fields) among it: each before the first text that is
    // further down.
    static std::vector<Piece> merged(std::vector<Piece> front, std::vector<Piece> body) {
        std::stable_sort(front.begin(), front.end(),
                         [](const Piece& a, const Piece& b) { return top_of(a) < top_of(b); });
        std::vector<Piece> out;
        auto next = front.begin();
        for (Piece& piece : body) {
            for (; next != front.end() && top_of(*next) <= top_of(piece); ++next) out.push_back(std::move(*next));
            out.push_back(std::move(piece));
        }
        std::move(next, front.end(), std::back_inserter(out));
        return out;
    }

    void sheets(Model& model) {
        ByPage front = by_page(front_), body = by_page(body_), end = by_page(end_);
        for (int page = report_.source().first_page; page <= report_.source().last_page; ++page) {
            Sheet sheet{page, merged(std::move(front[page]), std::move(body[page]))};
            std::move(end[page].begin(), end[page].end(), std::back_inserter(sheet.pieces));
            model.sheets.push_back(std::move(sheet));
        }
    }

    const ofstract::Report& report_;
    First& first_;
    std::array<int, kinds> counts_{};
    std::vector<Piece> front_, body_, end_;
};

} // namespace

const char* id_of(Kind kind) { return kind_names[static_cast<std::size_t>(kind)].id; }
const char* name_of(Kind kind) { return kind_names[static_cast<std::size_t>(kind)].name; }

Model model_of(const ofstract::Report& report, First& first) { return Maker(report, first).model(); }

} // namespace command::reviewing
