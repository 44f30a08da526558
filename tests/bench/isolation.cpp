// What isolation costs: CPU time a file through IsolatedExtractor, its helper and forks included, beside Extractor.
//
//     ofstract_bench_isolation [--rounds R] [FOLDER]
//
// Each round reads all files by one way in a process of its own; the two ways take turns. README.md says more.

#include <ofstract/extractor.h>
#include <ofstract/isolated.h>

#include "support/files.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

double seconds_of(const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6; }

// CPU seconds of a child process that reads all files, and of its children.
template <class Reader> double cpu_of(Reader make, const std::vector<std::string>& files) {
    const auto spent = [] {
        rusage usage{};
        ::getrusage(RUSAGE_CHILDREN, &usage);
        return seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
    };
    const double before = spent();
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("cannot start a process");
    if (child == 0) {
        {
            auto reader = make();
            for (const std::string& bytes : files) (void)reader.extract(bytes);
        }
        ::_exit(EXIT_SUCCESS);
    }
    int status = 0;
    if (::waitpid(child, &status, 0) != child || status != 0) throw std::runtime_error("a round failed");
    return spent() - before;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

int bench(const fs::path& folder, std::size_t rounds) {
    std::vector<std::string> files;
    for (const fs::path& path : test::pdfs_in(folder)) files.push_back(test::read_file(path));
    if (files.empty()) throw std::runtime_error("no PDF in " + folder.string());
    std::vector<double> within, apart;
    for (std::size_t round = 0; round < rounds; ++round) {
        within.push_back(cpu_of([] { return ofstract::Extractor(); }, files));
        apart.push_back(cpu_of([] { return ofstract::IsolatedExtractor({}, OFSTRACT_WORKER); }, files));
    }
    const double each = 1000.0 / static_cast<double>(files.size());
    std::printf("%zu files, %zu rounds, ms of CPU a file (medians)\n", files.size(), rounds);
    std::printf("in process %8.2f\nisolated   %8.2f\n", median(within) * each, median(apart) * each);
    return EXIT_SUCCESS;
}

} // namespace

int main(int count, char** arguments) {
    fs::path folder = test::real_corpus() / "pdf";
    std::size_t rounds = 3;
    for (int i = 1; i < count; ++i) {
        const std::string argument = arguments[i];
        if (argument == "--rounds" && i + 1 < count) rounds = std::max(1, std::atoi(arguments[++i]));
        else folder = argument;
    }
    try {
        return bench(folder, rounds);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "ofstract_bench_isolation: %s\n", error.what());
        return EXIT_FAILURE;
    }
}
