#include "pdf/function.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ofstract::pdf {
namespace {

constexpr std::size_t most_parts_numbers = 64; // two for each of 32 inks: annex C.2

double within(double value, const Numbers& limits, std::size_t i) {
    if (2 * i + 1 >= limits.size() || !(limits[2 * i] <= limits[2 * i + 1])) return value;
    return std::clamp(value, limits[2 * i], limits[2 * i + 1]);
}

double between(double x, double from, double to, double out_from, double out_to) {
    return from == to ? out_from : out_from + (x - from) * (out_to - out_from) / (to - from);
}

Numbers or_else(Numbers numbers, Numbers otherwise) {
    if (numbers.empty()) numbers.swap(otherwise);
    return numbers;
}

} // namespace

Numbers numbers_of(const File& file, View array, std::size_t most) {
    Numbers out;
    if (array.kind() != ValueKind::array) return out;
    for (View v = array.first(); v.is_there() && out.size() < most; v = v.next())
        out.push_back(file.resolve(v).number().value_or(0));
    return out;
}

bool Functions::read_simple(View function, Function::Simple& out) {
    const View dictionary = file_.resolve(function);
    const auto numbers = [&](const char* key) {
        return numbers_of(file_, file_.get(dictionary, key), most_parts_numbers);
    };
    out.type = static_cast<int>(file_.get(dictionary, "/FunctionType").integer().value_or(9));
    out.domain = numbers("/Domain");
    out.range = numbers("/Range");
    if (out.domain.size() < 2) return false;
    if (out.type == 2) {
        out.first = or_else(numbers("/C0"), {0});
        out.last = or_else(numbers("/C1"), {1});
        out.exponent = file_.get(dictionary, "/N").number().value_or(1);
        return out.first.size() == out.last.size();
    }
    if ((out.type != 0 && out.type != 4) || function.object() == 0 || out.range.size() < 2) return false;
    const std::string* bytes = unpacker_.bytes(function.object());
    if (!bytes) return false;
    if (out.type == 4) {
        out.calculator = Calculator::read(*bytes);
        return out.calculator.has_value();
    }
    out.samples = *bytes;
    out.size = numbers("/Size");
    out.encode = numbers("/Encode");
    out.decode = or_else(numbers("/Decode"), out.range);
    out.bits = file_.get(dictionary, "/BitsPerSample").integer().value_or(0);
    const std::size_t inputs = out.domain.size() / 2;
    return out.bits > 0 && out.bits <= 32 && inputs <= most_inputs && out.size.size() >= inputs &&
           out.decode.size() >= out.range.size() &&
           std::all_of(out.size.begin(), out.size.end(), [](double s) { return s >= 1 && s < 1e6; });
}

const Function::Simple* Functions::part(View function) {
    const View dictionary = file_.resolve(function);
    if (dictionary.kind() != ValueKind::dictionary) return nullptr;
    const auto found = parts_.find(dictionary.index());
    if (found != parts_.end()) return found->second.get();
    if (parts_.size() >= most_functions) return nullptr;
    auto part = std::make_unique<Function::Simple>();
    if (!read_simple(function, *part)) part.reset();
    return parts_.emplace(dictionary.index(), std::move(part)).first->second.get();
}

std::optional<Function> Functions::read(View function) {
    Function out;
    const View dictionary = file_.resolve(function);
    if (file_.get(dictionary, "/FunctionType").integer() != 3u) {
        out.parts_ = {part(function)};
        if (!out.parts_.front()) return std::nullopt;
        return out;
    }
    out.is_stitched_ = true;
    out.domain_ = numbers_of(file_, file_.get(dictionary, "/Domain"));
    out.bounds_ = numbers_of(file_, file_.get(dictionary, "/Bounds"));
    out.encode_ = numbers_of(file_, file_.get(dictionary, "/Encode"));
    for (View v = file_.get(dictionary, "/Functions").first(); v.is_there(); v = v.next()) {
        out.parts_.push_back(part(v));
        if (out.parts_.size() > most_numbers || !out.parts_.back()) return std::nullopt;
    }
    const std::size_t count = out.parts_.size();
    if (count == 0 || out.domain_.size() < 2 || out.bounds_.size() + 1 != count || out.encode_.size() < 2 * count)
        return std::nullopt;
    return out;
}

const Function* Functions::of(View function) {
    const View dictionary = file_.resolve(function);
    if (dictionary.kind() != ValueKind::dictionary) return nullptr;
    const auto found = held_.find(dictionary.index());
    if (found != held_.end()) return found->second.get();
    if (held_.size() >= most_functions) return nullptr;
    auto made = read(function);
    auto held = made ? std::make_unique<const Function>(*std::move(made)) : nullptr;
    return held_.emplace(dictionary.index(), std::move(held)).first->second.get();
}

std::size_t Function::cost() const {
    std::size_t most = 0;
    for (const Simple* part : parts_) {
        const std::size_t corners =
            (std::size_t{1} << std::min(part->domain.size() / 2, most_inputs)) * part->range.size();
        most = std::max(most, part->calculator  ? part->calculator->size()
                              : part->type == 0 ? corners
                                                : part->first.size());
    }
    return most + bounds_.size();
}

bool Function::apply(const Numbers& in, Numbers& out) const {
    if (!is_stitched_) return parts_.front()->apply(in, out);
    if (in.size() != 1) return false;
    const double x = within(in[0], domain_, 0);
    std::size_t k = 0;
    while (k < bounds_.size() && x >= bounds_[k]) ++k;
    const double from = k == 0 ? domain_[0] : bounds_[k - 1], to = k == bounds_.size() ? domain_[1] : bounds_[k];
    return parts_[k]->apply({between(x, from, to, encode_[2 * k], encode_[2 * k + 1])}, out);
}

bool Function::Simple::apply(Numbers in, Numbers& out) const {
    if (in.size() != domain.size() / 2) return false;
    for (std::size_t i = 0; i < in.size(); ++i) {
        if (!std::isfinite(in[i])) return false;
        in[i] = within(in[i], domain, i);
    }
    out.clear();
    if (type == 2) {
        const double power = std::pow(in[0], exponent);
        for (std::size_t i = 0; i < first.size(); ++i) out.push_back(first[i] + power * (last[i] - first[i]));
    } else if (type == 0) {
        if (!sample(in, out)) return false;
    } else {
        out = std::move(in);
        if (!calculator->run(out) || out.size() < range.size() / 2) return false;
        out.erase(out.begin(), out.end() - static_cast<std::ptrdiff_t>(range.size() / 2));
    }
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = within(out[i], range, i);
    return std::all_of(out.begin(), out.end(), [](double v) { return std::isfinite(v); });
}

// A value of the table from 0 to 1; 0 behind its end.
double Function::Simple::sample_at(std::size_t index) const {
    std::uint64_t value = 0;
    const std::size_t begin = index * bits;
    for (std::size_t bit = begin; bit < begin + bits; ++bit) {
        const std::size_t byte = bit / 8;
        const unsigned char c = byte < samples.size() ? static_cast<unsigned char>(samples[byte]) : 0;
        value = value << 1 | (c >> (7 - bit % 8) & 1u);
    }
    return static_cast<double>(value) / static_cast<double>((std::uint64_t{1} << bits) - 1);
}

// Between the corners of the cell that the inputs fall into.
bool Function::Simple::sample(const Numbers& in, Numbers& out) const {
    const std::size_t inputs = in.size(), outputs = range.size() / 2;
    std::vector<std::size_t> low(inputs);
    Numbers part(inputs);
    for (std::size_t i = 0; i < inputs; ++i) {
        const double top = size[i] - 1;
        const bool is_said = 2 * i + 1 < encode.size();
        double e = between(in[i], domain[2 * i], domain[2 * i + 1], is_said ? encode[2 * i] : 0,
                           is_said ? encode[2 * i + 1] : top);
        e = std::isfinite(e) ? std::clamp(e, 0.0, top) : 0;
        low[i] = static_cast<std::size_t>(e);
        part[i] = e - std::floor(e);
    }
    for (std::size_t o = 0; o < outputs; ++o) {
        double value = 0;
        for (std::size_t corner = 0; corner < std::size_t{1} << inputs; ++corner) {
            double weight = 1;
            std::size_t index = 0, step = 1;
            for (std::size_t i = 0; i < inputs; ++i) {
                const bool is_high = (corner >> i & 1) != 0;
                weight *= is_high ? part[i] : 1 - part[i];
                index += step * (low[i] + (is_high && part[i] > 0 ? 1 : 0));
                step *= static_cast<std::size_t>(size[i]);
            }
            if (weight > 0) value += weight * sample_at(index * outputs + o);
        }
        out.push_back(decode[2 * o] + value * (decode[2 * o + 1] - decode[2 * o]));
    }
    return true;
}

} // namespace ofstract::pdf
