#include "damage/damage.h"

#include <algorithm>
#include <random>
#include <vector>

namespace test {
namespace {

// The standard's distributions differ from one library to the next; this does not.
class Random {
  public:
    explicit Random(std::uint32_t seed) : engine_(seed) {}
    std::size_t below(std::size_t end) { return end == 0 ? 0 : engine_() % end; }
    std::size_t between(std::size_t first, std::size_t last) { return first + below(last - first + 1); }
    // Small sizes as often as large ones.
    std::size_t sized(std::size_t first, std::size_t last) {
        std::size_t doublings = 0;
        while ((first << (doublings + 1)) <= last) ++doublings;
        return std::min(last, (first << below(doublings + 1)) + below(first));
    }

  private:
    std::mt19937 engine_;
};

void flip(std::string& file, std::size_t byte, Random& random) {
    file[byte] = static_cast<char>(static_cast<unsigned char>(file[byte]) ^ (1u << random.below(8)));
}

void flip_some(std::string& file, std::size_t count, Random& random) {
    for (std::size_t i = 0; i < count; ++i) flip(file, random.below(file.size()), random);
}

// The offsets of the bytes that are in no stream.
std::vector<std::size_t> outside_streams(std::string_view file) {
    std::vector<std::size_t> out;
    std::size_t at = 0;
    while (at < file.size()) {
        const std::size_t begin = std::min(file.find("stream", at), file.size());
        for (; at < begin; ++at) out.push_back(at);
        at = std::min(file.find("endstream", begin), file.size());
        if (at < file.size()) at += 9;
    }
    return out;
}

std::string replaced(std::string_view file, std::string_view from, std::string_view to) {
    std::string out;
    for (std::size_t at = 0; at < file.size();) {
        if (file.substr(at, from.size()) == from) {
            out += to;
            at += from.size();
        } else {
            out += file[at++];
        }
    }
    return out;
}

std::string with_line_ends(std::string_view file, std::uint32_t seed) {
    constexpr std::string_view changes[][2] = {{"\n", "\r\n"}, {"\r\n", "\n"}, {"\r", "\n"}, {"\n", "\r"}, {"\r", ""}};
    for (std::size_t i = 0; i < std::size(changes); ++i) {
        const auto& [from, to] = changes[(seed + i) % std::size(changes)];
        std::string out = replaced(file, from, to);
        if (out != file) return out;
    }
    return std::string(file.substr(1));
}

std::string harmed_once(std::string_view file, Harm harm, std::uint32_t seed, Random& random) {
    std::string out(file);
    const std::size_t size = out.size();
    const std::size_t at = random.below(size);
    switch (harm) {
    case Harm::cut: return out.substr(0, size * (seed % 100) / 100 + (seed >= 100 ? random.below(size / 100) : 0));
    case Harm::one_bit: flip(out, at, random); return out;
    case Harm::few_bits: flip_some(out, random.between(2, 20), random); return out;
    case Harm::many_bits: flip_some(out, random.between(21, 2000), random); return out;
    case Harm::text_bit: {
        const std::vector<std::size_t> places = outside_streams(file);
        flip(out, places.empty() ? at : places[random.below(places.size())], random);
        return out;
    }
    case Harm::zeroed: {
        const std::size_t length = std::min(random.sized(16, 65536), size - at);
        return out.replace(at, length, length, '\0');
    }
    case Harm::removed: return out.erase(at, random.sized(1, 16384));
    case Harm::repeated: {
        const std::string range = out.substr(at, random.sized(1, 16384));
        return out.insert(at, range);
    }
    case Harm::swapped: {
        const std::size_t blocks = size / 512;
        if (blocks < 2) return out.erase(at, 1);
        const std::size_t a = random.below(blocks) * 512, b = random.below(blocks) * 512;
        std::swap_ranges(out.begin() + static_cast<long>(a), out.begin() + static_cast<long>(a) + 512,
                         out.begin() + static_cast<long>(b));
        return out;
    }
    case Harm::line_ends: return with_line_ends(file, seed);
    case Harm::eighth_bit:
        for (std::size_t i = at; i < size; ++i) out[i] = static_cast<char>(static_cast<unsigned char>(out[i]) & 0x7F);
        return out;
    case Harm::count_: break;
    }
    return out;
}

} // namespace

const char* to_string(Harm harm) {
    constexpr const char* names[] = {"cut",       "one bit", "few bits", "many bits", "one bit outside streams",
                                     "zeroed",    "removed", "repeated", "swapped",   "line ends",
                                     "eighth bit"};
    static_assert(std::size(names) == static_cast<std::size_t>(Harm::count_));
    return names[static_cast<std::size_t>(harm)];
}

std::string harmed(std::string_view file, Harm harm, std::uint32_t seed) {
    Random random(seed * 64 + static_cast<std::uint32_t>(harm));
    for (int tries = 0; tries < 16; ++tries) { // a block of zeroes may be zeroed
        std::string out = harmed_once(file, harm, seed, random);
        if (out != file) return out;
    }
    return std::string(file.substr(1));
}

} // namespace test
