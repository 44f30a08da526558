// Words → the paragraphs, and the items of lists of what must change, that hold all of them, out of reports.sqlite. All
// input is taken as words: the query language of FTS5 (its section 3) is never reached.

#include "command.h"
#include "common/output.h"
#include "common/terminal.h"

#include "batch/tables/database.h"
#include "batch/tables/schema.h"
#include "batch/tables/sqlite.h"

#include <filesystem>

namespace command {
namespace {

using batch::Access, batch::Connection, batch::Statement;

// An item of a list quotes a paragraph, so its text is there twice: such a paragraph is given once, with its list. The
// rest of an item (its parts, who is responsible) may match alone.
constexpr const char* matches = R"(
SELECT files.path, coalesce(reports.authority, ''), coalesce(reports.inspected_from, ''), hit.page, hit.type,
    coalesce(hit.number, ''), hit.text,
    coalesce((SELECT heading FROM items WHERE items.report = hit.report AND items.text = hit.text), '')
FROM (
    SELECT report, 0 AS kind, id, page, type, number, text FROM paragraphs
    WHERE id IN (SELECT rowid FROM paragraphs_text WHERE paragraphs_text MATCH ?1)
    UNION ALL
    SELECT report, 1, id, page, 'item', number, text || coalesce(char(10) || (
        SELECT group_concat(value, char(10)) FROM json_each(parts)), '') FROM items
    WHERE id IN (SELECT rowid FROM items_text WHERE items_text MATCH ?1)
        AND NOT EXISTS (SELECT 1 FROM paragraphs WHERE paragraphs.report = items.report
                        AND paragraphs.text = items.text AND paragraphs.id IN (
                            SELECT rowid FROM paragraphs_text WHERE paragraphs_text MATCH ?1))
) AS hit
JOIN reports ON reports.id = hit.report JOIN files ON files.id = reports.file
ORDER BY hit.report, hit.kind, hit.id
LIMIT ?2)";

// `care "in need" x*` → `"care" "in need" "x*"`: FTS5's strings, with nothing between them, must all be found. One
// without a letter or digit is left out by FTS5. A quote that is not closed runs to the end.
std::string full_text_query(const std::string& words) {
    std::string out, string;
    bool quoted = false;
    const auto end_string = [&] {
        if (!string.empty()) out += (out.empty() ? "\"" : " \"") + string + '"';
        string.clear();
    };
    for (const char c : words) {
        if (c == '"') {
            end_string();
            quoted = !quoted;
        } else if (!quoted && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) {
            end_string();
        } else {
            string += c;
        }
    }
    end_string();
    return out.empty() ? "\"\"" : out;
}

// A table's rows are lines, and tabs divide its cells.
std::string indented(std::string_view text) {
    std::string out = "  ";
    for (const char c : text) {
        if (c == '\t') out += " | ";
        else out += c;
        if (c == '\n') out += "  ";
    }
    return out;
}

std::string shown(const Statement& hit) {
    const std::string authority(hit.get_text(1)), from(hit.get_text(2)), page(hit.get_text(3)), type(hit.get_text(4)),
        number(hit.get_text(5)), list(hit.get_text(7));
    std::string out(hit.get_text(0));
    if (!page.empty()) out += ", p. " + page;
    out += ", " + type + (number.empty() ? "" : ' ' + number);
    if (!list.empty()) out += " of \"" + list + '"';
    if (!authority.empty()) out += " (" + authority + (from.empty() ? "" : ", " + from) + ')';
    return printable(out) + '\n' + printable(indented(hit.get_text(6)), Newlines::keep) + "\n\n";
}

std::string database_in(const std::string& run) {
    std::error_code ec;
    const std::string inside = run + "/reports.sqlite";
    return std::filesystem::is_regular_file(inside, ec) ? inside : run;
}

bool is_ours(const Connection& connection) {
    Statement id(connection, "SELECT application_id, user_version FROM pragma_application_id, pragma_user_version");
    return id.step() && id.get_integer(0) == batch::schema_id && id.get_integer(1) == batch::schema_version;
}

} // namespace

int query(const QueryOptions& options) {
    const int unreadable = exit_status(ofstract::ErrorCode::io);
    const std::string file = database_in(options.run);
    std::error_code ec;
    if (!std::filesystem::is_regular_file(file, ec)) {
        complain('"' + options.run + "\" holds no reports.sqlite; make one with: ofstract batch DIR -o OUT");
        return unreadable;
    }
    std::string words;
    for (const std::string& word : options.words) words += (words.empty() ? "" : " ") + word;
    Output output("");
    std::int64_t found = 0;
    try {
        const Connection connection(file, Access::read);
        if (!is_ours(connection)) {
            complain('"' + file + "\" is no database of this version of ofstract batch; make it anew");
            return unreadable;
        }
        const std::string asked = full_text_query(words);
        Statement hits(connection, matches);
        hits.text(asked).integer(options.limit + 1);
        while (hits.step() && ++found <= options.limit)
            if (!output.write(shown(hits))) break;
    } catch (const batch::OutputError& error) {
        complain(error.what());
        return unreadable;
    }
    if (!output.finish()) {
        complain(output.problem());
        return exit_output;
    }
    if (found == 0) complain("nothing holds all of: " + words);
    if (found > options.limit)
        complain("these are the first " + std::to_string(options.limit) + "; --limit gives more");
    return 0;
}

} // namespace command
