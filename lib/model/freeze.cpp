// A grammar::Document → ReportData. Sections are laid down breadth first, so that a section's children follow each
// other; blocks in reading order, so that those of the whole report do.

#include "model/data.h"

#include <limits>
#include <new>

namespace ofstract::model {
namespace {

using namespace ofstract::detail;

class Freezer {
  public:
    explicit Freezer(const std::vector<view::SheetPlace>& places) : places_(places) {}

    std::shared_ptr<ReportData> data = std::make_shared<ReportData>();
    std::vector<std::uint32_t> in_reading_order; // sections

    Str str(std::string_view s) {
        // The engine's limit on text keeps a report far below; a wrapped address would give wrong text in silence.
        if (s.size() >= std::numeric_limits<std::uint32_t>::max() - data->arena.size()) throw std::bad_alloc();
        if (s.empty()) return {};
        const Str out{static_cast<std::uint32_t>(data->arena.size()), static_cast<std::uint32_t>(s.size())};
        data->arena.append(s).push_back('\0');
        return out;
    }

    Run spans(const std::vector<Span>& where) {
        return append(data->spans, where, [&](const Span& s) { return view::on_sheet(s, places_); });
    }

    Run marks(const std::vector<std::string>& marks) {
        return append(data->marks, marks, [&](const std::string& mark) { return str(mark); });
    }

    TextNode text(const grammar::Joined& joined) {
        TextNode node;
        node.text = str(joined.text);
        node.where = spans(joined.where);
        node.marks = marks(joined.marks);
        return node;
    }

    Run blocks(const std::vector<grammar::Element>& elements) {
        const auto first = static_cast<std::uint32_t>(data->blocks.size());
        for (const grammar::Element& element : elements) {
            BlockNode node;
            switch (element.kind) {
            case grammar::ElementKind::paragraph: node.kind = BlockKind::paragraph; break;
            case grammar::ElementKind::item: node.kind = BlockKind::item; break;
            case grammar::ElementKind::table: node.kind = BlockKind::table; break;
            }
            node.number = str(element.number);
            node.marker = str(element.marker);
            node.depth = element.depth;
            node.text = text(element.text);
            std::size_t headers = element.header_rows;
            node.rows = append(data->rows, element.rows, [&](const std::vector<grammar::Joined>& row) {
                const Run cells = append(data->cells, row, [&](const grammar::Joined& cell) { return text(cell); });
                const bool is_header = headers > 0;
                if (is_header) --headers;
                return RowNode{cells, static_cast<std::uint8_t>(is_header)};
            });
            data->blocks.push_back(node);
        }
        return {first, static_cast<std::uint32_t>(data->blocks.size()) - first};
    }

    void sections(const std::vector<grammar::Section>& top) {
        std::vector<const grammar::Section*> queue;
        const auto add = [&](const std::vector<grammar::Section>& siblings) {
            const Run run{static_cast<std::uint32_t>(queue.size()), static_cast<std::uint32_t>(siblings.size())};
            for (const grammar::Section& section : siblings) queue.push_back(&section);
            return run;
        };
        data->top_sections = add(top).count;
        for (std::size_t i = 0; i < queue.size(); ++i) {
            const grammar::Section& section = *queue[i];
            SectionNode node;
            node.id = str(section.id);
            node.level = section.level;
            node.grade = section.grade;
            node.heading = text(section.heading);
            node.sections = add(section.sections);
            data->sections.push_back(node);
        }
        link(*data); // the reading order, which is that of the blocks
        for (std::uint32_t i = data->first_section(); i != nowhere; i = data->section_behind(i)) {
            in_reading_order.push_back(i);
            data->sections[i].blocks = blocks(queue[i]->elements);
        }
        link(*data);
    }

    std::uint32_t section(std::size_t position) const {
        return position < in_reading_order.size() ? in_reading_order[position] : nowhere;
    }

    Run list_items(const std::vector<grammar::ListItem>& items) {
        return append(data->list_items, items, [&](const grammar::ListItem& item) {
            ListItemNode node;
            node.number = str(item.number);
            node.text = str(item.text);
            node.responsible = str(item.responsible);
            node.due = item.due;
            node.parts = append(data->parts, item.parts, [&](const std::string& part) { return str(part); });
            node.where = spans(item.where);
            node.section = section(item.section);
            return node;
        });
    }

    template <class Out, class In, class Make>
    static Run append(std::vector<Out>& list, const std::vector<In>& from, const Make& make) {
        const auto first = static_cast<std::uint32_t>(list.size());
        for (const In& item : from) list.push_back(make(item));
        return {first, static_cast<std::uint32_t>(from.size())};
    }

  private:
    const std::vector<view::SheetPlace>& places_;
};

} // namespace

std::shared_ptr<const ReportData> freeze(const grammar::Document& document, const SourceFacts& source,
                                         const std::vector<view::SheetPlace>& places) {
    Freezer f(places);
    ReportData& data = *f.data;
    data.name = f.str(source.name);
    data.sha256 = f.str(source.sha256);
    data.bytes = source.bytes;
    data.pages = source.pages;
    data.part = source.part;
    data.part_count = source.parts;
    data.first_page = places.empty() ? source.first_page.value_or(1) : places.front().sheet;
    data.last_page = places.empty() ? source.last_page.value_or(source.pages) : places.back().sheet;
    for (const view::SheetPlace& place : places) // a sheet of two pages has two
        if (data.page_boxes.empty() || data.page_boxes.back().page != place.sheet)
            data.page_boxes.push_back({place.sheet, {0, 0, place.width, place.height}});
    data.format = f.str(document.format);
    if (const grammar::AuthorityIds* ids = document.authority_ids) {
        data.authority = f.str(ids->name);
        data.authority_urn = f.str(ids->urn);
        data.la_code = f.str(ids->la_code);
        data.ons_code = f.str(ids->ons_code);
    } else {
        data.authority = f.str(document.authority);
    }
    data.urn = f.str(document.urn);
    data.title = f.text(document.title);
    data.intervals = document.intervals;
    data.previous_intervals = document.previous_intervals;
    if (document.next_inspection) data.next_inspection = f.str(document.next_inspection->text);
    data.published = document.published;
    f.sections(document.sections);
    for (const grammar::List& list : document.lists)
        data.lists.push_back({f.str(list.id), f.str(list.heading), f.list_items(list.items)});
    for (const grammar::Judgement& j : document.judgements) {
        std::vector<Span> where = j.label.where;
        if (j.source == JudgementSource::row) // elsewhere the grade is a part of the label
            where.insert(where.end(), j.grade_text.where.begin(), j.grade_text.where.end());
        std::vector<std::string> marks = j.label.marks;
        marks.insert(marks.end(), j.grade_text.marks.begin(), j.grade_text.marks.end());
        data.judgements.push_back({j.source, f.str(j.number), f.str(j.id), f.str(j.label.text),
                                   f.str(j.grade_text.text), f.str(j.parent), j.grade, f.spans(where), f.marks(marks),
                                   f.section(j.section), f.spans(j.label.where), f.spans(j.grade_text.where)});
    }
    for (const grammar::Previous& p : document.previous)
        data.previous.push_back({f.str(p.label), f.str(p.grade_text), p.grade, f.spans(p.where)});
    for (const grammar::Field& field : document.fields)
        data.fields.push_back({f.str(field.label), f.str(field.value), f.text(field.text)});
    for (const grammar::Inspector& inspector : document.inspectors)
        data.inspectors.push_back({f.str(inspector.name), f.str(inspector.role)});
    for (const grammar::Footnote& note : document.footnotes)
        data.footnotes.push_back({f.str(note.mark), f.text(note.text)});
    for (const grammar::FurniturePiece& piece : document.furniture)
        data.furniture.push_back({f.str(piece.type), f.text(piece.text)});
    for (const grammar::Diagnostic& d : document.diagnostics)
        data.diagnostics.push_back({f.str(d.code), f.str(d.message), d.severity, f.spans(d.where)});
    for (const grammar::Stretch& s : document.stretches)
        data.stretches.push_back({f.str(s.opened_by), s.kind, f.spans(s.where)});
    return f.data;
}

} // namespace ofstract::model
