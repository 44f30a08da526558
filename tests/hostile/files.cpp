// ofstract_hostile_files FOLDER [NAME...]: writes the hostile files, or those of these names, as FOLDER/NAME.pdf.

#include "cases.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("usage: ofstract_hostile_files FOLDER [NAME...]\n", stderr);
        return 1;
    }
    const std::filesystem::path folder = argv[1];
    const std::vector<std::string> names(argv + 2, argv + argc);
    std::filesystem::create_directories(folder);
    for (const hostile::Case& c : hostile::all_cases()) {
        if (!names.empty() && std::find(names.begin(), names.end(), c.name) == names.end()) continue;
        std::ofstream file(folder / (c.name + ".pdf"), std::ios::binary);
        file << c.make();
        if (!file.flush()) {
            std::fprintf(stderr, "cannot write %s\n", c.name.c_str());
            return 1;
        }
    }
}
