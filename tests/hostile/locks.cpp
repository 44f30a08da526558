// Encryption: with a password that is empty, which hides nothing, and with what no writer would say. Reference:
// ISO 32000-1, 7.6.2 and 7.6.3 (algorithms 1, 2 and 4, revision 2).

#include "cases.h"
#include "pdf.h"

#include <nettle/arcfour.h>
#include <nettle/md5.h>

namespace hostile {
namespace {

using Bytes = std::basic_string_view<char>;

const std::string padding("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08"
                          "\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A",
                          32); // of an empty password
const std::string owner(32, 'o'), id(16, 'i');

const std::uint8_t* raw(Bytes bytes) { return reinterpret_cast<const std::uint8_t*>(bytes.data()); }

std::string md5(Bytes bytes, std::size_t size) {
    md5_ctx context;
    md5_init(&context);
    md5_update(&context, bytes.size(), raw(bytes));
    std::string digest(MD5_DIGEST_SIZE, '\0');
    md5_digest(&context, digest.size(), reinterpret_cast<std::uint8_t*>(digest.data()));
    return digest.substr(0, size);
}

std::string rc4(Bytes key, Bytes text) {
    arcfour_ctx context;
    arcfour_set_key(&context, key.size(), raw(key));
    std::string out(text.size(), '\0');
    arcfour_crypt(&context, text.size(), reinterpret_cast<std::uint8_t*>(out.data()), raw(text));
    return out;
}

std::string hex(Bytes bytes) {
    std::string out = "<";
    for (const char c : bytes)
        for (const int shift : {4, 0}) out += "0123456789ABCDEF"[static_cast<unsigned char>(c) >> shift & 15];
    return out + '>';
}

// A page whose content is encrypted where `key` is not empty, and the dictionary that says so.
std::string locked(const std::string& key, const std::string& encryption) {
    const std::string text =
        "BT /F 14 Tf 50 780 Td (Inspection of the lighthouse at Gannet Point) Tj /F 11 Tf "
        "0 -30 Td (Inspection dates: 6 to 9 May 2024) Tj 0 -16 Td (Lead inspector: Harriet Vale) Tj "
        "0 -30 Td (1. The light is behind a lock that is open.) Tj ET";
    Pdf pdf;
    const int content = pdf.reserve(); // object 1, which is in its key
    const std::string object_key = key.empty() ? "" : md5(key + std::string("\1\0\0\0\0", 5), key.size() + 5);
    pdf.set(content, Pdf::stream_body(key.empty() ? text : rc4(object_key, text)));
    pdf.add("<</Type/Pages/Count 1/Kids[3 0 R]>>");
    pdf.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 1 0 R/Resources<</Font<</F 4 0 R>>>>>>");
    pdf.add(helvetica_font);
    const int root = pdf.add("<</Type/Catalog/Pages 2 0 R>>");
    const int dictionary = pdf.add("<<" + encryption + ">>");
    return pdf.finish(root, "/Encrypt " + ref(dictionary) + "/ID[" + hex(id) + hex(id) + ']');
}

std::string empty_password() {
    const std::string permissions(4, '\xFF'); // -1, the low byte first
    const std::string key = md5(padding + owner + permissions + id, 5);
    return locked(key, "/Filter/Standard/V 1/R 2/P -1/O" + hex(owner) + "/U" + hex(rc4(key, padding)));
}

std::string nonsense(const std::string& entries) { return locked("", "/Filter/Standard" + entries); }

} // namespace

void add_locks(Cases& cases) {
    cases.push_back({"locked-with-an-empty-password", empty_password, Expected::report,
                     "The light is behind a lock that is open."});
    cases.push_back({"locked-with-a-password",
                     [] { return nonsense("/V 1/R 2/P -1/O" + hex(owner) + "/U" + hex(std::string(32, 'u'))); },
                     Expected::error});
    cases.push_back(
        {"locked-by-an-unknown-version", [] { return nonsense("/V 99/R 99/Length 2147483647/P 0/O()/U()"); }});
    cases.push_back(
        {"locked-by-itself",
         [] { return nonsense("/V 5/R 6/CF 6 0 R/StmF 6 0 R/StrF 6 0 R/P -1/O 6 0 R/U 6 0 R/OE 6 0 R/UE 6 0 R"); }});
    cases.push_back({"locked-with-long-keys", [] {
                         return nonsense(
                             "/V 5/R 6/Length -256/P -1/CF<</C<</CFM/AESV3/Length 99999999>>>>/StmF/C/StrF/C/O" +
                             hex(std::string(1 << 20, 'o')) + "/U" + hex(std::string(1 << 20, 'u')) + "/OE()/UE()");
                     }});
}

} // namespace hostile
