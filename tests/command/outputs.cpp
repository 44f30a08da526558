// outputs FOLDER <REPORTS: the outputs of a batch run, made of lines of JSON. A line may begin with the name of its
// file and a tab. What has been read before is a duplicate.

#include "batch/tables/database.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <iostream>
#include <map>

int main(int argc, char** argv) {
    if (argc != 2) return std::cerr << "usage: outputs FOLDER <REPORTS\n", 2;
    const std::string folder = argv[1];
    try {
        std::filesystem::create_directories(folder);
        command::batch::Database database(folder + "/reports.sqlite");
        std::map<std::string, std::string> first; // path by hash
        for (std::string line; std::getline(std::cin, line);) {
            command::batch::Record record;
            const std::size_t begin = line.find('{'), tab = line.rfind('\t', begin);
            record.json = line.substr(begin);
            const auto json = nlohmann::json::parse(record.json);
            record.path = tab == std::string::npos ? json["source"]["name"].get<std::string>() : line.substr(0, tab);
            record.status = json.contains("error") ? json["error"]["code"].get<std::string>() : "report";
            record.sha256 = json["source"].value("sha256", "");
            const auto [same, fresh] = first.emplace(record.sha256, record.path);
            if (!fresh && !record.sha256.empty()) {
                record.duplicate_of = same->second;
                record.json.clear();
            }
            database.add(record);
        }
        database.finish();
        command::batch::write_csv(folder + "/reports.sqlite", folder + "/csv", false);
        command::batch::write_summary(folder + "/reports.sqlite", folder + "/summary.xlsx");
    } catch (const command::batch::OutputError& error) {
        return std::cerr << error.what() << '\n', 1;
    }
}
