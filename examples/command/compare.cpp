// Two reports → the changes, as text for people or as JSON.

#include "command.h"
#include "common/output.h"
#include "common/terminal.h"

#include <ofstract/compare.h>
#include <ofstract/json.h>

#include <cstdio>
#include <sstream>

namespace command {
namespace {

using ofstract::Change;
using ofstract::Relation;

std::string grade_of(const ofstract::Judgement& judgement) {
    const std::string grade = to_string(judgement.grade());
    return grade.empty() ? "no grade" : grade;
}

// "in-care-and-care-leavers, of which this was a part"
std::string relation_of(const ofstract::GradeChange& change) {
    const std::string before(change.before().id());
    switch (change.relation()) {
    case Relation::renamed: return " (before: " + before + ')';
    case Relation::split: return " (before a part of " + before + ')';
    case Relation::joined: return " (its part before: " + before + ')';
    case Relation::ended: return " (no longer given: " + std::string(change.source()) + ')';
    default:
        return change.before() && change.after() && before != change.after().id() ? " (before: " + before + ')' : "";
    }
}

std::string facts_of(const ofstract::Report& report, const std::string& path) {
    std::string out = name_of(path, report) + ": " + std::string(report.format());
    if (!report.authority().name.empty()) out += ", " + std::string(report.authority().name);
    if (!report.intervals().empty()) out += ", " + to_iso(report.intervals()[0].start);
    return out;
}

void write_grades(std::ostringstream& out, const ofstract::Comparison& changes) {
    out << "\nGrades\n";
    for (const ofstract::GradeChange& change : changes.grades()) {
        const ofstract::Judgement judgement = change.after() ? change.after() : change.before();
        out << "  " << to_string(change.change()) << ": " << judgement.id() << ": ";
        if (change.before()) out << grade_of(change.before());
        if (change.before() && change.after()) out << " to ";
        if (change.after()) out << grade_of(change.after());
        out << relation_of(change) << '\n';
    }
}

void write_items(std::ostringstream& out, const ofstract::Comparison& changes) {
    out << "\nWhat must improve\n";
    for (const ofstract::ItemChange& change : changes.items()) {
        if (change.change() == Change::same) {
            char score[16];
            std::snprintf(score, sizeof score, "%.2f", change.score());
            out << "  again (" << score << ", " << pages_of(change.after().where()) << "): " << change.after().text()
                << "\n    before (" << pages_of(change.before().where()) << "): " << change.before().text() << '\n';
        } else {
            const ofstract::ListItem item = change.after() ? change.after() : change.before();
            out << "  " << to_string(change.change()) << " (" << pages_of(item.where()) << "): " << item.text() << '\n';
        }
    }
}

void write_sections(std::ostringstream& out, const ofstract::Comparison& changes) {
    std::size_t stayed = 0;
    for (const ofstract::SectionChange& change : changes.sections()) stayed += change.change() == Change::same;
    out << "\nSections (" << stayed << " stayed)\n";
    for (const ofstract::SectionChange& change : changes.sections()) {
        if (change.change() == Change::same) continue;
        const ofstract::Section section = change.after() ? change.after() : change.before();
        out << "  " << to_string(change.change()) << " (" << pages_of(section.where()) << "): " << section.heading()
            << '\n';
    }
}

std::string text_of(const ofstract::Comparison& changes, const CompareOptions& options) {
    std::ostringstream out;
    out << "Before  " << facts_of(changes.before(), called(options.before)) << "\nAfter   "
        << facts_of(changes.after(), called(options.after)) << '\n';
    if (changes.reversed()) out << "Note: the first was inspected later than the second.\n";
    if (!changes.same_authority()) out << "Note: they are not of one authority.\n";
    write_grades(out, changes);
    write_items(out, changes);
    write_sections(out, changes);
    return out.str();
}

} // namespace

int compare(const CompareOptions& options) {
    Reader reader(options.reading);
    const auto all_before = reader.read(options.before), all_after = reader.read(options.after);
    if (!all_before) complain(called(options.before), all_before.error());
    if (!all_after) complain(called(options.after), all_after.error());
    if (!all_before || !all_after) return exit_status((all_before ? all_after : all_before).error().code);
    const auto before = chosen(called(options.before), *all_before, options.before_report),
               after = chosen(called(options.after), *all_after, options.after_report);
    if (!before || !after) return exit_usage;
    const ofstract::Comparison changes = ofstract::compare(*before, *after);
    Output output("");
    const std::string text = options.json ? printable_json(to_json(changes, {2, {}})) + '\n'
                                          : printable(text_of(changes, options), Newlines::keep);
    if (output.write(text) && output.finish()) return 0;
    complain(output.problem());
    return exit_output;
}

} // namespace command
