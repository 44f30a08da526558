// Each layer calls only downward: the #include lines of lib/, and of the command, are read and checked.

#include "support/doctest.h"
#include "support/files.h"

#include <map>
#include <sstream>

namespace {

struct Layers {
    std::string folder;                                 // below the sources; a layer is one folder at any depth in it
    std::map<std::string, int> height;                  // from the bottom up; one may see those that are lower
    std::multimap<std::string, std::string> library_of; // how an include begins → who may see it
};

// The public headers are below all.
const Layers library = {"lib",
                        {{"ofstract", 0},
                         {"text", 1},
                         {"pdf", 1},
                         {"engine", 2},
                         {"view", 3},
                         {"layout", 4},
                         {"grammar", 5},
                         {"formats", 6},
                         {"model", 6},
                         {"find", 7},
                         {"json", 7},
                         {"markup", 7},
                         {"compare", 7},
                         {"check", 8},
                         {"api", 8},
                         {"isolation", 9},
                         {"worker", 10}},
                        {{"poppler", "engine"},
                         {"unicode/", "text"},
                         {"re2/", "grammar"},
                         {"nlohmann/", "json"},
                         {"nettle/", "pdf"},
                         {"libdeflate", "pdf"}}};

// The command is built with three pieces of the library's own code, each seen by one folder: what confines the process
// that draws pages, UTF-8, and SHA-256. Nothing else sees the library's inside.
const Layers the_command = {
    "examples/command",
    {{"ofstract", 0}, {"common", 1}, {"drawing", 1}, {"tables", 2}, {"batch", 3}, {"review", 3}, {"command", 4}},
    {{"text/", "common"},
     {"pdf/", "common"},
     {"worker/", "drawing"},
     {"isolation/", "drawing"},
     {"poppler", "drawing"},
     {"webp/", "drawing"},
     {"CLI/", "command"},
     {"iostream", "command"},
     {"sqlite3.h", "tables"},
     {"sqlite3.h", "batch"},
     {"xlsxwriter", "tables"},
     {"csv.h", "tables"},
     {"unzip.h", "tables"},
     {"expat.h", "tables"}}};

// "review" of "review/page.h", "drawing" of "review/drawing/pictures.h", "" of "page.h".
std::string folder_of(const std::string& include) {
    return std::filesystem::path(include).parent_path().filename().string();
}

// How many includes were looked at.
int check(const Layers& layers) {
    int seen = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(test::source_dir() / layers.folder)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".h" && extension != ".cpp" && extension != ".in") continue;
        const std::string layer = entry.path().parent_path().filename().string();
        CAPTURE(entry.path().string());
        REQUIRE(layers.height.count(layer) == 1);
        std::istringstream lines(test::read_file(entry.path()));
        for (std::string line; std::getline(lines, line);) {
            if (line.rfind("#include ", 0) != 0) continue;
            const std::string name = line.substr(10, line.find_last_of("\">") - 10);
            CAPTURE(name);
            ++seen;
            bool is_owned = false, is_owner = false;
            for (const auto& [beginning, owner] : layers.library_of) {
                if (name.rfind(beginning, 0) != 0) continue;
                is_owned = true;
                is_owner = is_owner || layer == owner;
            }
            CHECK(is_owned == is_owner);
            CHECK(name.find("..") == std::string::npos);
            const auto target = layers.height.find(folder_of(name));
            if (target == layers.height.end()) continue;
            CHECK(target->second <= layers.height.at(layer));
            if (target->second == layers.height.at(layer)) CHECK(target->first == layer);
        }
    }
    return seen;
}

} // namespace

TEST_CASE("layers: no file of lib/ includes upward, and each library is seen by one layer") {
    CHECK(check(library) > 100);
}

TEST_CASE(
    "layers: no folder of the command includes upward, and what runs batches sees no command line and no console") {
    CHECK(check(the_command) > 100);
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(test::source_dir() / "examples/command/batch")) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".h" && extension != ".cpp") continue;
        const std::string text = test::read_file(entry.path());
        CAPTURE(entry.path().string());
        for (const char* const console : {"argv", "isatty", "stdin;", "stdin)", "stdin,", "stdout", "stderr"})
            CHECK(text.find(console) == std::string::npos);
    }
}
