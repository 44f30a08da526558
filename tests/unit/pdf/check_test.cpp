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
        "<</Type/Page/Parent 2 0 R/MediaBox [0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
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
    CHECK(pdf::check(bytes).lost() == "");
    CHECK(pdf::check(bytes).odd() == "");
    pdf::File file(bytes);
    const std::vector<pdf::PageObject> pages = pdf::check(file);
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
        {"an entry that points behind the end", "0000000009 00000 n", "0000900009 00000 n", Fault::page_tree},
        {"an entry set free", "0000000009 00000 n", "0000000009 00000 f", Fault::page_tree},
        {"an entry that is none", "00000 n", "00000 o", Fault::cross_reference},
        {"a table that is elsewhere", "startxref\n", "startxref\n1", Fault::cross_reference},
        {"a length", "/Length 4", "/Length 5", Fault::length},
        {"a bracket", "/Kids[3 0 R]", "/Kids[3 0 RY", Fault::syntax},
        {"a keyword", "endobj", "endobk", Fault::syntax},
        {"a byte that is no character", "/Count 1", "/Co\x01nt 1", Fault::syntax},
        {"a reference to no object", "/F 5 0 R", "/F 7 0 R", Fault::absent},
        {"a reference to another kind of object", "/F 5 0 R", "/F 4 0 R", Fault::kind},
        {"another generation", "/F 5 0 R", "/F 5 1 R", Fault::absent},
        {"the number of pages", "/Count 1", "/Count 2", Fault::page_tree},
        {"a page's type", "/Type/Page/", "/Type/Pafe/", Fault::page_tree},
        {"a kid that is no page", "/Kids[3 0 R]", "/Kids[5 0 R]", Fault::page_tree},
        {"a key", "/Contents", "/Contentr", Fault::key},
        {"a key and the blank behind it", "/MediaBox [", "/MediaBox0[", Fault::key},
        {"a name", "/Type1", "/Type9", Fault::key},
        {"a size that was A4's", "595 842]", "795 842]", Fault::page_box},
        {"an end that is cut off behind an update", "%%EOF\n", "%%EOF\n7 0 obj <<", Fault::end},
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
        pdf::File file(changed);
        pdf::check(file);
        CHECK((file.damage().is_lost() || file.unpacked(4) == content));
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
    CHECK(pdf::check(file_with("6 0 ")).lost() == "");
    CHECK(pdf::check(file_with("5 0 ")).of(Fault::object_stream).count > 0);
    CHECK(pdf::check(file_with("6 9 ")).of(Fault::object_stream).count > 0);
    // A cross-reference stream with a number that no section speaks of: no page asks for it.
    CHECK(pdf::check(with(file_with("6 0 "), "7 0 obj", "999 0 obj")).lost() == "");
}

TEST_CASE("pdf: any bytes are safe, and what is too much is said") {
    for (const std::string bytes :
         {"", "%PDF-", "startxref 0 %%EOF", "startxref\n9\n%%EOF", "xref\n0 1\nstartxref\n0\n%%EOF"})
        CHECK(pdf::check(bytes).is_lost());
    auto objects = sound_objects();
    objects.push_back(std::string(100'000, '['));
    CHECK(pdf::check(test::pdf_of(objects)).lost() == ""); // no page needs it
    objects[3] = objects.back();
    CHECK(pdf::check(test::pdf_of(objects)).of(Fault::syntax).count > 0);
    objects[3] = test::packed_stream_of(std::string(std::size_t{300} << 20, ' '));
    CHECK(pdf::check(test::pdf_of(objects)).of(Fault::too_much).count == 1);
    const std::string pdf = sound();
    for (std::size_t size = 0; size < pdf.size() - 1; ++size) {
        CAPTURE(size);
        CHECK(pdf::check(pdf.substr(0, size)).is_lost());
    }
    // A tree whose kid is its root.
    CHECK(pdf::check(with(sound(), "/Kids[3 0 R]", "/Kids[2 0 R]")).of(Fault::page_tree).count > 0);
}

TEST_CASE("pdf: what other writers do is no damage") {
    struct Row {
        const char *what, *from, *to;
    };
    const Row rows[] = {
        {"a first free entry of generation 65536", "65535 f", "65536 f"},
        {"entries that end with one byte", "0000000000 65535 f \n", "0000000000 65535 f\n"},
        {"a table before which there is none", "/Root 1 0 R", "/Root 1 0 R/Prev 0"},
        {"comments within objects", "/MediaBox", " % 1\n/MediaBox"},
        {"a comment within the trailer", "trailer\n<<", "trailer\n<<\n% made by hand\n"},
        {"an old object that is left behind", "xref\n", "\n2 0 obj\n<</Type/Pages>>\nendobj\nxref\n"},
        {"a blank line behind the end", "%%EOF\n", "%%EOF\n \n"},
        {"a parent that is another", "/Parent 2 0 R", "/Parent 1 0 R"},
        {"no parent", "/Parent 2 0 R", ""},
        {"a page as large as a slide", "595 842]", "960 540]"},
        {"a page cut by a few points", "595 842]", "599 845]"},
        {"a key of one's own", "/MediaBox", "/MyOwnKey 1/MediaBox"},
        {"a key that is misspelled", "/MediaBox", "/Roatate 0/MediaBox"},
        {"a destination that is gone", "/Catalog", "/Catalog/Outlines 99 0 R"},
        {"a structure that is gone", "/Catalog", "/Catalog/StructTreeRoot 99 0 R"},
        {"an annotation that is gone", "/MediaBox", "/Annots[98 0 R]/MediaBox"},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.what));
        // Bytes that move are behind all offsets, or the offsets are put right: the objects are built anew.
        auto objects = sound_objects();
        bool is_object = false;
        for (std::string& object : objects) {
            const std::size_t at = object.find(row.from);
            if (at == std::string::npos || is_object) continue;
            object.replace(at, std::string_view(row.from).size(), row.to);
            is_object = true;
        }
        std::string bytes = test::pdf_of(objects);
        if (!is_object) bytes = with(bytes, row.from, row.to);
        if (const std::size_t old = bytes.find("\n\n2 0 obj"); old != std::string::npos)
            bytes = with(bytes, "startxref\n" + std::to_string(old + 1),
                         "startxref\n" + std::to_string(bytes.rfind("xref\n0 ")));
        CHECK(pdf::check(bytes).lost() == "");
        CHECK(pdf::check(bytes).odd() == "");
    }
    // An object that nothing refers to; a second one that is alike, and has nothing near it.
    auto objects = sound_objects();
    objects.push_back("<</Type/Font/Subtype/Type1/BaseFont/Courier>>");
    objects.push_back("<</Names[]>>");
    CHECK(pdf::check(test::pdf_of(objects)).lost() == "");
    CHECK(pdf::check(test::pdf_of(objects)).odd() == "");
}

TEST_CASE("pdf: bytes that belong to nothing are odd, and nothing is lost") {
    const std::string bytes = with(sound(), "%%EOF\n", "%%EOF\n<!-- sent by mail -->");
    CHECK(pdf::check(bytes).lost() == "");
    CHECK(pdf::check(bytes).odd() == "bytes belong to nothing");
}

TEST_CASE("pdf: a reference with a changed bit leaves one object alone, and leads to another twice") {
    const auto file = [](const char* second) {
        return test::pdf_of({
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 2/Kids[3 0 R 6 0 R]/MediaBox[0 0 595 842]>>",
            "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
            test::packed_stream_of(content),
            test::packed_stream_of("BT ET"),
            std::string("<</Type/Page/Parent 2 0 R/Contents ") + second + " 0 R>>",
        });
    };
    CHECK(pdf::check(file("5")).lost() == "");
    CHECK(pdf::check(file("4")).of(Fault::reference).count == 1);
}

TEST_CASE("check: a file whose only entry leads beyond its end") {
    const std::string pdf = "%PDF-1.4\nxref\n0 1\n9999999999 00000 n \nstartxref\n9\n%%EOF\n";
    CHECK(pdf::check(pdf).is_lost());
    std::string near = pdf;
    near.replace(near.find("9999999999"), 10, "0000100015");
    CHECK(pdf::check(near).is_lost());
}
