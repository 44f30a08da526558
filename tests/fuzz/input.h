#pragma once
// A fuzzer's bytes → numbers and texts, until there are no more: then zeros and empty texts.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace fuzz {

class Input {
  public:
    explicit Input(std::string_view bytes) : rest_(bytes) {}
    Input(const std::uint8_t* data, std::size_t size) : rest_(reinterpret_cast<const char*>(data), size) {}

    bool empty() const { return rest_.empty(); }
    std::string_view rest() const { return rest_; }

    std::string_view take(std::size_t size) {
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(taken.size());
        return taken;
    }

    template <class T> T number() {
        T value = 0;
        const std::string_view raw = take(sizeof value);
        if (!raw.empty()) std::memcpy(&value, raw.data(), raw.size());
        return value;
    }
    std::uint8_t byte() { return number<std::uint8_t>(); }

    // A text behind its length, a byte.
    std::string_view text() {
        const std::size_t size = byte();
        return take(size);
    }

  private:
    std::string_view rest_;
};

} // namespace fuzz
