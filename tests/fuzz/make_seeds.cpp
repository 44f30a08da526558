// PDFs → seeds of the targets `words`, `protocol` and `bytes`, before they are minimised:
//
//     ofstract_fuzz_make_seeds FOLDER PDF...
//
// writes FOLDER/words, FOLDER/protocol, FOLDER/bytes. For made-up reports: what is made of a real one may not be
// committed.

#include "engine/document.h"
#include "fuzz/pdf.h"
#include "fuzz/promises.h"
#include "fuzz/typewriter.h"
#include "isolation/message.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

namespace fs = std::filesystem;
using namespace ofstract;

std::string contents(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

// The pages from `first` on, no more than `count`, numbered anew.
engine::Pages some(const engine::Pages& pages, std::size_t first, std::size_t count) {
    engine::Pages part;
    part.fonts = pages.fonts;
    for (std::size_t p = first; p < pages.pages.size() && p < first + count; ++p) {
        part.pages.push_back(pages.pages[p]);
        part.pages.back().number = static_cast<int>(part.pages.size());
    }
    return part;
}

void seed(const fs::path& folder, const std::string& name, const engine::Pages& pages) {
    const std::string keys = fuzz::keys_for(pages);
    write(folder / "words" / name, '\3' + keys); // its JSON and its wire form too
    write(folder / "bytes" / name, '\2' + keys);
    write(folder / "bytes" / (name + ".pdf"), std::string(1, '\0') + fuzz::pdf_of(fuzz::type(keys)));
    const isolation::Answer answer(fuzz::read(fuzz::type(keys)));
    write(folder / "protocol" / name, '\1' + isolation::encode(answer)); // with its frame
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: ofstract_fuzz_make_seeds FOLDER PDF...\n", stderr);
        return EXIT_FAILURE;
    }
    for (int i = 2; i < argc; ++i) {
        const auto pages = engine::read_pages(contents(argv[i]), Limits());
        if (!pages) continue;
        const std::string name = fs::path(argv[i]).parent_path().filename().string();
        seed(argv[1], name, *pages);
        for (std::size_t p = 0; p < pages->pages.size(); ++p)
            seed(argv[1], name + "-" + std::to_string(p + 1), some(*pages, p, 1));
    }
}
