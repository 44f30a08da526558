#include "record.h"

#include "../terminal.h"

#include <ofstract/json.h>

#include <nlohmann/json.hpp>

#include <filesystem>

namespace command::batch {
namespace {

using Json = nlohmann::ordered_json;

std::string name_of(const std::string& path) { return path_text(std::filesystem::path(path).filename().string()); }

std::string line_of(const Json& json) { return printable_json(json.dump()); }

} // namespace

std::string path_text(const std::string& path) { return valid_utf8(path); }

std::string path_of_text(const std::string& text) { return bytes_of(text); }

std::string report_line(const ofstract::Report& report, const std::string& path) {
    return printable_json(to_json(report, {-1, path_text(path)}));
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

std::optional<Line> parse_line(const std::string& line) {
    try {
        const nlohmann::json json = nlohmann::json::parse(line);
        Line out;
        out.path = path_of_text(json.at("source").at("path"));
        out.sha256 = json.at("source").value("sha256", "");
        out.duplicate = json.contains("duplicate_of");
        out.status = json.contains("error") ? json.at("error").at("code").get<std::string>() : "report";
        return out;
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

std::string message_of(const std::string& line) {
    const nlohmann::json json = nlohmann::json::parse(line, nullptr, false);
    const nlohmann::json::json_pointer place("/error/message");
    return json.contains(place) && json[place].is_string() ? json[place].get<std::string>() : "";
}

} // namespace command::batch
