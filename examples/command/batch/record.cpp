#include "record.h"

#include "common/terminal.h"

#include <ofstract/json.h>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <optional>

namespace command::batch {
namespace {

using Json = nlohmann::ordered_json;

std::string name_of(const std::string& path) { return path_text(std::filesystem::path(path).filename().string()); }

std::string line_of(const Json& json) { return printable_json(json.dump()); }

// Nothing where it is no record. Gives which report of its file it holds, of how many.
std::optional<Input> parse_line(const std::string& line, int& part, int& of) {
    try {
        const nlohmann::json json = nlohmann::json::parse(line);
        const nlohmann::json& source = json.at("source");
        Input out;
        out.path = path_of_text(source.at("path"));
        out.sha256 = source.value("sha256", "");
        out.duplicate = json.contains("duplicate_of");
        out.status = json.contains("error") ? json.at("error").at("code").get<std::string>() : "report";
        out.lines = line;
        part = source.contains("part") ? source.at("part").at("number").get<int>() : 1;
        of = source.contains("part") ? source.at("part").at("of").get<int>() : 1;
        return out;
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

} // namespace

std::string path_text(const std::string& path) { return valid_utf8(path); }

std::string path_of_text(const std::string& text) { return bytes_of(text); }

std::string report_lines(const std::vector<ofstract::Report>& reports, const std::string& path) {
    std::string out;
    for (const ofstract::Report& report : reports)
        out += (out.empty() ? "" : "\n") + printable_json(to_json(report, {-1, path_text(path)}));
    return out;
}

std::string error_line(const ofstract::Error& error, const std::string& path, const std::string& sha256) {
    Json json = Json::parse(to_json(error, name_of(path), {-1, path_text(path)}));
    if (!sha256.empty()) json["source"]["sha256"] = sha256;
    return line_of(json);
}

std::string duplicate_line(const std::string& path, const std::string& sha256, const std::string& first) {
    return line_of({{"schema", "ofstract/report/1"},
                    {"source", {{"name", name_of(path)}, {"path", path_text(path)}, {"sha256", sha256}}},
                    {"duplicate_of", path_text(first)}});
}

bool InputReader::next(Input& input) {
    std::string line;
    int of = 1;
    input = {};
    for (int number = 0; number < of; ++number) {
        if (!std::getline(lines_, line)) {
            wrong_ = wrong_ || number > 0;
            return false;
        }
        ++count_;
        int part = 1, parts = 1;
        const std::optional<Input> read = parse_line(line, part, parts);
        wrong_ = !read || part != number + 1 || (number > 0 && (parts != of || read->sha256 != input.sha256));
        if (wrong_) return false;
        of = parts;
        if (number == 0) input = *read;
        else input.lines += '\n' + line;
    }
    return true;
}

std::string message_of(const std::string& line) {
    const nlohmann::json json = nlohmann::json::parse(line, nullptr, false);
    const nlohmann::json::json_pointer place("/error/message");
    return json.contains(place) && json[place].is_string() ? json[place].get<std::string>() : "";
}

} // namespace command::batch
