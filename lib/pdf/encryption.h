#pragma once
// A file's encryption dictionary → the key that opens it without a password, and its streams as they were.
//
// Many files can be read by everybody and be changed by their owner only: they are encrypted with a key that the empty
// user password gives. That is the only password that is tried.
//
// Invariant: there is a key only where the file itself confirms it (/U; from revision 5 on /Perms, too), so that a
// wrong key never looks like a damaged file. Any bytes are safe; work is linear in the stream's length.
// Reference: ISO 32000-1, 7.6 (V 1 to 4); ISO 32000-2, 7.6.4 (V 5, revision 6); Adobe's extension level 3 (revision 5).

#include "pdf/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace ofstract::pdf {

// The bytes that a string stands for: "(a\051)" and "<6129>" are "a)".
std::string string_of(View string);

class Encryption {
  public:
    // `first_id` is the first string of the trailer's /ID. Nothing for other handlers and other passwords.
    static std::optional<Encryption> open(View dictionary, std::string_view first_id);

    // Nothing where the stream is not encrypted. `dictionary` is the stream's own.
    std::optional<std::string> decrypt(std::string_view stream, View dictionary, std::uint32_t number,
                                       std::uint16_t generation) const;

  private:
    enum class Method { none, rc4, aes };

    explicit Encryption(View dictionary) : dictionary_(dictionary) {}
    bool find_key(std::string_view first_id);
    bool find_long_key(std::uint32_t revision);
    std::optional<Method> method(View filter) const;
    std::string key_of(Method method, std::uint32_t number, std::uint16_t generation) const;

    View dictionary_;
    std::string key_;
    std::uint32_t version_ = 0;
    Method streams_ = Method::rc4;
    bool with_metadata_ = true;
};

} // namespace ofstract::pdf
