// What `ofstract review` draws: each page to a picture of bounded size or to a reason, whatever a page does to the
// process that draws it.

#include "review/drawing/frame.h"
#include "review/drawing/pictures.h"

#include <doctest/doctest.h>

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

using command::reviewing::Picture;
using command::reviewing::pictures_of;

namespace {

struct Page {
    std::string box = "[0 0 595 842]", keys, content = "1 0 0 rg 100 100 200 300 re f";
};

// So that no busy machine is taken for a harmful page.
const command::reviewing::DrawingLimits patient{600}, little_memory{600, 256u << 20};

std::string stream(const std::string& keys, const std::string& bytes) {
    return "<<" + keys + "/Length " + std::to_string(bytes.size()) + ">>stream\n" + bytes + "\nendstream";
}

std::string pdf_of(const std::vector<Page>& pages) {
    std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>", ""};
    std::string kids;
    for (const Page& page : pages) {
        kids += std::to_string(objects.size() + 1) + " 0 R ";
        objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox" + page.box + page.keys + "/Contents " +
                          std::to_string(objects.size() + 2) + " 0 R/Resources<<>>>>");
        objects.push_back(stream("", page.content));
    }
    objects[1] = "<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>";
    std::string out = "%PDF-1.7\n", table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const std::string offset = std::to_string(out.size());
        table.append(10 - offset.size(), '0').append(offset).append(" 00000 n \n");
        out.append(std::to_string(i + 1)).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    const std::string size = std::to_string(objects.size() + 1), start = std::to_string(out.size());
    return out + "xref\n0 " + size + '\n' + table + "trailer\n<</Size " + size + "/Root 1 0 R>>\nstartxref\n" + start +
           "\n%%EOF\n";
}

// States of drawing that are saved and never given back: more of them than a drawing process has memory for.
Page harmful() {
    Page page;
    page.content.clear();
    for (int i = 0; i < 400'000; ++i) page.content += "q ";
    return page;
}

bool is_drawn(const Picture& picture) {
    return picture.problem.empty() && picture.webp.substr(0, 4) == "RIFF" && picture.webp.substr(8, 4) == "WEBP";
}

} // namespace

TEST_CASE("a page is drawn as its reader sees it") {
    const std::string pdf =
        pdf_of({{}, {"[0 0 595 842]", "/Rotate 90", ""}, {"[0 0 595 842]", "/CropBox[10 20 310 220]", ""}});
    const std::map<int, Picture> pictures = pictures_of(pdf, {1, 2, 3}, patient);
    REQUIRE(pictures.size() == 3);
    for (const auto& [page, picture] : pictures) CHECK_MESSAGE(is_drawn(picture), page, ": ", picture.problem);
    CHECK(pictures.at(1).width == 595);
    CHECK(pictures.at(1).height == 842);
    CHECK(pictures.at(1).across == 909); // 110 dots an inch
    CHECK(pictures.at(2).width == 842);
    CHECK(pictures.at(2).height == 595);
    CHECK(pictures.at(3).width == 300);
    CHECK(pictures.at(3).height == 200);
}

TEST_CASE("only the pages that are asked for are drawn") {
    const std::map<int, Picture> pictures = pictures_of(pdf_of({{}, {}, {}}), {3}, patient);
    REQUIRE(pictures.size() == 1);
    CHECK(is_drawn(pictures.at(3)));
}

TEST_CASE("a page of any size gives a picture of bounded size, or none") {
    const std::map<int, Picture> pictures =
        pictures_of(pdf_of({{"[0 0 14400 14400]", "", ""}, {"[0 0 200000 3]", "", ""}, {"[0 0 0.2 0.2]", "", ""}}),
                    {1, 2, 3}, patient);
    for (const auto& [page, picture] : pictures) {
        CHECK(picture.across * static_cast<double>(picture.down) <= command::reviewing::most_pixels);
        CHECK(picture.across <= command::reviewing::most_across);
        CHECK(picture.webp.empty() != picture.problem.empty());
    }
    CHECK(is_drawn(pictures.at(1)));
}

#ifndef OFSTRACT_SANITIZED // nothing limits a sanitizer's memory
TEST_CASE("a page that ends the process that draws it costs itself alone") {
    const std::string pdf = pdf_of({{}, harmful(), {}});
    const std::map<int, Picture> pictures = pictures_of(pdf, {1, 2, 3}, little_memory);
    CHECK(is_drawn(pictures.at(1)));
    CHECK_MESSAGE(pictures.at(2).problem == "its memory was not enough", pictures.at(2).problem);
    CHECK(pictures.at(2).webp.empty());
    CHECK(is_drawn(pictures.at(3)));
}

TEST_CASE("where most pages do that, the others are not tried") {
    const std::vector<Page> pages(12, harmful());
    std::set<int> numbers;
    for (int i = 1; i <= 12; ++i) numbers.insert(i);
    const std::map<int, Picture> pictures = pictures_of(pdf_of(pages), numbers, little_memory);
    REQUIRE(pictures.size() == 12);
    for (const auto& [page, picture] : pictures) CHECK_FALSE(picture.problem.empty());
    CHECK_MESSAGE(pictures.at(12).problem.find("too many pages") == 0, pictures.at(12).problem);
}
#endif

TEST_CASE("what is no document, or has no such page, is said") {
    CHECK(pictures_of("no PDF", {1}, patient).at(1).problem == "Poppler cannot open the file");
    const std::map<int, Picture> pictures = pictures_of(pdf_of({{}}), {1, 7}, patient);
    CHECK(is_drawn(pictures.at(1)));
    CHECK(pictures.at(7).problem == "Poppler cannot draw it");
}

TEST_CASE("no time, no picture, and that is said") {
    CHECK(pictures_of(pdf_of({{}}), {1}, {0, 512u << 20}).at(1).problem.find("all pages together") == 0);
}

TEST_CASE("more pages than are drawn are said") {
    std::set<int> numbers;
    for (int i = 1; i <= static_cast<int>(command::reviewing::most_pictures) + 1; ++i) numbers.insert(i);
    const std::map<int, Picture> pictures = pictures_of("no PDF", numbers, patient);
    CHECK(pictures.at(1).problem == "Poppler cannot open the file");
    CHECK(pictures.rbegin()->second.problem.find("only the first") == 0);
}
