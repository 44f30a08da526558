#include "pdf/encryption.h"

#include "pdf/content.h"
#include "pdf/sha256.h"

#include <nettle/aes.h>
#include <nettle/arcfour.h>
#include <nettle/cbc.h>
#include <nettle/md5.h>
#include <nettle/sha2.h>

#include <algorithm>
#include <array>

namespace ofstract::pdf {
namespace {

// Fills a password up to 32 bytes; here, the empty one.
constexpr std::array<unsigned char, 32> padding = {0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E,
                                                   0x56, 0xFF, 0xFA, 0x01, 0x08, 0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68,
                                                   0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A};
constexpr std::size_t block = AES_BLOCK_SIZE;

std::uint8_t* bytes_of(std::string& s) { return reinterpret_cast<std::uint8_t*>(s.data()); }
const std::uint8_t* bytes_of(std::string_view s) { return reinterpret_cast<const std::uint8_t*>(s.data()); }

std::string pad() { return {padding.begin(), padding.end()}; }

std::string md5(std::string_view text) {
    md5_ctx context;
    md5_init(&context);
    md5_update(&context, text.size(), bytes_of(text));
    std::string out(MD5_DIGEST_SIZE, '\0');
    md5_digest(&context, out.size(), bytes_of(out));
    return out;
}

std::string sha384(std::string_view text) {
    sha512_ctx context;
    sha384_init(&context);
    sha512_update(&context, text.size(), bytes_of(text));
    std::string out(SHA384_DIGEST_SIZE, '\0');
    sha384_digest(&context, out.size(), bytes_of(out));
    return out;
}

std::string sha512(std::string_view text) {
    sha512_ctx context;
    sha512_init(&context);
    sha512_update(&context, text.size(), bytes_of(text));
    std::string out(SHA512_DIGEST_SIZE, '\0');
    sha512_digest(&context, out.size(), bytes_of(out));
    return out;
}

std::string rc4(std::string_view key, std::string_view text) {
    arcfour_ctx context;
    arcfour_set_key(&context, key.size(), bytes_of(key));
    std::string out(text.size(), '\0');
    arcfour_crypt(&context, text.size(), bytes_of(out), bytes_of(text));
    return out;
}

// Whole blocks, chained; a key of 16 or 32 bytes.
std::string aes_decrypt(std::string_view key, std::string_view start, std::string_view text) {
    std::string chain(start), out(text.size() / block * block, '\0');
    if (key.size() == AES256_KEY_SIZE) {
        aes256_ctx context;
        aes256_set_decrypt_key(&context, bytes_of(key));
        cbc_decrypt(&context, reinterpret_cast<nettle_cipher_func*>(aes256_decrypt), block, bytes_of(chain), out.size(),
                    bytes_of(out), bytes_of(text));
    } else {
        aes128_ctx context;
        aes128_set_decrypt_key(&context, bytes_of(key));
        cbc_decrypt(&context, reinterpret_cast<nettle_cipher_func*>(aes128_decrypt), block, bytes_of(chain), out.size(),
                    bytes_of(out), bytes_of(text));
    }
    return out;
}

// ISO 32000-2, algorithm 2.B for the empty password. It ends: a byte is at most 255, so after 287 rounds.
std::string slow_hash(std::string_view salt) {
    std::string key = sha256(salt);
    unsigned last = 0;
    for (unsigned round = 0; round < 64 || last > round - 32; ++round) {
        std::string text;
        for (int i = 0; i < 64; ++i) text += key;
        std::string chain = key.substr(block, block);
        aes128_ctx context;
        aes128_set_encrypt_key(&context, bytes_of(key));
        cbc_encrypt(&context, reinterpret_cast<nettle_cipher_func*>(aes128_encrypt), block, bytes_of(chain),
                    text.size(), bytes_of(text), bytes_of(text));
        unsigned sum = 0; // 256 is 1 modulo 3
        for (std::size_t i = 0; i < block; ++i) sum += static_cast<unsigned char>(text[i]);
        last = static_cast<unsigned char>(text.back());
        key = sum % 3 == 0 ? sha256(text) : sum % 3 == 1 ? sha384(text) : sha512(text);
    }
    return key.substr(0, 32);
}

// /P is a signed number of 32 bits, which some write without its sign.
std::optional<std::string> permissions(View dictionary) {
    const auto number = dictionary.get("/P").number();
    if (!number || !(*number >= -2147483648.0 && *number <= 4294967295.0)) return std::nullopt;
    const auto bits = static_cast<std::uint32_t>(static_cast<std::int64_t>(*number));
    std::string out;
    for (unsigned i = 0; i < 32; i += 8) out += static_cast<char>(bits >> i & 0xFF);
    return out;
}

bool is_false(View value) { return value.kind() == ValueKind::boolean && value.text() == "false"; }

} // namespace

std::string string_of(View string) {
    std::string out;
    if (string.kind() == ValueKind::string) decode_string(string.text(), out);
    return out;
}

std::optional<Encryption> Encryption::open(View dictionary, std::string_view first_id) {
    Encryption opened(dictionary);
    const auto version = dictionary.get("/V").integer(), revision = dictionary.get("/R").integer();
    if (!dictionary.get("/Filter").is_name("/Standard") || !version || !revision) return std::nullopt;
    opened.version_ = *version;
    opened.with_metadata_ = !is_false(dictionary.get("/EncryptMetadata"));
    if (*version == 4 || *version == 5) {
        const auto streams = opened.method(dictionary.get("/StmF"));
        if (!streams) return std::nullopt;
        opened.streams_ = *streams;
    }
    const bool is_long = *version == 5 && (*revision == 5 || *revision == 6);
    const bool is_short = (*version == 1 || *version == 2 || *version == 4) && *revision >= 2 && *revision <= 4;
    if (is_long ? !opened.find_long_key(*revision) : !is_short || !opened.find_key(first_id)) return std::nullopt;
    return opened;
}

// Algorithms 2 and 4 to 6 of ISO 32000-1.
bool Encryption::find_key(std::string_view first_id) {
    const std::uint32_t revision = dictionary_.get("/R").integer().value_or(0);
    const std::string owner = string_of(dictionary_.get("/O")), user = string_of(dictionary_.get("/U"));
    const auto bits = dictionary_.get("/Length").integer().value_or(40);
    const auto allowed = permissions(dictionary_);
    if (owner.size() < 32 || user.size() < 32 || !allowed || bits < 40 || bits > 128 || bits % 8 != 0) return false;
    const std::size_t size = revision == 2 || version_ == 1 ? 5 : version_ == 4 ? 16 : bits / 8;
    std::string text = pad() + owner.substr(0, 32) + *allowed + std::string(first_id);
    if (revision >= 4 && !with_metadata_) text.append(4, '\xFF');
    key_ = md5(text).substr(0, size);
    for (int i = 0; i < 50 && revision >= 3; ++i) key_ = md5(key_).substr(0, size);
    if (revision == 2) return rc4(key_, pad()) == user.substr(0, 32);
    std::string check = md5(pad() + std::string(first_id));
    for (int i = 0; i < 20; ++i) {
        std::string key = key_;
        for (char& c : key) c = static_cast<char>(c ^ i);
        check = rc4(key, check);
    }
    return check == user.substr(0, check.size());
}

// Algorithms 2.A, 11 and 13 of ISO 32000-2: /U is a hash and its salt, and the salt of the key that opens /UE.
bool Encryption::find_long_key(std::uint32_t revision) {
    const auto hash = [&](const std::string& salt) { return revision == 5 ? sha256(salt) : slow_hash(salt); };
    const std::string user = string_of(dictionary_.get("/U")), packed = string_of(dictionary_.get("/UE"));
    const std::string perms = string_of(dictionary_.get("/Perms"));
    const auto allowed = permissions(dictionary_);
    if (user.size() < 48 || packed.size() < 32 || perms.size() < block || !allowed) return false;
    if (hash(user.substr(32, 8)) != user.substr(0, 32)) return false;
    const std::string zeroes(block, '\0');
    key_ = aes_decrypt(hash(user.substr(40, 8)), zeroes, std::string_view(packed).substr(0, 32));
    const std::string check = aes_decrypt(key_, zeroes, std::string_view(perms).substr(0, block));
    return check.substr(9, 3) == "adb" && check.substr(0, 4) == *allowed;
}

// Of a crypt filter's name; nothing for one that is not there, or is not standard.
std::optional<Encryption::Method> Encryption::method(View filter) const {
    if (!filter || filter.is_name("/Identity")) return Method::none;
    const View found = dictionary_.get("/CF").get(filter.text()).get("/CFM");
    if (found.is_name("/V2") && version_ == 4) return Method::rc4;
    if (found.is_name(version_ == 4 ? "/AESV2" : "/AESV3")) return Method::aes;
    return std::nullopt;
}

// Algorithm 1: each object has a key of its own, but for version 5.
std::string Encryption::key_of(Method method, std::uint32_t number, std::uint16_t generation) const {
    if (version_ == 5) return key_;
    std::string text = key_;
    for (unsigned i = 0; i < 24; i += 8) text += static_cast<char>(number >> i & 0xFF);
    for (unsigned i = 0; i < 16; i += 8) text += static_cast<char>(generation >> i & 0xFF);
    if (method == Method::aes) text += "sAlT";
    return md5(text).substr(0, std::min<std::size_t>(key_.size() + 5, 16));
}

std::optional<std::string> Encryption::decrypt(std::string_view stream, View dictionary, std::uint32_t number,
                                               std::uint16_t generation) const {
    const View type = dictionary.get("/Type");
    if (type.is_name("/XRef") || (version_ >= 4 && !with_metadata_ && type.is_name("/Metadata"))) return std::nullopt;
    const auto first_of = [](View v) { return v.kind() == ValueKind::array ? v.first() : v; };
    auto method = std::optional(streams_);
    if (first_of(dictionary.get("/Filter")).is_name("/Crypt"))
        method = this->method(first_of(dictionary.get("/DecodeParms")).get("/Name"));
    if (!method || *method == Method::none) return std::nullopt;
    const std::string key = key_of(*method, number, generation);
    if (*method == Method::rc4) return rc4(key, stream);
    if (stream.size() < 2 * block) return std::string(); // the first block and the padding, at least
    std::string out = aes_decrypt(key, stream.substr(0, block), stream.substr(block));
    const auto padded = static_cast<unsigned char>(out.back());
    if (padded >= 1 && padded <= block) out.resize(out.size() - padded);
    return out;
}

} // namespace ofstract::pdf
