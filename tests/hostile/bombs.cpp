// Small files that grow when they are read: filters in filters, and decoders that are given noise.

#include "cases.h"
#include "pdf.h"

namespace hostile {
namespace {

constexpr std::size_t mega = 1 << 20;

std::string flate(int times) { return "/Filter[" + repeated("/FlateDecode", static_cast<std::size_t>(times)) + ']'; }

// The content of the one page is `data` behind `filters`.
std::string page_of(std::string_view data, const std::string& filters) {
    Pdf pdf;
    const int pages = pdf.reserve();
    const int contents = pdf.stream(data, filters);
    const int page = pdf.add("<</Type/Page/Parent " + ref(pages) + "/MediaBox[0 0 595 842]/Contents " + ref(contents) +
                             "/Resources<<" + helvetica + ">>>>");
    pdf.set(pages, "<</Type/Pages/Count 1/Kids[" + ref(page) + "]>>");
    return pdf.finish(pdf.add("<</Type/Catalog/Pages " + ref(pages) + ">>"));
}

std::string gigabyte(std::string_view piece) {
    std::string block(piece);
    while (block.size() < mega) block += block;
    return deflated_repeats(block, 1024);
}

// A page whose font has `key` as a stream that inflates to a gigabyte of `piece`.
std::string font_bomb(const std::string& key, std::string_view piece) {
    Pdf pdf;
    const int bomb = pdf.stream(deflated(gigabyte(piece)), flate(2));
    const std::string holder =
        key == "/ToUnicode" ? key + ' ' + ref(bomb)
                            : "/FontDescriptor<</Type/FontDescriptor/FontName/B/Flags 4" + key + ' ' + ref(bomb) + ">>";
    return pdf.one_page(shown("bomb"), "/Font<</F<</Type/Font/Subtype/TrueType/BaseFont/B" + holder + ">>>>");
}

// An object stream that says it holds a million objects; the catalog would be one of them.
std::string object_stream_bomb() {
    Pdf pdf;
    pdf.stream(deflated(gigabyte("1 0 ")), flate(2) + "/Type/ObjStm/N 1000000/First 100000000");
    return pdf.finish(pdf.add("<</Type/Catalog/Pages 5 0 R>>"), "/Extends 1 0 R");
}

std::string xref_stream_bomb() {
    std::string out = "%PDF-1.7\n1 0 obj\n";
    const std::string offset = std::to_string(out.size() - 8);
    out += Pdf::stream_body(deflated(gigabyte(std::string("\1\0\0\0\0", 5))),
                            flate(2) + "/Type/XRef/W[1 3 1]/Size 200000000/Root 2 0 R");
    return out + "\nendobj\nstartxref\n" + offset + "\n%%EOF\n";
}

std::string predictor() {
    return page_of(deflated(repeated("\2", 100000)),
                   "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 32/BitsPerComponent 16"
                   "/Columns 2147483647>>");
}

// Each run of 128 bytes takes two; so do the runs of the runs.
std::string run_lengths() {
    return page_of(repeated("\x81\x81", 4 * mega), "/Filter[/RunLengthDecode/RunLengthDecode]");
}

std::string in_many_filters() {
    std::string data = shown("deep down");
    for (int i = 0; i < 200; ++i) data = deflated(data);
    return page_of(data, flate(200));
}

std::string jpeg_size() { // a frame of 65,500 by 65,500 samples in four components
    return std::string(
        "\xFF\xD8\xFF\xC0\x00\x14\x08\xFF\xDC\xFF\xDC\x04\x01\x11\x00\x02\x11\x00\x03\x11\x00\x04\x11\x00"
        "\xFF\xDA\x00\x0E\x04\x01\x00\x02\x00\x03\x00\x04\x00\x00\x3F\x00",
        40);
}

std::string jpeg2000_start() { return {"\x00\x00\x00\x0CjP  \r\n\x87\n\xFF\x4F\xFF\x51\x00\x2F", 18}; }

std::string inline_images() {
    return Pdf().one_page(
        repeated("BI /W 65000 /H 65000 /BPC 8 /CS /RGB /F /DCT ID " + noise(jpeg_size(), 300, 5) + " EI ", 2000));
}

std::string scaled_images() {
    Pdf pdf;
    const int image =
        pdf.stream(deflated(gigabyte("\x55")), flate(2) + "/Type/XObject/Subtype/Image/Width 100000/Height 100000"
                                                          "/BitsPerComponent 8/ColorSpace/DeviceRGB");
    return pdf.one_page(repeated("/I Do ", 1000), "/XObject<</I " + ref(image) + ">>");
}

} // namespace

void add_bombs(Cases& cases) {
    const auto nothing = [] { return page_of(deflated(deflated(gigabyte(std::string(1, '\0')))), flate(3)); };
    const auto text = [] { return page_of(deflated(deflated(gigabyte("BT /F 9 Tf (a) Tj ET "))), flate(3)); };
    cases.push_back({"flate-gigabyte-of-nothing", nothing, Expected::error});
    cases.push_back({"flate-gigabyte-of-text", text, Expected::error});
    cases.push_back(
        {"flate-gigabyte-of-marks", [] { return page_of(deflated(deflated(gigabyte("q [(((("))), flate(3)); }});
    cases.push_back({"flate-font-map", [] { return font_bomb("/ToUnicode", "<00> <00> "); }});
    cases.push_back({"flate-font-file", [] { return font_bomb("/FontFile2", "glyf"); }});
    cases.push_back({"flate-font-program", [] { return font_bomb("/FontFile", "dup 0 /a put "); }});
    cases.push_back({"flate-object-stream", object_stream_bomb, Expected::error});
    cases.push_back({"flate-xref-stream", xref_stream_bomb, Expected::error});
    cases.push_back({"flate-predictor", predictor, Expected::error});
    cases.push_back({"flate-200-times", in_many_filters});
    cases.push_back({"run-lengths", run_lengths, Expected::error});
    cases.push_back(
        {"hexadecimal",
         [] { return page_of(repeated("3", 8 * mega), "/Filter[/ASCIIHexDecode/ASCIIHexDecode/ASCIIHexDecode]"); },
         Expected::error});
    cases.push_back(
        {"ascii85", [] { return page_of(repeated("z", 8 * mega), "/Filter/ASCII85Decode"); }, Expected::error});
    cases.push_back({"lzw-noise", [] { return page_of(noise("\x80", mega, 1), "/Filter/LZWDecode"); }});
    cases.push_back({"flate-noise", [] { return page_of(noise("\x78\xDA", mega, 2), "/Filter/FlateDecode"); }});
    cases.push_back({"fax-noise", [] {
                         return page_of(noise("", mega, 3), "/Filter/CCITTFaxDecode/DecodeParms<</K -1"
                                                            "/Columns 2000000000/Rows 2000000000>>");
                     }});
    cases.push_back({"jbig2-noise", [] {
                         return page_of(
                             noise(std::string("\0\0\0\0\x30\0\1\0\0\0\x13\x7F\xFF\xFF\xFF\x7F\xFF", 17), mega / 4, 4),
                             "/Filter/JBIG2Decode");
                     }});
    cases.push_back(
        {"jpeg2000-noise", [] { return page_of(noise(jpeg2000_start(), mega / 4, 6), "/Filter/JPXDecode"); }});
    cases.push_back({"jpeg-noise", [] { return page_of(noise(jpeg_size(), mega, 7), "/Filter/DCTDecode"); }});
    cases.push_back({"inline-images", inline_images});
    cases.push_back({"images-of-ten-thousand-megapixels", scaled_images, Expected::error});
}

} // namespace hostile
