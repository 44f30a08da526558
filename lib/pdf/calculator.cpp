#include "pdf/calculator.h"

#include "pdf/content.h"

#include <algorithm>
#include <cmath>

namespace ofstract::pdf {
namespace {

using Stack = std::vector<double>;
constexpr double degree = 3.14159265358979323846 / 180;

long long whole(double value) { return std::abs(value) < 1e9 ? static_cast<long long>(value) : 0; }

// Takes one number, or two, and gives one.
struct Unary {
    std::string_view name;
    double (*apply)(double a);
};
struct Binary {
    std::string_view name;
    double (*apply)(double a, double b);
};

constexpr Unary unary[] = {
    {"neg", [](double a) { return -a; }},
    {"abs", [](double a) { return std::abs(a); }},
    {"ceiling", [](double a) { return std::ceil(a); }},
    {"floor", [](double a) { return std::floor(a); }},
    {"round", [](double a) { return std::floor(a + 0.5); }},
    {"truncate", [](double a) { return std::trunc(a); }},
    {"cvi", [](double a) { return std::trunc(a); }},
    {"cvr", [](double a) { return a; }},
    {"sqrt", [](double a) { return std::sqrt(a); }},
    {"sin", [](double a) { return std::sin(a * degree); }},
    {"cos", [](double a) { return std::cos(a * degree); }},
    {"ln", [](double a) { return std::log(a); }},
    {"log", [](double a) { return std::log10(a); }},
    {"not", [](double a) { return a == 0 || a == 1 ? 1 - a : static_cast<double>(~whole(a)); }},
};

constexpr Binary binary[] = {
    {"add", [](double a, double b) { return a + b; }},
    {"sub", [](double a, double b) { return a - b; }},
    {"mul", [](double a, double b) { return a * b; }},
    {"div", [](double a, double b) { return a / b; }},
    {"idiv", [](double a, double b) { return std::trunc(a / b); }},
    {"mod", [](double a, double b) { return std::fmod(a, b); }},
    {"exp", [](double a, double b) { return std::pow(a, b); }},
    {"atan", [](double a, double b) { return std::fmod(std::atan2(a, b) / degree + 360, 360); }},
    {"eq", [](double a, double b) { return a == b ? 1.0 : 0.0; }},
    {"ne", [](double a, double b) { return a != b ? 1.0 : 0.0; }},
    {"gt", [](double a, double b) { return a > b ? 1.0 : 0.0; }},
    {"ge", [](double a, double b) { return a >= b ? 1.0 : 0.0; }},
    {"lt", [](double a, double b) { return a < b ? 1.0 : 0.0; }},
    {"le", [](double a, double b) { return a <= b ? 1.0 : 0.0; }},
    {"and", [](double a, double b) { return static_cast<double>(whole(a) & whole(b)); }},
    {"or", [](double a, double b) { return static_cast<double>(whole(a) | whole(b)); }},
    {"xor", [](double a, double b) { return static_cast<double>(whole(a) ^ whole(b)); }},
    {"bitshift", [](double a, double b) { return std::trunc(a * std::pow(2, b)); }},
};

constexpr std::string_view others[] = {"pop", "exch", "dup", "copy", "index", "roll", "true", "false"};

constexpr std::size_t unaries = std::size(unary), binaries = std::size(binary);

// The operator's number, or none.
std::optional<std::size_t> operator_of(std::string_view name) {
    for (std::size_t i = 0; i < unaries; ++i)
        if (unary[i].name == name) return i;
    for (std::size_t i = 0; i < binaries; ++i)
        if (binary[i].name == name) return unaries + i;
    for (std::size_t i = 0; i < std::size(others); ++i)
        if (others[i] == name) return unaries + binaries + i;
    return std::nullopt;
}

bool take(Stack& stack, double& out) {
    if (stack.empty()) return false;
    out = stack.back();
    stack.pop_back();
    return true;
}

bool copy(Stack& stack) {
    double count = 0;
    if (!take(stack, count) || count < 0 || count > static_cast<double>(stack.size())) return false;
    const auto n = static_cast<std::size_t>(count), first = stack.size() - n;
    for (std::size_t i = 0; i < n; ++i) stack.push_back(double(stack[first + i]));
    return true;
}

bool index(Stack& stack) {
    double back = 0;
    if (!take(stack, back) || back < 0 || back >= static_cast<double>(stack.size())) return false;
    stack.push_back(double(stack[stack.size() - 1 - static_cast<std::size_t>(back)]));
    return true;
}

bool roll(Stack& stack) {
    double by = 0, count = 0;
    if (!take(stack, by) || !take(stack, count) || count < 0 || count > static_cast<double>(stack.size())) return false;
    const auto n = whole(count);
    if (n == 0) return true;
    const auto shift = ((whole(by) % n) + n) % n;
    std::rotate(stack.end() - n, stack.end() - shift, stack.end());
    return true;
}

bool call(std::string_view name, Stack& stack) {
    if (name == "true" || name == "false") stack.push_back(name == "true" ? 1 : 0);
    else if (name == "copy") return copy(stack);
    else if (name == "index") return index(stack);
    else if (name == "roll") return roll(stack);
    else if (stack.empty() || (name == "exch" && stack.size() < 2)) return false;
    else if (name == "pop") stack.pop_back();
    else if (name == "dup") stack.push_back(double(stack.back()));
    else std::swap(stack.back(), stack[stack.size() - 2]);
    return true;
}

bool call(std::size_t op, Stack& stack) {
    if (op >= unaries + binaries) return call(others[op - unaries - binaries], stack);
    if (op < unaries) {
        if (stack.empty()) return false;
        stack.back() = unary[op].apply(stack.back());
        return std::isfinite(stack.back());
    }
    double b = 0;
    if (!take(stack, b) || stack.empty()) return false;
    stack.back() = binary[op - unaries].apply(stack.back(), b);
    return std::isfinite(stack.back());
}

bool is_space(char c) { return static_cast<unsigned char>(c) <= ' '; }
bool is_brace(char c) { return c == '{' || c == '}'; }

std::string_view next_word(std::string_view text, std::size_t& at) {
    while (at < text.size() && is_space(text[at])) ++at;
    const std::size_t begin = at;
    if (at < text.size() && is_brace(text[at])) return text.substr(at++, 1);
    while (at < text.size() && !is_space(text[at]) && !is_brace(text[at])) ++at;
    return text.substr(begin, at - begin);
}

} // namespace

// A block leaves room at its beginning and its end, which "if" and "ifelse" behind it fill in.
std::optional<Calculator> Calculator::read(std::string_view text) {
    struct Procedure {
        std::size_t begin, end;
    };
    Calculator out;
    std::vector<std::size_t> open;
    std::vector<Procedure> closed;
    std::size_t at = 0;
    for (std::string_view word = next_word(text, at); !word.empty(); word = next_word(text, at)) {
        if (out.code_.size() >= most_instructions) return std::nullopt;
        if (word == "{") {
            open.push_back(out.code_.size());
            out.code_.push_back({});
        } else if (word == "}") {
            if (open.empty()) return std::nullopt;
            closed.push_back({open.back(), out.code_.size()});
            open.pop_back();
            out.code_.push_back({});
            if (open.empty()) return out;
        } else if (word == "if" || word == "ifelse") {
            const std::size_t wanted = word == "if" ? 1 : 2;
            if (closed.size() < wanted) return std::nullopt;
            const Procedure first = closed[closed.size() - wanted], last = closed.back();
            closed.resize(closed.size() - wanted);
            out.code_[first.begin] = {Action::skip_unless, 0, first.end + 1};
            if (wanted == 2) out.code_[first.end] = {Action::skip, 0, last.end + 1};
        } else if (const auto op = operator_of(word)) {
            out.code_.push_back({Action::call, 0, *op});
        } else if (is_digit(word.back()) || word.back() == '.') {
            out.code_.push_back({Action::push, number_of(word), 0});
        } else {
            return std::nullopt;
        }
    }
    return std::nullopt; // it never ends
}

bool Calculator::run(std::vector<double>& stack) const {
    for (std::size_t i = 0; i < code_.size();) {
        const Instruction& one = code_[i++];
        double condition = 1;
        switch (one.action) {
        case Action::nothing: break;
        case Action::push: stack.push_back(one.number); break;
        case Action::skip: i = one.to; break;
        case Action::skip_unless:
            if (!take(stack, condition)) return false;
            if (condition == 0) i = one.to;
            break;
        case Action::call:
            if (!call(one.to, stack)) return false;
            break;
        }
        if (stack.size() > most_operands) return false;
    }
    return true;
}

} // namespace ofstract::pdf
