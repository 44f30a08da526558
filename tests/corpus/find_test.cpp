// Finding words in whole reports: sentences drawn from the reports themselves, then typed as people type them.

#include "support/files.h"
#include "support/hash.h"
#include "text/words.h"

#include <ofstract/extractor.h>
#include <ofstract/find.h>

#include <doctest/doctest.h>

#include <iostream>

using namespace ofstract;

namespace {

// One sequence for ever, on every machine (Knuth's MMIX generator).
class Dice {
  public:
    std::size_t below(std::size_t n) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::size_t>(state_ >> 33) % n;
    }

  private:
    std::uint64_t state_ = 5;
};

std::size_t word_count(std::string_view text) { return text::words(text).size(); }

// Sentences of 8 to 40 words: the text between ". " and ". ".
std::vector<std::string> sentences_of(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(". ", at), text.size());
        const std::string_view sentence = text.substr(at, end - at);
        if (const std::size_t count = word_count(sentence); count >= 8 && count <= 40) out.emplace_back(sentence);
        at = end + 2;
    }
    return out;
}

struct Drawn {
    Report report;
    Block block;
    std::string sentence;
};

// Sentences of numbered paragraphs, a few a report, until there are `wanted`.
std::vector<Drawn> draw(const std::vector<std::filesystem::path>& pdfs, std::size_t wanted, Dice& dice) {
    std::vector<Drawn> out;
    for (std::size_t tries = 0; out.size() < wanted && tries < wanted * 20; ++tries) {
        const auto report = Extractor().extract_file(pdfs[dice.below(pdfs.size())].string());
        if (!report) continue;
        const std::vector<Block> paragraphs = report->numbered_paragraphs();
        for (int i = 0; i < 5 && !paragraphs.empty() && out.size() < wanted; ++i) {
            const Block block = paragraphs[dice.below(paragraphs.size())];
            const auto sentences = sentences_of(block.text());
            if (!sentences.empty()) out.push_back({*report, block, sentences[dice.below(sentences.size())]});
        }
    }
    return out;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

// Quotes, dashes, case and spaces as somebody else types them.
std::string retyped(std::string text, Dice& dice) {
    const char* const dashes[] = {"-", "–", " – ", "—", "\u2011", "-\n"};
    const std::string dash = dashes[dice.below(6)];
    for (const char* old : {" – ", "–", "—", "-"}) replace_all(text, old, "\x01");
    replace_all(text, "\x01", dash);
    const char* const apostrophes[] = {"'", "’", "‘", ""};
    const std::string apostrophe = apostrophes[dice.below(4)];
    for (const char* old : {"’", "‘", "'"}) replace_all(text, old, "\x01");
    replace_all(text, "\x01", apostrophe);
    const char* const quotes[] = {"\"", "“", "''", ""};
    const std::string quote = quotes[dice.below(4)];
    for (const char* old : {"“", "”", "\""}) replace_all(text, old, quote);
    const char* const spaces[] = {" ", "  ", "\n", "\u00A0"};
    replace_all(text, " ", spaces[dice.below(4)]);
    if (dice.below(3) == 0)
        for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    const char* const around[] = {"", "\"", "“", "‘", "… "};
    return around[dice.below(5)] + text + (dice.below(2) ? "." : "");
}

// The sentence with one of its words made another.
std::string altered(const std::string& sentence, Dice& dice) {
    const auto words = text::words(sentence);
    const text::FoldedWord& word = words[dice.below(words.size())];
    return std::string(sentence).replace(word.at, word.size, "zebra");
}

bool stands_in(const Match& match, const Block& block) {
    return match.block().text().data() == block.text().data() && match.block().number() == block.number();
}

void check_sentences(const std::vector<std::filesystem::path>& pdfs, std::size_t exact, std::size_t near) {
    Dice dice;
    const std::vector<Drawn> drawn = draw(pdfs, exact, dice);
    REQUIRE(drawn.size() == exact);
    std::size_t retyped_count = 0;
    for (const Drawn& d : drawn) {
        const std::string quote = retyped(d.sentence, dice);
        CAPTURE(d.report.source().name);
        CAPTURE(d.block.number());
        CAPTURE(quote);
        retyped_count += quote != d.sentence;
        bool right_place = false;
        for (const Match& match : d.report.find(quote))
            right_place = right_place || (match.kind() == MatchKind::exact && stands_in(match, d.block));
        CHECK(right_place);
    }
    CHECK(retyped_count > exact * 9 / 10);
    for (std::size_t i = 0; i < near; ++i) {
        const Drawn& d = drawn[i * drawn.size() / near];
        const std::string quote = altered(d.sentence, dice);
        CAPTURE(d.report.source().name);
        CAPTURE(d.block.number());
        CAPTURE(quote);
        bool right_place = false;
        for (const Match& match : d.report.find(quote)) {
            CHECK(match.kind() == MatchKind::near);
            right_place =
                right_place || (match.words_changed() == 1 && stands_in(match, d.block) &&
                                match.differences().size() == 1 && match.differences()[0].quoted() == "zebra");
        }
        CHECK(right_place);
    }
    std::cout << exact << " sentences retyped, " << near << " altered\n";
}

} // namespace

TEST_CASE("made up: sentences are found however they are typed, and never exact with a word altered") {
    check_sentences(test::pdfs_in(test::made_up_corpus()), 200, 50);
}

TEST_CASE("real: sentences are found however they are typed, and never exact with a word altered") {
    if (test::real_corpus().empty()) {
        std::cout << "skipped: no real reports here; name their folder in OFSTRACT_CORPUS\n";
        return;
    }
    check_sentences(test::pdfs_in(test::real_corpus() / "pdf"), 200, 50);
}

// A quote of 15 words from paragraph 10 of a published report, known by the hash of its folded words.
TEST_CASE("real: a quote that a council was asked about") {
    const auto pdf = test::real_corpus() / "pdf" / "2362bc7b1692.pdf";
    if (test::real_corpus().empty() || !std::filesystem::exists(pdf)) {
        std::cout << "skipped: no real reports here; name their folder in OFSTRACT_CORPUS\n";
        return;
    }
    const Report report = Extractor().extract_file(pdf.string()).value();
    std::string quote;
    for (const Block paragraph : report.numbered_paragraphs()) {
        const auto words = text::words(paragraph.text());
        for (std::size_t first = 0; first + 15 <= words.size(); ++first) {
            std::string folded;
            for (std::size_t i = first; i < first + 15; ++i) folded += (i == first ? "" : " ") + words[i].folded;
            if (test::sha256_start(folded) == "c376206e77d6246c") quote = folded;
        }
    }
    REQUIRE_FALSE(quote.empty());
    const Matches matches = report.find(quote);
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].kind() == MatchKind::exact);
    CHECK(matches[0].block().number() == "10");
}
