#pragma once
// Small PDFs from their objects: offsets, table and trailer are right.

#include <libdeflate.h>

#include <string>
#include <vector>

namespace test {

// `objects` are numbered from 1, the first is the catalog.
inline std::string pdf_of(const std::vector<std::string>& objects) {
    std::string pdf = "%PDF-1.4\n", table = "0000000000 65535 f \n";
    int number = 0;
    for (const std::string& object : objects) {
        const std::string offset = std::to_string(pdf.size());
        table.append(10 - offset.size(), '0').append(offset).append(" 00000 n \n");
        pdf.append(std::to_string(++number)).append(" 0 obj\n").append(object).append("\nendobj\n");
    }
    const std::string start = std::to_string(pdf.size()), size = std::to_string(number + 1);
    return pdf + "xref\n0 " + size + "\n" + table + "trailer\n<</Size " + size + "/Root 1 0 R>>\nstartxref\n" + start +
           "\n%%EOF\n";
}

inline std::string stream_of(const std::string& bytes, const std::string& keys = "") {
    return "<<" + keys + "/Length " + std::to_string(bytes.size()) + ">>stream\n" + bytes + "\nendstream";
}

inline std::string packed_stream_of(const std::string& bytes, const std::string& keys = "") {
    libdeflate_compressor* compressor = libdeflate_alloc_compressor(6);
    std::string packed(libdeflate_zlib_compress_bound(compressor, bytes.size()), '\0');
    packed.resize(libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), packed.data(), packed.size()));
    libdeflate_free_compressor(compressor);
    return stream_of(packed, keys + "/Filter/FlateDecode");
}

} // namespace test
