// A file's own redundancy: what is sound passes, and each thing that is said twice is held to the other.

#include "pdf/check.h"

#include "support/doctest.h"
#include "support/pdf_builder.h"

using namespace ofstract;
using pdf::Fault;

namespace {

const std::string content = "BT /F 12 Tf 72 700 Td (Two words) Tj ET";

std::vector<std::string> sound_objects() {
    return {
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        test::packed_stream_of(content),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    };
}

std::string sound() { return test::pdf_of(sound_objects()); }

std::string with(std::string pdf, const std::string& from, const std::string& to) {
    const std::size_t at = pdf.find(from);
    REQUIRE(at != std::string::npos);
    return pdf.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("pdf: a sound file has no damage, and its parts can be asked for") {
    const std::string bytes = sound();
    const pdf::File file(bytes);
    CHECK(file.damage().words() == "");
    CHECK(pdf::check(bytes).words() == "");
    pdf::Damage damage;
    const std::vector<pdf::Page> pages = pdf::pages_of(file, damage);
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].object == 3);
    CHECK(pages[0].media_box.size() == 4);
    CHECK(file.get(pages[0].resources.get("/Font"), "/F").get("/BaseFont").is_name("/Helvetica"));
    REQUIRE(pages[0].contents.size() == 1);
    CHECK(file.unpacked(pages[0].contents[0]) == content);
}

TEST_CASE("pdf: what a file says twice is compared") {
    struct Row {
        const char *what, *from, *to;
        Fault fault;
    };
    const Row rows[] = {
        {"an object that moved", "2 0 obj", "3 0 obj", Fault::place},
        {"an entry that points elsewhere", "0000000009 00000 n", "0000000008 00000 n", Fault::place},
        {"an entry that points behind the end", "0000000009 00000 n", "0000900009 00000 n", Fault::place},
        {"an entry set free", "0000000009 00000 n", "0000000009 00000 f", Fault::lost_reference},
        {"the same, and the bytes that nothing claims", "0000000009 00000 n", "0000000009 00000 f", Fault::stray_bytes},
        {"an entry that is none", "00000 n", "00000 o", Fault::cross_reference},
        {"a table that is elsewhere", "startxref\n", "startxref\n1", Fault::cross_reference},
        {"a length", "/Length 4", "/Length 5", Fault::length},
        {"a bracket", "/Kids[3 0 R]", "/Kids[3 0 RY", Fault::syntax},
        {"a keyword", "endobj", "endobk", Fault::syntax},
        {"a byte that is no character", "/Count 1", "/Co\x01nt 1", Fault::syntax},
        {"a reference to no object", "/F 5 0 R", "/F 7 0 R", Fault::lost_reference},
        {"a reference to another object", "/F 5 0 R", "/F 4 0 R", Fault::lost_object},
        {"another generation", "/F 5 0 R", "/F 5 1 R", Fault::lost_reference},
        {"the number of pages", "/Count 1", "/Count 2", Fault::page_tree},
        {"a page's parent", "/Parent 2 0", "/Parent 1 0", Fault::page_tree},
        {"a page's type", "/Type/Page/", "/Type/Pafe/", Fault::page_tree},
        {"bytes behind the end", "%%EOF\n", "%%EOF\nx", Fault::end},
        {"no end", "%%EOF\n", "", Fault::end},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.what));
        CHECK(pdf::check(with(sound(), row.from, row.to)).of(row.fault).count > 0);
    }
}

TEST_CASE("pdf: each changed bit of a packed stream is seen, or changes nothing") {
    const std::string bytes = sound();
    const std::size_t start = bytes.find("stream\n") + 7, end = bytes.find("\nendstream");
    for (std::size_t bit = start * 8; bit < end * 8; ++bit) {
        std::string changed = bytes;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
        CAPTURE(bit);
        // The bits that fill up the last byte of the packed data say nothing.
        const pdf::File file(changed);
        CHECK((file.damage().total() > 0 || file.unpacked(4) == content));
    }
}

TEST_CASE("pdf: objects in object streams are found, and the stream's own table is held") {
    const auto file_with = [](const std::string& header) {
        auto objects = sound_objects();
        objects.pop_back(); // the font moves into an object stream
        objects.push_back(test::packed_stream_of(header + "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                                                 "/Type/ObjStm/N 1/First 4"));
        std::string pdf = test::pdf_of(objects);
        // An update: a cross-reference stream that says where object 6 is, and where itself.
        const std::size_t table = pdf.rfind("xref\n0"), at = pdf.size();
        std::string rows = {2, 0, 0, 5, 0, 1, 0, 0, 0, 0};
        rows[7] = static_cast<char>(at >> 8);
        rows[8] = static_cast<char>(at);
        pdf += "7 0 obj\n" +
               test::stream_of(rows, "/Type/XRef/Size 8/Root 1 0 R/W[1 3 1]/Index[6 2]/Prev " + std::to_string(table)) +
               "\nendobj\nstartxref\n" + std::to_string(at) + "\n%%EOF\n";
        return with(pdf, "/F 5 0 R", "/F 6 0 R");
    };
    CHECK(pdf::check(file_with("6 0 ")).words() == "");
    CHECK(pdf::check(file_with("5 0 ")).of(Fault::object_stream).count > 0);
    CHECK(pdf::check(file_with("6 9 ")).of(Fault::object_stream).count > 0);
    // A cross-reference stream with a number that no section speaks of.
    CHECK(pdf::check(with(file_with("6 0 "), "7 0 obj", "999 0 obj")).of(Fault::place).count > 0);
}

TEST_CASE("pdf: any bytes are safe, and what is too much is said") {
    for (const std::string bytes :
         {"", "%PDF-", "startxref 0 %%EOF", "startxref\n9\n%%EOF", "xref\n0 1\nstartxref\n0\n%%EOF"})
        CHECK(pdf::check(bytes).total() > 0);
    auto objects = sound_objects();
    objects.push_back(std::string(100'000, '['));
    CHECK(pdf::check(test::pdf_of(objects)).of(Fault::syntax).count > 0);
    objects.back() = test::packed_stream_of(std::string(std::size_t{300} << 20, ' '));
    CHECK(pdf::check(test::pdf_of(objects)).of(Fault::too_much).count == 1);
    const std::string pdf = sound();
    for (std::size_t size = 0; size < pdf.size() - 1; ++size) {
        CAPTURE(size);
        CHECK(pdf::check(pdf.substr(0, size)).total() > 0);
    }
    // A tree whose kid is its root.
    CHECK(pdf::check(with(sound(), "/Kids[3 0 R]", "/Kids[2 0 R]")).of(Fault::page_tree).count > 0);
}
