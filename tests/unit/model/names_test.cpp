// Every enumerator of the public headers is walked: it has its place in its table, the name that the header gives it,
// and the number and name that the interface for C gives it. A next one cannot be forgotten.

#include "model/names.h"

#include <ofstract/c.h>

#include "support/doctest.h"
#include "support/files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <regex>
#include <string>
#include <vector>

using namespace ofstract;

namespace {

std::string header(const std::string& name) {
    const std::string text = test::read_file(test::source_dir() / "include" / "ofstract" / name);
    return std::regex_replace(text, std::regex("//[^\n]*"), "");
}

// The enumerations that the C++ headers declare, with the enumerators of each in their order.
std::map<std::string, std::vector<std::string>> declared() {
    std::map<std::string, std::vector<std::string>> out;
    const std::regex type("enum class (\\w+)[^{;]*\\{([^}]*)\\}"), word("\\w+");
    for (const auto& file : std::filesystem::directory_iterator(test::source_dir() / "include" / "ofstract")) {
        if (file.path().extension() != ".h") continue;
        const std::string text = header(file.path().filename().string());
        for (std::sregex_iterator each(text.begin(), text.end(), type), end; each != end; ++each) {
            const std::string list = (*each)[2].str();
            REQUIRE(list.find('=') == std::string::npos); // their numbers are their places
            std::vector<std::string>& names = out[(*each)[1].str()];
            for (std::sregex_iterator name(list.begin(), list.end(), word); name != end; ++name)
                names.push_back(name->str());
        }
    }
    return out;
}

using Names = std::vector<std::string>;

std::optional<ErrorCode> parse(std::string_view name, ErrorCode) { return parse_error_code(name); }
std::optional<Grade> parse(std::string_view name, Grade) { return parse_grade(name); }
std::optional<Scale> parse(std::string_view name, Scale) { return parse_scale(name); }
std::optional<Severity> parse(std::string_view name, Severity) { return parse_severity(name); }
std::optional<BlockKind> parse(std::string_view name, BlockKind) { return parse_block_kind(name); }
std::optional<JudgementSource> parse(std::string_view name, JudgementSource) { return parse_judgement_source(name); }
std::optional<StretchKind> parse(std::string_view name, StretchKind) { return parse_stretch_kind(name); }
std::optional<MatchKind> parse(std::string_view name, MatchKind) { return parse_match_kind(name); }
std::optional<Place> parse(std::string_view name, Place) { return parse_place(name); }
std::optional<Relation> parse(std::string_view name, Relation) { return parse_relation(name); }
std::optional<Change> parse(std::string_view name, Change) { return parse_change(name); }
std::optional<Verdict> parse(std::string_view name, Verdict) { return parse_verdict(name); }

template <class E> Names table() {
    Names out;
    for (const auto& each : model::Names<E>::table) {
        out.emplace_back(each.name);
        CHECK(to_string(each.value) == out.back());
        CHECK(parse(each.name, E()) == each.value);
    }
    CHECK_FALSE(parse("no-such-name", E()).has_value());
    const auto size = static_cast<std::int64_t>(out.size());
    CHECK(model::enumerator<E>(size - 1).has_value());
    CHECK_FALSE(model::enumerator<E>(size).has_value());
    CHECK_FALSE(model::enumerator<E>(-1).has_value());
    CHECK(std::string(to_string(static_cast<E>(size))).empty());
    return out;
}

const std::map<std::string, std::function<Names()>> tables = {
    {"ErrorCode", table<ErrorCode>},     {"Grade", table<Grade>},         {"Severity", table<Severity>},
    {"BlockKind", table<BlockKind>},     {"Place", table<Place>},         {"JudgementSource", table<JudgementSource>},
    {"StretchKind", table<StretchKind>}, {"MatchKind", table<MatchKind>}, {"Relation", table<Relation>},
    {"Change", table<Change>},           {"Verdict", table<Verdict>},     {"Scale", table<Scale>},
};

std::string printed(std::string enumerator) {
    for (char& c : enumerator)
        if (c == '_') c = '-';
    return enumerator == "none" ? "" : enumerator;
}

// OFSTRACT_GRADE_NOT_JUDGED = 7, → "not-judged" at 7. An enumerator of -1 is C's own.
std::map<int, std::string> declared_for_c(const std::string& prefix) {
    std::map<int, std::string> out;
    const std::string text = header("c_values.h") + header("c.h");
    const std::regex enumerator(prefix + "(\\w+) = (-?\\d+)");
    for (std::sregex_iterator each(text.begin(), text.end(), enumerator), end; each != end; ++each) {
        std::string name = (*each)[1].str();
        for (char& c : name) c = c == '_' ? '-' : static_cast<char>(c - 'A' + 'a');
        const int number = std::stoi((*each)[2].str());
        if (number >= 0) out[number] = name == "none" || name == "ok" ? "" : name;
    }
    return out;
}

Names without_none(Names names) {
    names.erase(std::remove(names.begin(), names.end(), ""), names.end());
    return names;
}

nlohmann::json schema() {
    return nlohmann::json::parse(test::read_file(test::source_dir() / "lib" / "json" / "report-1.schema.json"));
}

// A list of names in the JSON Schema; null is left out.
Names in_schema(const char* pointer) {
    Names out;
    const nlohmann::json all = schema();
    for (const auto& name : all.at(nlohmann::json::json_pointer(pointer)))
        if (!name.is_null()) out.push_back(name.get<std::string>());
    return out;
}

} // namespace

TEST_CASE("names: every enumerator of the headers has its number and its name in a table") {
    const auto all = declared();
    CHECK(all.size() == tables.size());
    for (const auto& [type, enumerators] : all) {
        CAPTURE(type);
        REQUIRE(tables.count(type) == 1);
        const Names named = tables.at(type)();
        REQUIRE(named.size() == enumerators.size());
        for (std::size_t i = 0; i < named.size(); ++i) CHECK(named[i] == printed(enumerators[i]));
    }
}

TEST_CASE("names: the enumerators for C are those of C++, with their numbers") {
    const auto check = [](const std::string& prefix, const Names& names,
                          const std::function<std::string(int)>& name_of) {
        const auto c = declared_for_c(prefix);
        CHECK(c.size() == names.size());
        for (std::size_t i = 0; i < names.size(); ++i) {
            const int number = static_cast<int>(i);
            CAPTURE(names[i]);
            REQUIRE(c.count(number) == 1);
            CHECK(c.at(number) == names[i]);
            CHECK(name_of(number) == names[i]);
        }
    };
    Names errors = table<ErrorCode>(); // those of C begin with 1, for 0 is success
    errors.insert(errors.begin(), "");
    check("OFSTRACT_(?:ERROR_|(?=OK))", errors,
          [](int code) { return ofstract_error_name(static_cast<ofstract_error_code>(code)); });
    check("OFSTRACT_BLOCK_", table<BlockKind>(), [](int kind) { return to_string(static_cast<BlockKind>(kind)); });
    check("OFSTRACT_SEVERITY_", table<Severity>(),
          [](int severity) { return to_string(static_cast<Severity>(severity)); });
    check("OFSTRACT_GRADE_", table<Grade>(),
          [](int grade) { return ofstract_grade_name(static_cast<ofstract_grade>(grade)); });
}

TEST_CASE("names: the lists of the JSON Schema are those of the tables") {
    CHECK(in_schema("/$defs/failure/properties/error/properties/code/enum") == table<ErrorCode>());
    CHECK(in_schema("/$defs/grade/enum") == without_none(table<Grade>()));
    CHECK(in_schema("/$defs/diagnostic/properties/severity/enum") == table<Severity>());
    for (const std::string& kind : table<BlockKind>()) { // each is a form of a block
        CAPTURE(kind);
        CHECK(schema().at("$defs").at(kind).at("properties").at("type").at("const") == kind);
    }
}
