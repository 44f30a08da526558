// Objects, cross-reference sections, streams and filters.

#include "growth/pdf_shapes.h"

#include "support/pdf_builder.h"

#include <algorithm>

namespace test {
namespace {

std::vector<std::string> opening(const std::string& content = "BT ET", const std::string& page = "") {
    return {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R" + page + ">>", stream_of(content)};
}

std::string file_with(std::size_t count, const std::string& object) {
    std::vector<std::string> objects = opening();
    objects.insert(objects.end(), count, object);
    return pdf_of(objects);
}

// A file whose table says where its objects are, whatever they end with.
std::string bare_file(std::size_t count, const std::string& begin, const std::string& between,
                      const std::string& object) {
    std::string pdf = "%PDF-1.4\n" + begin, table = "0000000000 65535 f \n";
    for (std::size_t i = 1; i <= count; ++i) {
        const std::string offset = std::to_string(pdf.size());
        table.append(10 - offset.size(), '0').append(offset).append(" 00000 n \n");
        pdf.append(std::to_string(i)).append(" 0 obj").append(object).append(between);
    }
    const std::string size = std::to_string(count + 1);
    std::string end = "\nxref\n0 " + size + "\n" + table + "trailer\n<</Size " + size + "/Root 1 0 R>>\nstartxref\n";
    return pdf + end + std::to_string(pdf.size() + 1) + "\n%%EOF\n";
}

std::string objects(std::size_t n) { return file_with(n, "<</Type/Thing/Value 12>>"); }
std::string open_strings(std::size_t n) { return bare_file(n, "", "\n", " 5 ("); }
std::string open_values(std::size_t n) { return bare_file(n, "", "\n", "[("); }
std::string comments(std::size_t n) { return bare_file(n, "", " ", " 5 %"); }
std::string endless_streams(std::size_t n) { return bare_file(n, "", "\n", "<</Length 0>>stream\n(endstream endobj"); }
std::string references(std::size_t n) { return file_with(1, "[" + times(n, "1 ") + times(n, "1 0 ") + "]"); }
std::string long_number(std::size_t n) { return file_with(1, times(n, "1")); }
std::string long_name(std::size_t n) { return file_with(1, "/" + times(n, "#41")); }
std::string long_string(std::size_t n) { return file_with(1, "(" + times(n, "\\(()") + ")"); }
std::string nested_values(std::size_t n) { return file_with(n / 60 + 1, times(60, "[") + times(60, "]")); }
std::string too_deep(std::size_t n) { return file_with(1, times(n, "[") + times(n, "]")); }

// Lengths that are objects of their own, and these in a field of blanks.
std::string lengths_elsewhere(std::size_t n) {
    std::string pdf = "%PDF-1.4\n" + times(10 * n, " ") + "\n", table = "0000000000 65535 f \n";
    const auto entry = [&](std::size_t at) {
        const std::string offset = std::to_string(at);
        table.append(10 - offset.size(), '0').append(offset).append(" 00000 n \n");
    };
    for (std::size_t i = 1; i <= n; ++i) entry(12 + i);
    for (std::size_t i = 1; i <= n; ++i) {
        entry(pdf.size());
        pdf += std::to_string(n + i) + " 0 obj<</Length " + std::to_string(i) + " 0 R>>stream\nendstream endobj\n";
    }
    const std::string size = std::to_string(2 * n + 1);
    return pdf + "xref\n0 " + size + "\n" + table + "trailer\n<</Size " + size + "/Root 1 0 R>>\nstartxref\n" +
           std::to_string(pdf.size()) + "\n%%EOF\n";
}

std::string blanks_between(std::size_t n) {
    std::string bytes = objects(10);
    bytes.insert(bytes.rfind("xref\n0"), times(n, "%\n 7 0 obj 5 endobj "));
    const std::size_t start = bytes.rfind("startxref\n") + 10;
    return bytes.replace(start, bytes.find('\n', start) - start, std::to_string(bytes.rfind("xref\n0")));
}

// A section within the trailer of the one before it, and so on; each ends where all of them end.
std::string sections_in_sections(std::size_t n) {
    std::string pdf = "%PDF-1.4\n", end;
    const std::size_t sections = std::min<std::size_t>(n / 4, 990);
    std::size_t before = 0;
    for (std::size_t i = 0; i < sections; ++i) {
        const std::size_t at = pdf.size();
        pdf += "xref\n0 0\ntrailer<</Size 1" + (before ? "/Prev " + std::to_string(before) : std::string()) + "/A(";
        end += ")>>";
        before = at;
    }
    return pdf + times(n, "a") + end + "\nstartxref\n" + std::to_string(before) + "\n%%EOF\n";
}

std::string updates(std::size_t n) {
    std::string pdf = objects(1);
    std::size_t before = pdf.rfind("xref\n0");
    for (std::size_t i = 0; i < std::min<std::size_t>(n / 10, 990); ++i) {
        const std::size_t object = pdf.size();
        pdf += "4 0 obj\n<</Length 0>>stream\n\nendstream\nendobj\n";
        const std::size_t at = pdf.size();
        const std::string offset = std::to_string(object);
        pdf += "xref\n4 1\n" + std::string(10 - offset.size(), '0') + offset +
               " 00000 n \ntrailer\n<</Size 6/Root 1 0 R/Prev " + std::to_string(before) + ">>\nstartxref\n" +
               std::to_string(at) + "\n%%EOF\n";
        before = at;
    }
    return pdf + times(n * 20, "\n");
}

std::string same_place(std::size_t n) {
    std::string table;
    for (std::size_t i = 0; i < n; ++i) table += "0000000009 00000 n \n";
    const std::string object = "1 0 obj<</A(" + times(n, "a") + ")>>endobj\n", size = std::to_string(n);
    return "%PDF-1.4\n" + object + "xref\n0 " + size + "\n" + table + "trailer\n<</Size " + size +
           "/Root 1 0 R>>\nstartxref\n" + std::to_string(9 + object.size()) + "\n%%EOF\n";
}

// An object stream of so many, and a cross-reference stream.
std::string packed_objects(std::size_t n) {
    std::string numbers, values, rows;
    const auto row = [&](char kind, std::size_t a, std::size_t b) {
        rows += kind;
        for (int shift = 24; shift >= 0; shift -= 8) rows += static_cast<char>(a >> shift & 0xFF);
        for (int shift = 24; shift >= 0; shift -= 8) rows += static_cast<char>(b >> shift & 0xFF);
    };
    row(0, 0, 0);
    row(1, 9, 0);
    for (std::size_t i = 0; i < n; ++i) {
        numbers += std::to_string(i + 3) + " " + std::to_string(values.size()) + " ";
        values += "<</Type/Thing/Next " + std::to_string(i + 4) + " 0 R>> ";
    }
    const std::string first = "1 0 obj\n" +
                              stream_of(numbers + values, "/Type/ObjStm/N " + std::to_string(n) + "/First " +
                                                              std::to_string(numbers.size())) +
                              "\nendobj\n";
    row(1, 9 + first.size(), 0);
    for (std::size_t i = 0; i < n; ++i) row(2, 1, i);
    return "%PDF-1.5\n" + first + "2 0 obj\n" +
           stream_of(rows, "/Type/XRef/W[1 4 4]/Root 3 0 R/Size " + std::to_string(n + 3)) + "\nendobj\nstartxref\n" +
           std::to_string(9 + first.size()) + "\n%%EOF\n";
}

std::string page_of(const std::string& content, const std::string& keys) {
    std::vector<std::string> objects = opening();
    objects[3] = stream_of(content, keys);
    return pdf_of(objects);
}

std::string hexadecimal(std::size_t n) { return page_of(times(n, "20 ") + ">", "/Filter/ASCIIHexDecode"); }
std::string base85(std::size_t n) { return page_of(times(n, "+9Q:3z") + "~>", "/Filter/ASCII85Decode"); }
std::string runs(std::size_t n) {
    return page_of(times(n, std::string("\x02   ", 4)) + "\x80", "/Filter/RunLengthDecode");
}
std::string predicted(std::size_t n) {
    std::vector<std::string> objects = opening();
    objects[3] = packed_stream_of(times(n, std::string("\4\1\1\1\1", 5)), "/DecodeParms<</Predictor 12/Columns 4>>");
    return pdf_of(objects) + times(5 * n, "\n");
}
std::string lzw(std::size_t n) { // codes of nine bits: the table is emptied, a blank, …
    std::string bits, bytes;
    for (std::size_t i = 0; i < n; ++i) bits += "100000000000100000000100000";
    bits += "100000001";
    for (std::size_t i = 0; i < bits.size(); i += 8) {
        int byte = 0;
        for (std::size_t k = i; k < i + 8; ++k) byte = byte * 2 + (k < bits.size() && bits[k] == '1');
        bytes += static_cast<char>(byte);
    }
    return page_of(bytes, "/Filter/LZWDecode");
}
std::string many_filters(std::size_t n) { return page_of(times(n, "20") + ">", "/Filter[" + times(n, "/AHx") + "]"); }
std::string packed(std::size_t n) {
    std::vector<std::string> objects = opening();
    objects[3] = packed_stream_of(times(n, "0 0 m\n"));
    return pdf_of(objects) + times(n, "\n"); // what is packed counts less than it unpacks to
}

std::string large_dictionary(std::size_t n) {
    std::string keys;
    for (std::size_t i = 0; i < n; ++i) keys += "/K" + std::to_string(i) + " 1";
    std::vector<std::string> objects = opening();
    objects[2].insert(2, keys);
    return pdf_of(objects);
}
// Keys that are a bit away from one that is not there.
std::string nearly_keys(std::size_t n) {
    std::vector<std::string> objects = opening();
    objects[2].insert(2, times(n, "/Resourcer 1"));
    return pdf_of(objects);
}

} // namespace

const std::vector<PdfShape>& file_shapes() {
    static const std::vector<PdfShape> all = {
        {"objects", objects},
        {"strings that never end, behind a value", open_strings},
        {"strings that never end, as a value", open_values},
        {"comments up to the end", comments},
        {"streams that end in a string", endless_streams},
        {"integers that look for their reference", references},
        {"a number of all digits", long_number},
        {"a long name", long_name},
        {"a string with brackets", long_string},
        {"nested values", nested_values},
        {"too deeply nested values", too_deep},
        {"lengths in a field of blanks", lengths_elsewhere},
        {"objects and comments that no table names", blanks_between},
        {"sections in each other", sections_in_sections},
        {"updates", updates},
        {"objects in one place", same_place},
        {"objects in an object stream", packed_objects},
        {"hexadecimal", hexadecimal},
        {"base 85", base85},
        {"runs", runs},
        {"rows with a predictor", predicted},
        {"LZW", lzw},
        {"more filters than are undone", many_filters},
        {"Flate", packed},
        {"a dictionary of many keys", large_dictionary},
        {"keys that are nearly known", nearly_keys},
    };
    return all;
}

} // namespace test
