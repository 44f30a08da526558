// One thing has one word: the table "Words" of lib/README.md is read, and its retired words are looked for.

#include "support/doctest.h"
#include "support/files.h"

#include <cctype>
#include <sstream>

namespace {

namespace fs = std::filesystem;

// "goes_on()" is the name of a function, and matches "goes_on(".
struct Retired {
    std::string word;
    bool is_function = false;
};

// The last column of the table's rows, at its commas.
std::vector<Retired> retired_words(const std::string& page) {
    std::vector<Retired> words;
    std::istringstream lines(page.substr(page.find("\n## Words\n") + 1));
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind("## ", 0) == 0 && line != "## Words") break;
        if (line.rfind("| ", 0) != 0 || line.rfind("| word ", 0) == 0) continue;
        const std::size_t end = line.rfind(" |");
        std::istringstream cell(line.substr(line.rfind('|', end) + 1, end - line.rfind('|', end) - 1));
        for (std::string word; std::getline(cell, word, ',');) {
            word.erase(0, word.find_first_not_of(' '));
            if (word.empty()) continue;
            const bool is_function = word.size() > 2 && word.substr(word.size() - 2) == "()";
            words.push_back({is_function ? word.substr(0, word.size() - 2) : word, is_function});
        }
    }
    return words;
}

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_capital(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }

// "PageSight has_unseen" → "page sight has unseen": every name as the words that it is made of. What is looked for may
// be several, and is brought to the same form.
std::string in_words(const std::string& text) {
    std::string out = " ";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (i > 0 && is_capital(c) && is_letter(text[i - 1]) && !is_capital(text[i - 1])) out += ' ';
        if (is_letter(c)) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else if (c == '(') out += "( "; // a call is told from a word
        else if (out.back() != ' ') out += ' ';
    }
    return out + ' ';
}

bool holds(const std::string& words, const Retired& retired) {
    std::string looked_for = in_words(retired.word);
    looked_for.pop_back();
    const bool is_called = words.find(looked_for + '(') != std::string::npos;
    return is_called || (!retired.is_function && words.find(looked_for + ' ') != std::string::npos);
}

bool is_text(const fs::path& path) {
    for (const char* const extension : {".h", ".cpp", ".in", ".c", ".md", ".json", ".py", ".js", ".css", ".R", ".sh"})
        if (path.extension() == extension) return true;
    return false;
}

} // namespace

TEST_CASE("terms: a retired word is found in names and in prose, and in no other word") {
    CHECK(holds(in_words("pdf::PageSight look();"), {"sight"}));
    CHECK(holds(in_words("if (text::has_unseen(text))"), {"unseen"}));
    CHECK(holds(in_words("may go unseen.\n"), {"unseen"}));
    CHECK_FALSE(holds(in_words("insights, oversight"), {"sight"}));
    CHECK(holds(in_words("if (goes_on(line))"), {"goes_on", true}));
    CHECK_FALSE(holds(in_words("const bool goes_on = true; // it goes on (here)"), {"goes_on", true}));
    CHECK(retired_words("# A\n## Words\n| word | is | not |\n|---|---|---|\n| a | b | c, d e() |\n| f | g | |\n\n## "
                        "B\n| h | i | j |")
              .size() == 2);
}

TEST_CASE("terms: no retired word is in the library, its headers, its consumers or their pages") {
    const std::vector<Retired> retired = retired_words(test::read_file(test::source_dir() / "lib/README.md"));
    REQUIRE(retired.size() >= 8);
    std::vector<fs::path> files = {test::source_dir() / "README.md", test::source_dir() / "tests/README.md",
                                   test::source_dir() / "corpus/README.md"};
    for (const char* const folder : {"lib", "include", "examples", ".github"})
        for (const auto& entry : fs::recursive_directory_iterator(test::source_dir() / folder))
            if (entry.is_regular_file() && is_text(entry.path())) files.push_back(entry.path());
    CHECK(files.size() > 300);
    for (const fs::path& file : files) {
        std::string text = test::read_file(file);
        if (file == test::source_dir() / "lib/README.md") // but for the table itself
            text.erase(text.find("\n## Words\n"), text.find("\n## Adding a format") - text.find("\n## Words\n"));
        const std::string words = in_words(text);
        for (const Retired& one : retired) {
            CAPTURE(file.string());
            CAPTURE(one.word);
            CHECK_FALSE(holds(words, one));
        }
    }
}
