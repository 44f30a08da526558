// Each layer calls only downward: the #include lines of lib/ are read and checked.

#include "support/doctest.h"
#include "support/files.h"

#include <map>
#include <sstream>

namespace {

// From the bottom up; the public headers stand below all.
const std::map<std::string, int> height = {{"ofstract", 0},  {"text", 1},    {"pdf", 1},     {"engine", 2}, {"view", 3},
                                           {"layout", 4},    {"grammar", 5}, {"formats", 6}, {"model", 6},  {"find", 7},
                                           {"json", 7},      {"markup", 7},  {"compare", 7}, {"check", 8},  {"api", 8},
                                           {"isolation", 9}, {"worker", 10}};

// Who may see which library.
const std::multimap<std::string, std::string> library_of = {{"poppler", "engine"}, {"unicode/", "text"},
                                                            {"re2/", "grammar"},   {"nlohmann/", "json"},
                                                            {"nettle/", "pdf"},    {"libdeflate", "pdf"}};

} // namespace

TEST_CASE("layers: no file of lib/ includes upward, and each library is seen by one layer") {
    int seen = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(test::source_dir() / "lib")) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".h" && extension != ".cpp" && extension != ".in") continue;
        const std::string layer = entry.path().parent_path().filename().string();
        CAPTURE(entry.path().string());
        REQUIRE(height.count(layer) == 1);
        std::istringstream lines(test::read_file(entry.path()));
        for (std::string line; std::getline(lines, line);) {
            if (line.rfind("#include ", 0) != 0) continue;
            const std::string name = line.substr(10, line.find_last_of("\">") - 10);
            CAPTURE(name);
            ++seen;
            bool is_owned = false, is_owner = false;
            for (const auto& [library, owner] : library_of) {
                if (name.rfind(library, 0) != 0) continue;
                is_owned = true;
                is_owner = is_owner || layer == owner;
            }
            CHECK(is_owned == is_owner);
            const auto target = height.find(name.substr(0, name.find('/')));
            if (name.find('/') == std::string::npos || target == height.end()) continue;
            CHECK(target->second <= height.at(layer));
            if (target->second == height.at(layer)) CHECK(target->first == layer);
        }
    }
    CHECK(seen > 100);
}
