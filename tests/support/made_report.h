#pragma once
// A small report, made up and written as a PDF by hand, to which a test adds one trait that a page can hide.
//
//     test::MadeReport report;
//     report.draw("BT /F 11 Tf 3 Tr 72 60 Td (Nobody sees this.) Tj ET");
//     ofstract::Extractor().extract(report.pdf())
//
// An ILACS report of one page, 595 by 842 points, sound but for its council, which no list knows. Nothing is below y =
// 100, nor right of x = 480. /F is Helvetica, /B its bold; show() gives each character a glyph of a third font.

#include <string>
#include <vector>

namespace test {

class MadeReport {
  public:
    std::string in_catalog, in_page, in_resources; // keys to add
    std::string council = "Westmarch", inspector = "Harriet Vale";
    std::string paragraph_2 = "Plans say what will change, and who will see to it.";
    std::string overall = "Good"; // the overall grade, as its row draws it
    std::string overall_state;    // operators before it
    std::string behind_overall;   // operators behind it
    std::string background;       // operators before all else

    MadeReport& draw(const std::string& operators) {
        drawn_ += operators + '\n';
        return *this;
    }

    // Text of any characters, the baseline `y` points above the page's lower edge.
    MadeReport& show(double x, double y, const std::u32string& text) {
        drawn_ += "BT /U 11 Tf " + number(x) + ' ' + number(y) + " Td <";
        for (const char32_t c : text) drawn_ += hex(glyph(c), 2);
        drawn_ += "> Tj ET\n";
        return *this;
    }

    // Adds an object; gives its number.
    int add(const std::string& object) {
        objects_.push_back(object);
        return first_added + static_cast<int>(objects_.size()) - 1;
    }

    static std::string stream(const std::string& dictionary, const std::string& bytes) {
        return "<<" + dictionary + "/Length " + std::to_string(bytes.size()) + ">>stream\n" + bytes + "\nendstream";
    }

    std::string pdf() const {
        std::vector<std::string> all = {
            "<</Type/Catalog/Pages 2 0 R" + in_catalog + ">>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R/B 6 0 R/U 7 0 R"
            ">>" +
                in_resources + ">>" + in_page + ">>",
            stream("", background + base() + drawn_),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 8 0 R>>",
            stream("", meanings()),
        };
        all.insert(all.end(), objects_.begin(), objects_.end());
        std::string out = "%PDF-1.7\n", table = "0000000000 65535 f \n";
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string offset = std::to_string(out.size());
            table.append(10 - offset.size(), '0').append(offset).append(" 00000 n \n");
            out.append(std::to_string(i + 1)).append(" 0 obj\n").append(all[i]).append("\nendobj\n");
        }
        const std::string size = std::to_string(all.size() + 1), start = std::to_string(out.size());
        return out + "xref\n0 " + size + '\n' + table + "trailer\n<</Size " + size + "/Root 1 0 R>>\nstartxref\n" +
               start + "\n%%EOF\n";
    }

  private:
    static constexpr int first_added = 9;
    static constexpr unsigned first_glyph = 33; // Helvetica has a width for each from here to 126

    static std::string number(double value) { return std::to_string(value); }

    static std::string hex(unsigned value, int digits) {
        std::string out;
        while (digits-- > 0) out += "0123456789ABCDEF"[(value >> (4 * digits)) & 15];
        return out;
    }

    unsigned glyph(char32_t c) {
        std::size_t i = characters_.find(c);
        if (i == std::u32string::npos) {
            i = characters_.size();
            characters_ += c;
        }
        return first_glyph + static_cast<unsigned>(i);
    }

    // The /ToUnicode of /U: ISO 32000-1, 9.10.3.
    std::string meanings() const {
        std::string out = "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/X def/CMapType 2 def\n"
                          "1 begincodespacerange<00><FF>endcodespacerange\n" +
                          std::to_string(characters_.size()) + " beginbfchar\n";
        for (std::size_t i = 0; i < characters_.size(); ++i) {
            const char32_t c = characters_[i];
            out += '<' + hex(first_glyph + static_cast<unsigned>(i), 2) + "><";
            out += c < 0x10000 ? hex(c, 4)
                               : hex(0xD800 + ((c - 0x10000) >> 10), 4) + hex(0xDC00 + ((c - 0x10000) & 0x3FF), 4);
            out += ">\n";
        }
        return out + "endbfchar endcmap end end";
    }

    static std::string line(int x, int y, const std::string& text, const char* font = "/F 11") {
        return std::string("BT ") + font + " Tf " + std::to_string(x) + ' ' + std::to_string(y) + " Td (" + text +
               ") Tj ET\n";
    }

    std::string base() const {
        std::string out =
            line(72, 780, "Inspection of " + council + " local authority", "/F 22") +
            line(72, 754, "children's services", "/F 22") + line(72, 724, "Inspection dates: 13 to 24 May 2024") +
            line(72, 704, "Lead inspector: " + inspector + ", His Majesty's Inspector") +
            line(72, 672, "Judgement", "/B 11") + line(340, 672, "Grade", "/B 11") +
            line(72, 646, "The impact of leaders on social work") +
            line(72, 632, "practice with children and families") + line(340, 646, "Good") +
            line(72, 606, "The experiences and progress of children") + line(72, 592, "who need help and protection") +
            line(340, 606, "Good") + line(72, 566, "The experiences and progress of children") +
            line(72, 552, "in care and care leavers") + line(340, 566, "Good") +
            line(72, 526, "Overall effectiveness") + "q " + overall_state + '\n' + line(340, 526, overall) +
            behind_overall + " Q\n";
        int y = 490;
        const auto section = [&](const char* heading, const std::string& first, const std::string& second) {
            out += line(72, y, heading, "/B 13");
            out += line(72, y - 24, first.substr(0, 2)) + line(100, y - 24, first.substr(3));
            out += line(72, y - 48, second.substr(0, 2)) + line(100, y - 48, second.substr(3));
            y -= 84;
        };
        section("The experiences and progress of children who need help and protection: good",
                "1. Workers know the families whom they visit, and are known by them.", "2. " + paragraph_2);
        section("The experiences and progress of children in care and care leavers: good",
                "3. Children live with carers who have kept them for years.",
                "4. Care leavers keep their advisers through moves and first jobs.");
        section("The impact of leaders on social work practice with children and families: good",
                "5. Leaders read cases every month and talk with those who wrote them.",
                "6. Turnover has halved, and agency staff are now the exception.");
        return out;
    }

    std::string drawn_;
    std::u32string characters_;
    std::vector<std::string> objects_; // from first_added on
};

} // namespace test
