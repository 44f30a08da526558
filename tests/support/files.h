#pragma once
// Files that the tests read; paths are given by CMake.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace test {

inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::filesystem::path source_dir() { return OFSTRACT_SOURCE_DIR; }
inline std::filesystem::path made_up_corpus() { return source_dir() / "corpus"; }

// The folder of real reports (with pdf/ in it); empty where there is none.
inline std::filesystem::path real_corpus() {
    const char* named = std::getenv("OFSTRACT_CORPUS");
    const std::filesystem::path path = named ? named : source_dir() / ".." / "shared" / "corpus";
    return std::filesystem::is_directory(path / "pdf") ? path : std::filesystem::path();
}

// Its PDFs in the order of their names.
inline std::vector<std::filesystem::path> pdfs_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".pdf") out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace test
