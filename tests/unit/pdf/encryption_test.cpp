// Files that the empty user password opens are read like any other; a key that the file does not confirm is not used.
//
// tests/unit/pdf/files/encrypted-*.pdf are test::MadeReport, saved by qpdf 11.3 with the owner's password "owner":
//   rc4-40              --encrypt "" owner 40 --
//   rc4-128             --encrypt "" owner 128 --use-aes=n --
//   rc4-crypt-filter    --encrypt "" owner 128 --use-aes=n --force-V4 --
//   aes-128             --encrypt "" owner 128 --use-aes=y --cleartext-metadata --
//   aes-256             --encrypt "" owner 256 --
//   aes-256-packed      --object-streams=generate --encrypt "" owner 256 --cleartext-metadata --
//   aes-256-revision-5  --encrypt "" owner 256 --force-R5 --
//   user-password       --encrypt user owner 256 --

#include "pdf/check.h"
#include "pdf/encryption.h"
#include "pdf/page.h"

#include "support/doctest.h"
#include "support/files.h"
#include "support/made_report.h"

#include <ofstract/extractor.h>
#include <ofstract/json.h>

#include <nlohmann/json.hpp>

using namespace ofstract;

namespace {

const std::vector<std::string> kinds = {"rc4-40",  "rc4-128",        "rc4-crypt-filter",  "aes-128",
                                        "aes-256", "aes-256-packed", "aes-256-revision-5"};

std::string encrypted(const std::string& kind) {
    std::string bytes =
        test::read_file(test::source_dir() / "tests" / "unit" / "pdf" / "files" / ("encrypted-" + kind + ".pdf"));
    REQUIRE(bytes.size() > 1000);
    return bytes;
}

std::string first_content(pdf::File& file) {
    pdf::Damage damage;
    const auto pages = pdf::pages_of(file, damage);
    CHECK(damage.lost() == "");
    REQUIRE(pages.size() == 1);
    REQUIRE(pages.front().contents.size() == 1);
    file.unpack(pages.front().contents.front());
    return std::string(file.unpacked(pages.front().contents.front()).value_or(""));
}

nlohmann::json read(const std::string& bytes) {
    const auto report = Extractor().extract(bytes, "made.pdf");
    REQUIRE(report.ok());
    auto json = nlohmann::json::parse(to_json(*report));
    json.erase("source");
    return json;
}

// The place of a byte in the first stream's middle.
std::size_t in_content(const std::string& bytes) {
    const std::size_t begin = bytes.find("stream\n"), end = bytes.find("endstream");
    REQUIRE(end != std::string::npos);
    REQUIRE(begin < end);
    return (begin + end) / 2;
}

} // namespace

TEST_CASE("encryption: each kind gives the content streams of the file that it was made of") {
    const std::string plain = test::MadeReport().pdf();
    pdf::File sound(plain);
    const std::string content = first_content(sound);
    REQUIRE(content.size() > 1000);
    for (const std::string& kind : kinds) {
        CAPTURE(kind);
        const std::string bytes = encrypted(kind);
        pdf::File file(bytes);
        CHECK(file.trailer().get("/Encrypt"));
        CHECK(!file.is_encrypted());
        CHECK(file.damage().lost() == "");
        CHECK(pdf::check(bytes).lost() == "");
        CHECK(first_content(file) == content);
    }
}

TEST_CASE("encryption: each kind is the same report, without a doubt that the plain one lacks") {
    const auto plain = read(test::MadeReport().pdf());
    REQUIRE(plain["format"] == "ilacs-inspection");
    for (const std::string& kind : kinds) {
        CAPTURE(kind);
        CHECK(read(encrypted(kind)) == plain);
    }
}

TEST_CASE("encryption: a changed bit in an encrypted stream is damage") {
    for (const std::string& kind : kinds) {
        CAPTURE(kind);
        std::string bytes = encrypted(kind);
        char& byte = bytes[in_content(bytes)];
        byte = static_cast<char>(byte ^ 0x10);
        CHECK(pdf::check(bytes).lost() != "");
    }
}

TEST_CASE(
    "encryption: where the file does not confirm the key, nothing is decrypted, and that is no damage of streams") {
    for (const std::string& kind : kinds) {
        CAPTURE(kind);
        std::string bytes = encrypted(kind);
        const std::size_t at = bytes.find("/U <");
        REQUIRE(at != std::string::npos);
        bytes[at + 4] = bytes[at + 4] == '0' ? '1' : '0';
        const pdf::File file(bytes);
        CHECK(file.is_encrypted());
        CHECK(file.damage().lost() == "");
    }
    const std::string bytes = encrypted("user-password");
    const pdf::File file(bytes);
    CHECK(file.is_encrypted());
    CHECK(file.damage().lost() == "");
    const auto report = Extractor().extract(bytes, "made.pdf");
    REQUIRE(!report.ok());
    CHECK(report.error().code == ErrorCode::encrypted);
}

TEST_CASE("encryption: a string is the bytes that it stands for") {
    const auto bytes = [](const std::string& text) {
        const pdf::Value value{text, 0, 0, 0, 0, pdf::ValueKind::string};
        pdf::Values values;
        return pdf::string_of({&values, values.add(value)});
    };
    CHECK(bytes("(a(b)c)") == "a(b)c");
    CHECK(bytes("(\\051\\\\\\n\\61x\\q)") == ")\\\n1xq");
    CHECK(bytes("(a\\\r\nb\r\nc\\\nd)") == "ab\ncd");
    CHECK(bytes("<61 4a4>") == "aJ@");
    CHECK(bytes("(") == "");
}
