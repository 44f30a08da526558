// A name stands for one idea: the types that two files of the library define under one name are listed, each with why.
//
// What the public headers export (OFSTRACT_API) is left out: its classes are called what the library's own data are,
// for they are how a program sees those.

#include "support/doctest.h"
#include "support/files.h"

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace {

const std::map<std::string, const char*> shared = {
    {"Row", "layout's is of lines, and grammar's of the passages that those are"},
    {"Table", "layout's is of lines, and grammar's of the passages that those are"},
    {"Value", "JSON's word in json, and ISO 32000's in pdf"},
};

void add_types(const std::filesystem::path& folder, std::map<std::string, std::set<std::string>>& files) {
    const std::regex type(R"(^\s*(?:struct|class|enum|enum class) (\w+)(?: final)?(?: :[^;{]*)? ?\{)");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".h" && extension != ".cpp") continue;
        std::istringstream lines(test::read_file(entry.path()));
        std::smatch found;
        for (std::string line; std::getline(lines, line);)
            if (std::regex_search(line, found, type)) files[found[1]].insert(entry.path().string());
    }
}

} // namespace

TEST_CASE("types: no two files define one name, but for those that are listed") {
    std::map<std::string, std::set<std::string>> files;
    add_types(test::source_dir() / "lib", files);
    add_types(test::source_dir() / "include", files);
    CHECK(files.size() > 200);
    for (const auto& [name, in] : files) {
        CAPTURE(name);
        CAPTURE(*in.begin());
        CAPTURE(*in.rbegin());
        CHECK((in.size() > 1) == (shared.count(name) == 1));
    }
    for (const auto& [name, why] : shared) {
        CAPTURE(name);
        CHECK(files.count(name) == 1);
    }
}
