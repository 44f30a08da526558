#pragma once
// A report as data.
//
//     const ofstract::Report report = ofstract::Extractor().extract_file("report.pdf").value();
//     for (const ofstract::Judgement j : report.judgements())
//         std::cout << j.label() << ": " << j.grade_text() << '\n';
//     for (const ofstract::Block block : report.blocks())
//         std::cout << block.section().heading() << ": " << block.number() << ' ' << block.text() << '\n';
//
// Units and origin: boxes as in geometry.h. Index base: pages from 1, lists from 0.
// Ownership: a Report is a counted reference to one immutable block of data; copies are cheap. The handles (Section,
// Block, …) and all string_views point into it and are valid as long as the report or a copy of it lives; so name the
// report: `for (Block b : extractor.extract(bytes).value().blocks())`, where it would be gone before the loop begins,
// does not compile. A default-made or moved-from Report and a default-made handle are empty: they give empty texts and
// lists.
// Thread-safety: all const members may be called from many threads. Nothing here throws but std::bad_alloc. Source: the
// words of the pages, verbatim in Unicode NFC, lines joined. A value that a report does not state is empty, never made
// up.

#include <ofstract/date.h>
#include <ofstract/diagnostic.h>
#include <ofstract/export.h>
#include <ofstract/geometry.h>
#include <ofstract/grade.h>
#include <ofstract/range.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace ofstract {
inline namespace v0_2 {

namespace detail {
// Every handle is a place in a report's data.
class Handle {
  public:
    Handle() noexcept = default;
    explicit operator bool() const noexcept { return data_ != nullptr; }

  protected:
    const ReportData* data_ = nullptr;
    std::uint32_t at_ = 0;

  private:
    template <class> friend class ofstract::v0_2::Range;
    friend struct Inside;
    Handle(const ReportData* data, std::uint32_t at) noexcept : data_(data), at_(at) {}

    // Whether two handles of one kind are the same place of the same report; empty ones are.
    template <class H, class = std::enable_if_t<std::is_base_of_v<Handle, H>>>
    friend bool operator==(const H& a, const H& b) noexcept {
        return a.data_ == b.data_ && a.at_ == b.at_;
    }
    template <class H, class = std::enable_if_t<std::is_base_of_v<Handle, H>>>
    friend bool operator!=(const H& a, const H& b) noexcept {
        return !(a == b);
    }
};

} // namespace detail

// A piece of text with its place: a table's cell, a title.
class OFSTRACT_API Text : public detail::Handle {
  public:
    using Handle::Handle;
    [[nodiscard]] std::string_view text() const noexcept;
    [[nodiscard]] Values<Span> where() const noexcept;      // one a page, in reading order
    [[nodiscard]] Range<class Mark> marks() const noexcept; // reference marks of footnotes, taken out of the text
};

class OFSTRACT_API Mark : public detail::Handle {
  public:
    using Handle::Handle;
    [[nodiscard]] std::string_view text() const noexcept; // "1"
};

class OFSTRACT_API Row : public detail::Handle {
  public:
    using Handle::Handle;
    [[nodiscard]] Range<Text> cells() const noexcept;
    [[nodiscard]] bool is_header() const noexcept; // it names the columns; such rows come first
};

enum class BlockKind { paragraph, item, table };

class OFSTRACT_API Block : public detail::Handle {
  public:
    using Handle::Handle;
    [[nodiscard]] BlockKind kind() const noexcept;
    [[nodiscard]] std::string_view number() const noexcept; // of a numbered paragraph, without its full stop
    [[nodiscard]] std::string_view
    marker() const noexcept;                  // of an item or a numbered paragraph, as printed: "◼", "12."
    [[nodiscard]] int depth() const noexcept; // of an item; 0 is the outermost
    [[nodiscard]] std::string_view text() const noexcept; // without number, marker and reference marks
    [[nodiscard]] Range<Mark> marks() const noexcept;
    [[nodiscard]] Range<Row> rows() const noexcept; // of a table
    [[nodiscard]] class Section section() const noexcept;
    [[nodiscard]] Values<Span> where() const noexcept;
};

class OFSTRACT_API Section : public detail::Handle {
  public:
    using Handle::Handle;
    [[nodiscard]] std::string_view id() const noexcept; // "help-and-protection", or a slug of the heading
    [[nodiscard]] std::string_view
    heading() const noexcept; // as printed, its grade included; "" for the text before the first heading
    [[nodiscard]] int level() const noexcept;   // from 1
    [[nodiscard]] Grade grade() const noexcept; // of the heading
    [[nodiscard]] Grade
    effective_grade() const noexcept; // its own; where it has none, that of the nearest section above with one
    [[nodiscard]] int position() const noexcept;     // among all sections of the report, in reading order; from 0
    [[nodiscard]] Section parent() const noexcept;   // the section around this one; empty of an outermost one
    [[nodiscard]] std::vector<Section> path() const; // from the outermost to this one
    [[nodiscard]] Range<Mark> marks() const noexcept;
    [[nodiscard]] Range<Block> blocks() const noexcept;
    [[nodiscard]] Range<Section> sections() const noexcept;
    [[nodiscard]] Values<Span> where() const noexcept; // of the heading
};

// An item of a list: one thing that must change. It quotes the blocks of a section.
class OFSTRACT_API ListItem : public detail::Handle {
  public:
    using Handle::Handle;
    [[nodiscard]] std::string_view number() const noexcept; // of a numbered one; may be ""
    [[nodiscard]] std::string_view text() const noexcept;
    [[nodiscard]] std::string_view responsible() const noexcept; // who is to act, where a table says so; may be ""
    [[nodiscard]] Range<class Part> parts() const noexcept;      // the items of the item's own list
    [[nodiscard]] std::optional<Date> due() const noexcept; // the date by when, where a table has it beside the item
    [[nodiscard]] Section section() const noexcept;         // of the first block that it quotes
    [[nodiscard]] Values<Span> where() const noexcept;
};

class OFSTRACT_API Part : public detail::Handle {
  public:
    using Handle::Handle;
    [[nodiscard]] std::string_view text() const noexcept;
};

// What needs to improve, areas for improvement, areas for priority action, recommendations.
class OFSTRACT_API List : public detail::Handle {
  public:
    using Handle::Handle;
    [[nodiscard]] std::string_view id() const noexcept; // "what-needs-to-improve", "areas-for-improvement", …
    [[nodiscard]] std::string_view heading() const noexcept;
    [[nodiscard]] Range<ListItem> items() const noexcept;
};

// Where a report prints a judgement's grade: in a row of a table, in a sentence of its own, or in a heading or
// paragraph that the sections hold too.
enum class JudgementSource { row, sentence, quoted };

class OFSTRACT_API Judgement : public detail::Handle {
  public:
    using Handle::Handle;
    [[nodiscard]] std::string_view id() const noexcept; // "overall-effectiveness", or a slug of the label
    [[nodiscard]] JudgementSource source() const noexcept;
    [[nodiscard]] std::string_view number() const noexcept; // of a row, as printed: "2.1"; may be ""
    [[nodiscard]] std::string_view
    label() const noexcept; // as printed, without a row's number; the whole sentence of one
    [[nodiscard]] Grade grade() const noexcept;
    [[nodiscard]] std::string_view grade_text() const noexcept; // as printed; of a sentence, a part of the label
    [[nodiscard]] Range<Mark> marks() const noexcept;
    [[nodiscard]] std::string_view parent() const noexcept; // id of the judgement that this one is part of, or ""
    [[nodiscard]] Section section() const noexcept; // of a quoted one; empty of a row and a sentence, which are in none
    [[nodiscard]] Values<Span> where() const noexcept; // of the label, then of the grade beside it
    [[nodiscard]] Values<Span> label_where() const noexcept;
    [[nodiscard]] Values<Span>
    grade_where() const noexcept; // of the words that give the grade; in a sentence one a line
};

// "Previous inspection grade: Good": a grade of an earlier inspection, as this report prints it in a field or a table.
// It is no judgement of this inspection.
class OFSTRACT_API Previous : public detail::Handle {
  public:
    using Handle::Handle;
    [[nodiscard]] std::string_view
    label() const noexcept;                     // as printed; in a table of several columns with the column's name
    [[nodiscard]] Grade grade() const noexcept; // none where no grade is printed: "Not applicable"
    [[nodiscard]] std::string_view grade_text() const noexcept; // as printed
    [[nodiscard]] Values<Span> where() const noexcept;
};

// The parts that a report is made of: its beginning, its findings, the facts behind them, the publisher's own words.
enum class StretchKind { cover, letterhead, contents, findings, facts, signatures, imprint };

// A cover, then findings, then an imprint: stretches follow each other, and a kind may come again. Together they hold
// all text but running lines, footnotes and notes in the margins. They are for whoever writes a format, or asks why a
// text is read as it is.
class OFSTRACT_API Stretch : public detail::Handle {
  public:
    using Handle::Handle;
    [[nodiscard]] StretchKind kind() const noexcept;
    [[nodiscard]] std::string_view opened_by() const noexcept; // the words of the page, quoted
    [[nodiscard]] Values<Span> where() const noexcept;         // one a page
};

// A labelled line before the body, as printed: "Inspection dates", "22 April to 3 May 2024".
class OFSTRACT_API Field : public detail::Handle {
  public:
    using Handle::Handle;
    [[nodiscard]] std::string_view label() const noexcept;
    [[nodiscard]] std::string_view value() const noexcept;
    [[nodiscard]] std::string_view text() const noexcept; // label and value, as printed
    [[nodiscard]] Range<Mark> marks() const noexcept;
    [[nodiscard]] Values<Span> where() const noexcept;
};

class OFSTRACT_API Inspector : public detail::Handle {
  public:
    using Handle::Handle;
    [[nodiscard]] std::string_view name() const noexcept;
    [[nodiscard]] std::string_view role() const noexcept; // "His Majesty’s Inspector"; may be ""
};

class OFSTRACT_API Footnote : public detail::Handle {
  public:
    using Handle::Handle;
    [[nodiscard]] std::string_view mark() const noexcept;
    [[nodiscard]] std::string_view text() const noexcept;
    [[nodiscard]] Values<Span> where() const noexcept;
};

// Text that a page carries beside the report: running footers, page numbers, the publisher's imprint.
class OFSTRACT_API Furniture : public detail::Handle {
  public:
    using Handle::Handle;
    [[nodiscard]] std::string_view type() const noexcept; // "header", "footer", "page-number", "imprint", …
    [[nodiscard]] std::string_view text() const noexcept;
    [[nodiscard]] Values<Span> where() const noexcept;
};

class OFSTRACT_API Diagnostic : public detail::Handle {
  public:
    using Handle::Handle;
    [[nodiscard]] std::string_view code() const noexcept; // one of ofstract::diagnostics
    [[nodiscard]] Severity severity() const noexcept;
    [[nodiscard]] std::string_view message() const noexcept;
    [[nodiscard]] Values<Span> where() const noexcept;
};

// "paragraph", …; "row", …. "" for a value that is none of the enumerators.
[[nodiscard]] OFSTRACT_API const char* to_string(BlockKind kind) noexcept;
[[nodiscard]] OFSTRACT_API const char* to_string(JudgementSource source) noexcept;
[[nodiscard]] OFSTRACT_API const char* to_string(StretchKind kind) noexcept;
[[nodiscard]] OFSTRACT_API std::optional<BlockKind> parse_block_kind(std::string_view name) noexcept;
[[nodiscard]] OFSTRACT_API std::optional<JudgementSource> parse_judgement_source(std::string_view name) noexcept;
[[nodiscard]] OFSTRACT_API std::optional<StretchKind> parse_stretch_kind(std::string_view name) noexcept;

struct Source {
    std::string_view name;   // of the file, without its folder
    std::string_view sha256; // 64 hexadecimal digits
    std::size_t bytes = 0;
    int pages = 0; // of the file
    // `part` counts the file's reports from 1, and `parts` says how many there are. The report takes the pages from
    // `first_page` to `last_page`. Every page here is counted in the file, whatever number the page prints.
    int part = 0, parts = 0;
    int first_page = 0, last_page = 0;
};

// A local authority, by its name of today. Of one that the library does not know there is the printed name, and no
// identifier. `urn` is Ofsted's number, `la_code` the Department for Education's, `ons_code` that of the Office for
// National Statistics.
struct Authority {
    std::string_view name, urn, la_code, ons_code;
};

class Matches;

class OFSTRACT_API Report {
  public:
    Report() noexcept = default;
    explicit operator bool() const noexcept { return data_ != nullptr; }

    [[nodiscard]] Source source() const& noexcept;
    [[nodiscard]] std::string_view format() const& noexcept; // "ilacs-inspection", …, "unknown"
    [[nodiscard]] std::string_view title() const& noexcept;
    [[nodiscard]] Values<Span> title_where() const& noexcept;
    [[nodiscard]] Range<Mark> title_marks() const& noexcept;
    [[nodiscard]] Authority authority() const& noexcept;
    [[nodiscard]] std::string_view urn() const& noexcept; // of a home or a school, where it is printed

    [[nodiscard]] Values<Interval> intervals() const& noexcept; // of the inspection
    [[nodiscard]] Values<Interval>
    previous_intervals() const& noexcept; // of the inspection before, where the report prints them
    [[nodiscard]] std::string_view
    next_inspection() const& noexcept;                            // the sentence that says when the next one is, or ""
    [[nodiscard]] std::optional<Date> published() const noexcept; // printed; of a letter, its date
    [[nodiscard]] Range<Inspector> lead_inspectors() const& noexcept;
    [[nodiscard]] Range<Field> fields() const& noexcept;

    [[nodiscard]] Range<Judgement> judgements() const& noexcept;
    [[nodiscard]] Range<Previous> previous() const& noexcept;               // of the inspection before
    [[nodiscard]] Range<Stretch> stretches() const& noexcept;               // in reading order
    [[nodiscard]] Judgement judgement(std::string_view id) const& noexcept; // the first with this id; empty if none

    [[nodiscard]] Range<Section> sections() const& noexcept;
    [[nodiscard]] std::vector<Section> all_sections() const&; // at every depth, in reading order
    // The first section in reading order, at any depth, that has this id and any content. Where none has content, the
    // first with this id; where none has the id, an empty handle.
    [[nodiscard]] Section section(std::string_view id) const& noexcept;
    [[nodiscard]] Range<Block>
    blocks() const& noexcept; // of all sections, in reading order; Block::section has the path
    [[nodiscard]] std::vector<Block> numbered_paragraphs() const&; // likewise, those that have a number
    [[nodiscard]] Block
    paragraph(std::string_view number) const& noexcept; // "12"; the first of that number; empty if none
    [[nodiscard]] Range<List> lists() const& noexcept;  // with at least one item each, in reading order

    [[nodiscard]] Values<Span> pages() const& noexcept;  // that the report takes, each with the box that is all of it
    [[nodiscard]] Box page_box(int page) const noexcept; // of one of these; empty of another

    [[nodiscard]] Range<Footnote> footnotes() const& noexcept;
    [[nodiscard]] Range<Furniture> furniture() const& noexcept;
    [[nodiscard]] Range<Diagnostic> diagnostics() const& noexcept;

    [[nodiscard]] Matches find(std::string_view quote) const; // where the report says this; see find.h

    // These may not be asked of a temporary, whose data would be gone before they are used. Name the report first.
    void source() const&& = delete;
    void format() const&& = delete;
    void title() const&& = delete;
    void title_where() const&& = delete;
    void title_marks() const&& = delete;
    void authority() const&& = delete;
    void urn() const&& = delete;
    void intervals() const&& = delete;
    void previous_intervals() const&& = delete;
    void next_inspection() const&& = delete;
    void lead_inspectors() const&& = delete;
    void fields() const&& = delete;
    void judgements() const&& = delete;
    void previous() const&& = delete;
    void judgement(std::string_view) const&& = delete;
    void sections() const&& = delete;
    void all_sections() const&& = delete;
    void section(std::string_view) const&& = delete;
    void numbered_paragraphs() const&& = delete;
    void lists() const&& = delete;
    void footnotes() const&& = delete;
    void furniture() const&& = delete;
    void diagnostics() const&& = delete;
    void stretches() const&& = delete;
    void blocks() const&& = delete;
    void paragraph(std::string_view) const&& = delete;
    void pages() const&& = delete;

  private:
    friend struct detail::Inside;
    explicit Report(std::shared_ptr<const detail::ReportData> data) noexcept : data_(std::move(data)) {}

    std::shared_ptr<const detail::ReportData> data_;
};

} // namespace v0_2
} // namespace ofstract
