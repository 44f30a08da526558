#include "pdf/filters.h"

#include "pdf/lexer.h"
#include "pdf/predictor.h"

#include <algorithm>
#include <array>
#include <optional>

namespace ofstract::pdf {
namespace {

using Outcome = Inflater::Outcome;

constexpr std::size_t most_filters = 8; // in a row; writers use two

// Each gives false where its input is not well formed, or unpacks to more than `most`.
bool undo_hexadecimal(std::string_view in, std::size_t, std::string& out) {
    int high = -1;
    for (const char c : in) {
        if (c == '>') {
            if (high >= 0) out += static_cast<char>(high * 16);
            return true;
        }
        if (is_white(c)) continue;
        const int digit = hexadecimal_digit(c);
        if (digit < 0) return false;
        if (high >= 0) out += static_cast<char>(high * 16 + digit);
        high = high < 0 ? digit : -1;
    }
    return false;
}

bool undo_base85(std::string_view in, std::size_t, std::string& out) {
    std::uint64_t value = 0;
    int count = 0;
    const auto put = [&](int bytes) {
        for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (24 - 8 * i) & 0xFF);
        value = 0;
        count = 0;
    };
    for (std::size_t i = 0; i < in.size(); ++i) {
        const char c = in[i];
        if (is_white(c)) continue;
        if (c == '~') {
            if (count == 1) return false;
            if (count == 0) return true;
            const int rest = count;
            for (; count < 5; ++count) value = value * 85 + 84;
            put(rest - 1);
            return true;
        }
        if (c == 'z' && count == 0) {
            put(4);
        } else {
            if (c < '!' || c > 'u') return false;
            value = value * 85 + static_cast<std::uint64_t>(c - '!');
            if (++count == 5) {
                if (value > UINT32_MAX) return false;
                put(4);
            }
        }
    }
    return false;
}

bool undo_runs(std::string_view in, std::size_t most, std::string& out) {
    for (std::size_t i = 0; i < in.size();) {
        const auto length = static_cast<unsigned char>(in[i++]);
        if (length == 128) return true;
        if (out.size() > most) return false;
        if (length < 128) {
            if (in.size() - i < length + std::size_t{1}) return false;
            out.append(in.substr(i, length + std::size_t{1}));
            i += length + std::size_t{1};
        } else {
            if (i == in.size()) return false;
            out.append(257u - length, in[i++]);
        }
    }
    return false;
}

// Codes of 9 to 12 bits, the highest bit first. An entry of the table is a piece of the output so far.
class Lzw {
  public:
    Lzw(std::string_view in, bool early, std::size_t most, std::string& out)
        : in_(in), early_(early ? 1 : 0), most_(most), out_(out) {}

    bool undo() {
        constexpr std::uint32_t clear = 256, end = 257;
        std::size_t before = 0, length = 0; // of the code before
        for (;;) {
            const auto code = next();
            if (!code || *code == end) return code.has_value();
            if (out_.size() > most_) return false;
            if (*code == clear) {
                count_ = 258;
                width_ = 9;
                length = 0;
                continue;
            }
            const std::size_t here = out_.size();
            if (*code < 256) {
                out_ += static_cast<char>(*code);
            } else if (*code < count_) {
                copy(entries_[*code]);
            } else if (*code == count_ && length > 0) {
                copy({before, length});
                out_ += out_[before];
            } else {
                return false;
            }
            if (length > 0 && count_ < entries_.size()) {
                entries_[count_++] = {before, length + 1};
                if (count_ + early_ >= (std::uint32_t{1} << width_) && width_ < 12) ++width_;
            }
            before = here;
            length = out_.size() - here;
        }
    }

  private:
    struct Sequence {
        std::size_t at = 0, length = 0;
    };

    std::optional<std::uint32_t> next() {
        while (bits_ < width_) {
            if (at_ == in_.size()) return std::nullopt;
            held_ = held_ << 8 | static_cast<unsigned char>(in_[at_++]);
            bits_ += 8;
        }
        bits_ -= width_;
        return held_ >> bits_ & ((std::uint32_t{1} << width_) - 1);
    }

    void copy(Sequence sequence) {
        for (std::size_t i = 0; i < sequence.length; ++i) out_ += out_[sequence.at + i];
    }

    std::string_view in_;
    std::size_t at_ = 0;
    std::uint32_t held_ = 0, early_;
    unsigned bits_ = 0, width_ = 9;
    std::array<Sequence, 4096> entries_{};
    std::uint32_t count_ = 258;
    std::size_t most_;
    std::string& out_;
};

bool is_flate(std::string_view name) { return name == "/FlateDecode" || name == "/Fl"; }
bool is_lzw(std::string_view name) { return name == "/LZWDecode" || name == "/LZW"; }

using Undo = bool (*)(std::string_view, std::size_t, std::string&);

Undo undo_of(std::string_view name) {
    if (name == "/ASCIIHexDecode" || name == "/AHx") return undo_hexadecimal;
    if (name == "/ASCII85Decode" || name == "/A85") return undo_base85;
    if (name == "/RunLengthDecode" || name == "/RL") return undo_runs;
    return nullptr;
}

// Of Flate and LZW.
bool has_predictor(View parameters) { return parameters.get("/Predictor").integer().value_or(1) > 1; }

} // namespace

std::vector<Filter> filters_of(View dictionary, const std::function<View(View)>& resolve) {
    std::vector<Filter> out;
    const View filter = resolve(dictionary.get("/Filter")), parameters = resolve(dictionary.get("/DecodeParms"));
    if (filter.kind() == ValueKind::name) {
        out.push_back(
            {filter.text(), parameters.kind() == ValueKind::array ? resolve(parameters.first()) : parameters});
        return out;
    }
    View own = parameters.kind() == ValueKind::array ? parameters.first() : View();
    for (View v = filter.first(); v.is_there() && out.size() <= most_filters; v = v.next()) {
        out.push_back({resolve(v).text(), parameters.kind() == ValueKind::dictionary ? parameters : resolve(own)});
        own = own.next();
    }
    return out;
}

bool are_known(const std::vector<Filter>& filters) {
    return filters.size() <= most_filters && std::all_of(filters.begin(), filters.end(), [](const Filter& filter) {
               return is_flate(filter.name) || is_lzw(filter.name) || undo_of(filter.name);
           });
}

Outcome unfilter(std::string_view packed, const std::vector<Filter>& filters, Inflater& inflater, std::string& scratch,
                 std::string_view& out) {
    out = packed;
    std::string made;
    for (const Filter& filter : filters) {
        if (is_flate(filter.name)) {
            const Outcome outcome = inflater.inflate(out, out);
            if (outcome != Outcome::sound) return outcome;
        } else {
            made.clear();
            const bool early = filter.parameters.get("/EarlyChange").integer().value_or(1) != 0;
            const std::size_t most = inflater.budget();
            const Undo undo = undo_of(filter.name);
            const bool good = undo ? undo(out, most, made) : is_lzw(filter.name) && Lzw(out, early, most, made).undo();
            if (made.size() > most) return Outcome::over;
            inflater.spend(made.size());
            if (!good) return Outcome::broken;
            scratch.swap(made);
            out = scratch;
        }
        if (!(is_flate(filter.name) || is_lzw(filter.name)) || !has_predictor(filter.parameters)) continue;
        made.clear();
        if (!undo_predictor(out, filter.parameters, made)) return Outcome::broken;
        scratch.swap(made);
        out = scratch;
    }
    return Outcome::sound;
}

} // namespace ofstract::pdf
