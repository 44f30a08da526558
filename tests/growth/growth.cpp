// How the work of the layers grows with the number of words: one table, counted in one run.
//
//     ofstract_growth [--words N] [--front none|ilacs|sif|letter] [SHAPE...]
//
// N words at most: 1,000, 10,000, … up to it; 100,000 unless given. A shape is any part of a shape's name.
// Invariant: steps are counted (steps.h), so the table is the same on every run; the seconds of CPU time beside them
// hold what RE2 and ICU do too, and are this machine's.

#include "growth/path.h"
#include "growth/shapes.h"

#include <time.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

struct Options {
    std::size_t words = 100000;
    test::Front front = test::Front::none;
    std::vector<std::string> shapes;
};

Options read_options(char** argv) {
    Options options;
    for (++argv; *argv; ++argv) {
        const std::string argument = *argv;
        if (argument == "--words" && argv[1]) {
            options.words = std::strtoull(*++argv, nullptr, 10);
        } else if (argument == "--front" && argv[1]) {
            ++argv;
            for (const test::Front front : test::fronts)
                if (std::strcmp(test::name_of(front), *argv) == 0) options.front = front;
        } else if (argument.rfind("--", 0) == 0) {
            throw std::invalid_argument("usage: ofstract_growth [--words N] [--front NAME] [SHAPE...]");
        } else {
            options.shapes.push_back(argument);
        }
    }
    return options;
}

bool asked(const Options& options, const std::string& name) {
    for (const std::string& part : options.shapes)
        if (name.find(part) != std::string::npos) return true;
    return options.shapes.empty();
}

double cpu_now() {
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

void print(const char* name, std::size_t words, const test::Work& work, double growth, double seconds) {
    const auto each = [&](std::uint64_t steps) { return static_cast<double>(steps) / static_cast<double>(words); };
    std::printf("%-22s %8zu %9.0f %7.0f %7.0f %7.0f %7.0f %7.0f %7.0f %7.2f %8.2f\n", name, words, each(work.all()),
                each(work.view + work.layout), each(work.grammar), each(work.model), each(work.json), each(work.wire),
                each(work.find), growth, seconds);
    std::fflush(stdout);
}

} // namespace

int main(int, char** argv) {
    try {
        const Options options = read_options(argv);
        std::printf("steps a word; growth: steps a word, of those with a tenth of the words; front: %s\n\n",
                    test::name_of(options.front));
        std::printf("%-22s %8s %9s %7s %7s %7s %7s %7s %7s %7s %8s\n", "", "words", "all", "layout", "grammar", "model",
                    "json", "wire", "find", "growth", "CPU s");
        for (const test::Shape& shape : test::shapes()) {
            if (!asked(options, shape.name)) continue;
            double before = 0;
            for (std::size_t words = 1000; words <= options.words; words *= 10) {
                const auto pages = test::draw(shape, options.front, words);
                const double start = cpu_now();
                const test::Work work = test::run(pages);
                const double each = static_cast<double>(work.all()) / static_cast<double>(words);
                print(shape.name, words, work, before > 0 ? each / before : 0, cpu_now() - start);
                before = each;
            }
        }
        return 0;
    } catch (const std::exception& e) {
        std::fprintf(stderr, "ofstract_growth: %s\n", e.what());
        return 2;
    }
}
