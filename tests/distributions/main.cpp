// ofstract_distributions [--made-up] [--real] [--of NAME] [PDF...]: the distributions that the constants of lib/ were
// set by, of the reports at hand.
//
// --made-up takes the reports of corpus/, --real the published ones where they are present. Each distribution is a
// paragraph: what is measured, its quantiles, and for each constant its value today, how much lies on either side of
// it, and the nearest value on each side: so far a constant may be moved, and nothing of these reports changes sides.
// --of gives one alone, with a bar for each twentieth of its range.

#include "distributions/distribution.h"
#include "support/files.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <optional>
#include <regex>

namespace {

using namespace distributions;

// The value that the sources give it now.
std::optional<double> value_of(const Constant& constant) {
    const std::string source = test::read_file(test::source_dir() / "lib" / constant.file);
    const std::regex declaration(std::string("constexpr [^;]*\\b") + constant.name + " = ([0-9.']+)");
    std::smatch found;
    if (!std::regex_search(source, found, declaration)) return std::nullopt;
    std::string number = found[1];
    number.erase(std::remove(number.begin(), number.end(), '\''), number.end());
    return std::stod(number);
}

std::string shown(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value);
    return text;
}

std::string percent(std::size_t part, std::size_t whole) {
    char text[16];
    std::snprintf(text, sizeof text, "%.2f %%", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
    return text;
}

void print_quantiles(const std::vector<double>& sorted) {
    std::cout << "  " << sorted.size() << " values:";
    for (const int of_hundred : {0, 1, 5, 25, 50, 75, 95, 99, 100}) {
        const std::size_t at = (sorted.size() - 1) * static_cast<std::size_t>(of_hundred) / 100;
        const std::string name = of_hundred == 0     ? "least"
                                 : of_hundred == 100 ? "most"
                                                     : std::to_string(of_hundred) + " %";
        std::cout << "  " << name << ' ' << shown(sorted[at]);
    }
    std::cout << '\n';
}

void print_constant(const Constant& constant, const std::vector<double>& sorted) {
    const double value = *value_of(constant);
    const auto at = static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), value) - sorted.begin());
    std::cout << "  lib/" << constant.file << ' ' << constant.name << " = " << shown(value) << ": " << at << " below ("
              << percent(at, sorted.size()) << ')';
    if (at > 0) std::cout << ", the nearest " << shown(sorted[at - 1]);
    std::cout << "; " << sorted.size() - at << " from there on";
    if (at < sorted.size()) std::cout << ", the nearest " << shown(sorted[at]);
    std::cout << '\n';
}

void print_bars(const std::vector<double>& sorted) {
    constexpr int bars = 20;
    constexpr std::size_t longest = 60; // signs
    const double least = sorted.front(), step = (sorted.back() - least) / bars;
    if (step <= 0) return;
    std::vector<std::size_t> counts(bars);
    for (const double value : sorted)
        ++counts[static_cast<std::size_t>(std::min<double>(bars - 1, (value - least) / step))];
    const std::size_t most = *std::max_element(counts.begin(), counts.end());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        std::printf("  %9s %8zu ", shown(least + static_cast<double>(i) * step).c_str(), counts[i]);
        std::cout << std::string((counts[i] * longest + most - 1) / most, '#') << '\n';
    }
}

// Every constant that is named must be declared, or the tool tells of numbers that are not there.
bool all_are_declared() {
    bool good = true;
    for (const Distribution& one : all())
        for (const Constant& constant : one.constants)
            if (!value_of(constant)) {
                std::cerr << one.name << ": lib/" << constant.file << " declares no number " << constant.name << '\n';
                good = false;
            }
    return good;
}

} // namespace

int main(int argc, char** argv) {
    std::cout.setf(std::ios::unitbuf); // in order with what is printed by printf
    std::vector<std::filesystem::path> files;
    std::string only;
    const auto take = [&](const std::filesystem::path& folder) {
        if (folder.empty()) std::cout << "skipped: no real reports\n";
        else
            for (const auto& file : test::pdfs_in(folder)) files.push_back(file);
    };
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--made-up") take(test::made_up_corpus());
        else if (argument == "--real") take(test::real_corpus());
        else if (argument == "--of" && i + 1 < argc) only = argv[++i];
        else files.emplace_back(argument);
    }
    const bool is_known = only.empty() || std::any_of(all().begin(), all().end(),
                                                      [&](const Distribution& one) { return only == one.name; });
    if (!is_known) std::cerr << "there is no distribution \"" << only << "\"\n";
    if (!is_known || !all_are_declared()) return 1;
    Values values;
    std::size_t read = 0;
    for (const auto& file : files) read += measure(file.string(), values);
    std::cout << "of " << read << " reports; " << files.size() - read << " files gave none\n";
    for (const Distribution& one : all()) {
        if (!only.empty() && only != one.name) continue;
        std::cout << '\n' << one.name << ": " << one.what << ", " << one.unit << '\n';
        std::vector<double>& sorted = values[one.name];
        std::sort(sorted.begin(), sorted.end());
        if (sorted.empty()) {
            std::cout << "  no values\n";
            continue;
        }
        print_quantiles(sorted);
        for (const Constant& constant : one.constants) print_constant(constant, sorted);
        if (!only.empty()) print_bars(sorted);
    }
    return read > 0 ? 0 : 1;
}
