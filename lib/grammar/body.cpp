#include "grammar/body.h"

#include "grammar/depths.h"
#include "grammar/facts.h"
#include "grammar/fields.h"
#include "grammar/grades.h"
#include "grammar/headings.h"
#include "grammar/judgements.h"
#include "grammar/matter.h"
#include "grammar/outline.h"
#include "grammar/paired_headings.h"
#include "grammar/pairs.h"
#include "grammar/rows.h"
#include "grammar/scale.h"
#include "grammar/sentences.h"

#include <algorithm>
#include <map>

namespace ofstract::grammar {
namespace {

using layout::Lead;

constexpr std::size_t heading_letters = 300; // bytes at most; the longest at hand has 147

class BodyReader {
  public:
    BodyReader(const Passages& passages, const std::vector<Matter>& matter, const Rules* rules, Document& document)
        : passages_(passages), matter_(matter), rules_(rules), document_(document), facts_(passages, rules, document),
          outline_(passages, !rules || rules->format.findings.nested, document) {}

    void read(std::size_t begin) {
        for (std::size_t i = begin; i < passages_.flow.size(); ++i) {
            if (outline_.enter(i)) depths_.close();
            if (read_matter(passages_.flow[i], kind_at(matter_, i))) continue;
            if (const std::size_t parts = set_aside_scale(i)) {
                i += parts - 1;
                continue;
            }
            if (const Table* table = std::get_if<Table>(&passages_.flow[i])) read_table(*table);
            else i += read_block(std::get<Passage>(passages_.flow[i]), next_block(i)) - 1;
        }
    }

  private:
    // A letter's signatures are not in the flow.
    bool is_last(const Passage& block) const {
        const auto* last = std::get_if<Passage>(&passages_.flow.back());
        return last && !last->empty() && last->lines().back().baseline == block.lines().back().baseline &&
               last->lines().back().page == block.lines().back().page;
    }

    // The block behind `i` on the same page; null where a table or nothing follows.
    const Passage* next_block(std::size_t i) const {
        const Passage* next = i + 1 < passages_.flow.size() ? std::get_if<Passage>(&passages_.flow[i + 1]) : nullptr;
        const auto& here = std::get<Passage>(passages_.flow[i]);
        return next && next->front().page == here.lines().back().page ? next : nullptr;
    }

    // Text that is no finding. Of the contents and the imprint nothing is read; facts are read otherwise than findings,
    // but for formats that have them in sections.
    bool read_matter(const Part& part, StretchKind kind) {
        if (kind == StretchKind::facts && !rules_->back_matter) return false;
        if (kind != StretchKind::contents && kind != StretchKind::imprint && kind != StretchKind::facts) return false;
        const Table* table = std::get_if<Table>(&part);
        if (table) depths_.close();
        if (kind == StretchKind::facts) {
            if (table) facts_.read_back_table(*table);
            else facts_.read_back_block(std::get<Passage>(part));
            return true;
        }
        const char* const type = to_string(kind);
        if (table)
            for (const Row& row : table->rows) document_.furniture.push_back({type, row.whole().joined()});
        else document_.furniture.push_back({type, whole(part).joined()});
        return true;
    }

    // Words of a scale that grade nothing. Gives how many parts of the flow they are.
    std::size_t set_aside_scale(std::size_t i) {
        const std::size_t legend = legend_parts(passages_, i);
        for (std::size_t k = i; k < i + legend; ++k)
            document_.furniture.push_back({"legend", whole(passages_.flow[k]).joined()});
        const Passage* block = std::get_if<Passage>(&passages_.flow[i]);
        if (legend > 0 || !block || i + 1 == passages_.flow.size()) return legend;
        return set_aside_group(*block, first_of(passages_.flow[i + 1])) ? 1 : 0;
    }

    // The grade that heads a group of areas opens no section, but ends those before it.
    bool set_aside_group(const Passage& text, const Passage& next) {
        if (!rules_ || !heads_group(text, next, *rules_)) return false;
        document_.furniture.push_back({"grade-group", text.joined()});
        outline_.end(rank_of(text.front()));
        return true;
    }

    // ---- Sections ----

    void open_section(Section section, const Rank& rank) {
        outline_.open(std::move(section), rank);
        depths_.close();
        in_front_ = below_judgements_ = false;
    }

    // Text between the judgements and the first section counts as the first page's, wherever its page breaks.
    bool is_first_page(const Passage& block) const { return block.front().page == 1 || below_judgements_; }

    // Gives false where the text is no heading.
    bool open_heading(const Passage& block) {
        const Joined& text = block.joined();
        // A box, or a table of one column, may repeat the heading above it as its own; nobody sees a scan's boxes.
        if ((outline_.is_in_box() || passages_.measure.is_recognised) && !outline_.is_empty() &&
            outline_.section().elements.empty() && outline_.section().sections.empty() &&
            outline_.heading() == block.folded()) {
            document_.furniture.push_back({"table-header", text});
            return true;
        }
        Heading heading = look_up(block, rules_);
        std::optional<Judgement> judgement = rules_ ? read_sentence(block, *rules_, "") : std::nullopt;
        if (is_general() && !heading.known) pair_heading(block, judgement.has_value(), *rules_, document_, heading);
        // A bold sentence is a paragraph; a heading that the format has may end as it likes.
        const bool sentence = text.text.size() > heading_letters || text.text.empty() || text.text.back() == '.';
        if (!heading.known && !judgement && !heading.judges && sentence) return false;
        if (rules_ && !heading.known && !judgement && !rules_->format.findings.other_headings)
            document_.diagnostics.push_back({diagnostics::heading_unknown, Severity::note,
                                             "\"" + text.text + "\" is no heading of this format", text.where});
        if (heading.expects == HeadingGrade::must && heading.grade == Grade::none)
            document_.diagnostics.push_back({diagnostics::heading_grade_missing, Severity::warning,
                                             "\"" + text.text + "\" carries no grade", text.where});
        Section section;
        section.id = judgement && !heading.known ? judgement->id : heading.id;
        section.grade = judgement ? judgement->grade : heading.grade;
        section.heading = text;
        if (!judgement && heading.judges) judgement = judged(heading, block);
        Rank rank = rank_of(block.front(), heading);
        if (heading.judges && !is_general())
            rank.weight = 2; // as that of an area whose grade is far enough off for a row
        open_section(std::move(section), rank);
        if (judgement) add_judgement(quoted(std::move(*judgement)));
        return true;
    }

    // A judgement quoted from the section that was opened last. Of two of one id the first is the judgement.
    void add_judgement(Judgement judgement) {
        judgement.section = outline_.opened() - 1;
        for (; indexed_ < document_.judgements.size(); ++indexed_)
            first_of_id_.try_emplace(document_.judgements[indexed_].id, indexed_);
        const auto known = first_of_id_.find(judgement.id);
        const Judgement* same = known == first_of_id_.end() ? nullptr : &document_.judgements[known->second];
        if (!same) document_.judgements.push_back(std::move(judgement));
        else if (judgement.grade != Grade::none && same->grade != judgement.grade)
            document_.diagnostics.push_back(
                {diagnostics::heading_grade_differs, Severity::warning,
                 "\"" + judgement.label.text + "\" is not what is said before: " + to_string(same->grade),
                 judgement.label.where});
    }

    // ---- Tables ----

    void read_table(const Table& table) {
        depths_.close();
        const int page = page_of(table.rows.front().whole());
        if (is_general() && read_unknown_table(table, page)) return;
        if (rules_ && !is_general() && (in_front_ || page == 1 || !rules_->format.table.on_page_1)) {
            if (page == 1)
                if (const std::optional<Table> rest = read_field_rows(table, *rules_, document_)) {
                    if (!rest->rows.empty()) read_table(*rest);
                    return;
                }
            const std::optional<Table> mended = with_whole_labels(table, *rules_);
            const Table& whole = mended ? *mended : table;
            if (const auto header = judgement_header_rows(whole, *rules_)) {
                read_judgements(whole, *header, *rules_, document_);
                below_judgements_ = true;
                return;
            }
        }
        if (rules_ && !outline_.is_in_graded() && is_parted_heading(table, *rules_)) {
            read_block(table.rows.front().whole(), nullptr);
            return;
        }
        if (rules_ && (open_areas(table) || open_graded_rows(table))) return;
        if (rules_ && holds_details(table, outline_.heading(), *rules_)) {
            facts_.read_details(table);
            return;
        }
        add_table(table);
    }

    void add_table(const Table& table) {
        const std::vector<Row> rows = whole_rows(table);
        for (const Row& row : rows) facts_.read_row(row);
        outline_.section_for_text().elements.push_back(element_of(rows));
    }

    bool is_general() const { return rules_ && rules_->format.general; }

    // Of a report of no known format: pairs of a label and a grade, then the first page's facts. False where it has
    // none.
    bool read_unknown_table(const Table& table, int page) {
        if (holds_details(table, outline_.heading(), *rules_)) return false;
        if (!in_front_ && table.rows.size() <= 2 && open_graded_rows(table)) return true;
        const std::size_t before = document_.judgements.size();
        const auto left =
            read_unknown_rows(table, outline_.heading(), page, in_front_ && page == 1, *rules_, facts_, document_);
        if (left && !left->rows.empty()) add_table(*left);
        for (std::size_t i = before; i < document_.judgements.size(); ++i)
            if (document_.judgements[i].source == JudgementSource::quoted)
                document_.judgements[i].section = outline_.opened() - 1;
        return left.has_value();
    }

    void open_graded_row(const Row& row, const Heading& heading) {
        Section section;
        section.id = heading.id;
        section.grade = heading.grade;
        section.heading = row.whole().joined();
        std::optional<Judgement> judgement;
        if (heading.judges) {
            judgement = judged(heading, row.cells[0]);
            judgement->grade_text = row.cells[1].joined();
            judgement->grade_text.words.clear();
        }
        Rank rank = rank_of(row.cells[0].front(), heading);
        rank.size = std::max(rank.size, passages_.measure.body_size);
        rank.weight = 2;
        open_section(std::move(section), rank);
        if (judgement) add_judgement(quoted(std::move(*judgement)));
    }

    // A row of a heading and its grade opens a section; a row above it that names the columns is furniture.
    bool open_graded_rows(const Table& table) {
        if (table.rows.size() > 2) return false;
        const Heading heading = is_general() ? paired_row(table, *rules_) : graded_row(table.rows.back(), *rules_);
        if (!heading.known) return false;
        if (table.rows.size() == 2) document_.furniture.push_back({"table-header", table.rows[0].whole().joined()});
        open_graded_row(table.rows.back(), heading);
        return true;
    }

    bool open_areas(const Table& table) {
        const std::vector<Heading> areas = areas_of(table, *rules_);
        for (std::size_t r = 0; r < areas.size(); ++r) {
            const Row& row = table.rows[r];
            const Passage& block = row.cells[0];
            if (areas[r].judges) open_graded_row(row, areas[r]);
            else if (r + 1 == areas.size() || !set_aside_group(block, table.rows[r + 1].whole()))
                read_block(block, nullptr);
        }
        return !areas.empty();
    }

    // ---- Blocks ----

    // Gives how many blocks it has read: one, or two where a sentence continues in the next.
    std::size_t read_block(const Passage& block, const Passage* next) {
        const Lead lead = block.front().lead;
        const bool heading = lead == Lead::none && (has_heading_look(block, passages_.measure) ||
                                                    is_plain_heading(block, passages_.measure, rules_));
        if (rules_ && is_first_page(block) && !(heading && is_label_alone(block)) &&
            field_at(*rules_, block) < rules_->fields.size()) {
            read_field_block(block);
            return 1;
        }
        if (rules_ && !heading && read_inner_fields(block)) return 1;
        if (rules_ && in_front_ && block.front().page == 1 && !(heading && look_up(block, rules_).known))
            if (const std::size_t read = read_front_sentence(block, next)) return read;
        if (heading && rules_ && rules_->grade_line) read_grade_line(block);
        if (heading && open_heading(block)) return 1;
        if (const auto rows = team_rows(block, outline_.heading()); !rows.empty()) {
            for (const Row& row : rows) facts_.read_row(row);
            add_rows(outline_.section_for_text(), rows);
            return 1;
        }
        if (lists_team(block, outline_.heading())) {
            for (const Passage& line : block.by_line()) read_element(line, lead);
            return 1;
        }
        read_element(block, lead);
        return 1;
    }

    // Fields right below a text of the first page; of a report of no known format, below a heading of details too.
    bool read_inner_fields(const Passage& block) {
        if (!is_first_page(block) && !(is_general() && rules_->details->matches(outline_.heading()))) return false;
        const std::vector<Passage> lines = block.by_line();
        const auto field = std::find_if(lines.begin(), lines.end(), [&](const Passage& line) {
            return field_at(*rules_, line) < rules_->fields.size() && line.text().find(':') != std::string::npos;
        });
        if (field == lines.end()) return false;
        const auto before = static_cast<std::size_t>(field - lines.begin());
        if (before > 0) read_element(block.part(0, before), block.front().lead);
        read_field_block(block.part(before, lines.size()));
        return true;
    }

    // Fields end with their page.
    void read_field_block(const Passage& block) {
        const auto& lines = block.lines();
        const auto overleaf = std::find_if(lines.begin(), lines.end(),
                                           [&](const layout::Line& l) { return l.page != block.front().page; });
        const auto end = static_cast<std::size_t>(overleaf - lines.begin());
        std::vector<FieldLines> fields;
        collect_fields(block.part(0, end), *rules_, fields);
        read_fields(fields, *rules_, document_);
        if (end < lines.size()) read_element(block.part(end, lines.size()), overleaf->lead);
    }

    // A sentence of the first page that states a grade; its last word may be set bold, as a block of its own.
    std::size_t read_front_sentence(const Passage& block, const Passage* next) {
        auto judgement = read_sentence(block, *rules_, "");
        std::size_t read = 1;
        if (!judgement && next && next->lines().size() == 1) {
            judgement = read_sentence(Passage::of({block, *next}), *rules_, "");
            read = 2;
        }
        if (!judgement) return 0;
        document_.judgements.push_back(std::move(*judgement));
        return read;
    }

    // A heading right below another may give that one's grade.
    void read_grade_line(const Passage& block) {
        if (outline_.is_empty() || !outline_.section().elements.empty()) return;
        const std::string grade = rules_->grade_line->group(block.folded());
        if (grade.empty()) return;
        outline_.section().grade = rules_->grader->parse(grade);
        if (is_general()) add_judgement(quoted(judged_by_line(outline_.section(), block.joined())));
    }

    void read_element(const Passage& block, Lead lead) {
        if (lead == Lead::number) depths_.close();
        Element element;
        const Passage text = block.behind(lead == Lead::none ? 0 : 1);
        element.text = text.joined();
        if (lead == Lead::bullet) {
            element.kind = ElementKind::item;
            element.marker = block.lead(1);
            element.depth = depths_.of(block.front());
        } else if (lead == Lead::number) {
            read_number(block, element);
        }
        if (block.unsure_end && !is_last(block))
            document_.diagnostics.push_back({diagnostics::paragraph_end_unsure, Severity::note,
                                             "ends with its page on a full line; it may go on in the next paragraph",
                                             element.text.where});
        facts_.read_line(text);
        if (!outline_.is_empty() && outline_.section().elements.empty()) {
            facts_.read_inspector(outline_.heading(), text.text());
            if (rules_) outline_.read_opening(text, *rules_);
        }
        if (const auto label = opened_by_label()) facts_.read_line(text.saying(*label + ' ' + text.text()));
        const std::string id = outline_.id();
        auto judgement = rules_ && !id.empty() ? read_sentence(text, *rules_, id) : std::nullopt;
        outline_.section_for_text().elements.push_back(std::move(element));
        if (judgement) add_judgement(quoted(std::move(*judgement)));
    }

    // The section's heading where it is a label, and has nothing below it yet: "Lead inspector:", "Inspector".
    std::optional<std::string> opened_by_label() {
        if (outline_.is_empty() || !outline_.section().elements.empty()) return std::nullopt;
        static const Pattern names_nobody("(lead )?inspectors?");
        const std::string& heading = outline_.section().heading.text;
        if (!heading.empty() && heading.back() == ':') return heading;
        return names_nobody.matches(outline_.heading()) ? std::optional(heading + ':') : std::nullopt;
    }

    void read_number(const Passage& block, Element& element) {
        const std::string& printed = element.marker = block.lead(1);
        element.number = printed.substr(0, printed.find_last_not_of(".)") + 1);
        if (rules_ && rules_->format.findings.numbers != Numbers::none && element.number.size() == printed.size())
            document_.diagnostics.push_back({diagnostics::paragraph_number_stop, Severity::warning,
                                             "paragraph " + printed + " is printed without its full stop",
                                             element.text.where});
    }

    const Passages& passages_;
    const std::vector<Matter>& matter_;
    const Rules* rules_;
    Document& document_;
    FactReader facts_;
    Depths depths_;
    Outline outline_;
    std::map<std::string, std::size_t> first_of_id_; // of the first `indexed_` judgements
    std::size_t indexed_ = 0;
    bool in_front_ = true;          // no heading so far
    bool below_judgements_ = false; // none since they were read
};

} // namespace

void read_body(const Passages& passages, std::size_t begin, const std::vector<Matter>& matter, const Rules* rules,
               Document& document) {
    BodyReader(passages, matter, rules, document).read(begin);
}

} // namespace ofstract::grammar
