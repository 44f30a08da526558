#include "pdf.h"

#include <zlib.h>

#include <stdexcept>

namespace hostile {

int Pdf::add(std::string body) {
    objects_.push_back(std::move(body));
    return static_cast<int>(objects_.size());
}

int Pdf::stream(std::string_view data, const std::string& entries) { return add(stream_body(data, entries)); }

std::string Pdf::stream_body(std::string_view data, const std::string& entries) {
    std::string out = "<</Length " + std::to_string(data.size()) + entries + ">>stream\n";
    out += data;
    return out += "\nendstream";
}

std::string Pdf::one_page(std::string_view content, const std::string& resources, const std::string& entries) {
    const int contents = stream(content);
    const int pages = reserve();
    const int page = add("<</Type/Page/Parent " + ref(pages) + "/MediaBox[0 0 595 842]/Contents " + ref(contents) +
                         "/Resources<<" + (resources.empty() ? helvetica : resources) + ">>" + entries + ">>");
    set(pages, "<</Type/Pages/Count 1/Kids[" + ref(page) + "]>>");
    return finish(add("<</Type/Catalog/Pages " + ref(pages) + ">>"));
}

std::string Pdf::finish(int root, const std::string& trailer) const {
    std::string out = "%PDF-1.7\n";
    std::string table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects_.size(); ++i) {
        const std::string offset = std::to_string(out.size());
        table.append(10 - offset.size(), '0') += offset + " 00000 n \n";
        out += std::to_string(i + 1) + " 0 obj\n" + objects_[i] + "\nendobj\n";
    }
    const std::string start = std::to_string(out.size());
    const std::string count = std::to_string(objects_.size() + 1);
    out += "xref\n0 " + count + '\n' + table + "trailer\n<</Size " + count + "/Root " + ref(root) + trailer;
    return out += ">>\nstartxref\n" + start + "\n%%EOF\n";
}

std::string ref(int number) { return std::to_string(number) + " 0 R"; }

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

std::string shown(std::string_view text) { return "BT /F 11 Tf 50 780 Td (" + std::string(text) + ") Tj ET\n"; }

std::string deflated(std::string_view data) { return deflated_repeats(data, 1); }

// A full flush ends a piece on a whole byte and forgets what was before it (zlib's manual, deflate), so that the
// compressed piece may itself be repeated.
std::string deflated_repeats(std::string_view piece, std::size_t times) {
    z_stream z = {};
    if (deflateInit2(&z, Z_BEST_COMPRESSION, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib does not start");
    std::string out(deflateBound(&z, piece.size()) + 64, '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.data()));
    z.avail_in = static_cast<uInt>(piece.size());
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    deflate(&z, Z_FULL_FLUSH);
    out.resize(z.total_out);
    deflateEnd(&z);

    uLong sum = adler32(0, nullptr, 0);
    const uLong one = adler32(sum, reinterpret_cast<const Bytef*>(piece.data()), static_cast<uInt>(piece.size()));
    for (std::size_t i = 0; i < times; ++i) sum = adler32_combine(sum, one, static_cast<z_off_t>(piece.size()));
    std::string whole = "\x78\xDA" + repeated(out, times) + std::string("\x03\x00", 2); // an empty last block
    for (int shift = 24; shift >= 0; shift -= 8) whole += static_cast<char>(sum >> shift & 0xFF);
    return whole;
}

std::string noise(std::string start, std::size_t size, std::uint32_t seed) {
    while (start.size() < size) {
        seed = seed * 1664525 + 1013904223; // Numerical Recipes' generator: its high bits will do
        start += static_cast<char>(seed >> 24);
    }
    return start;
}

} // namespace hostile
