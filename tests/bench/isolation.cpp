// What isolation costs: CPU time a file through IsolatedExtractor, its helper and forks included, beside Extractor.
//
//     ofstract_bench_isolation [--rounds R] [FOLDER]
//
// Each way has a process of its own, and they take turns of a few files, so that whatever else the machine does
// meets both. README.md says more.

#include <ofstract/extractor.h>
#include <ofstract/isolated.h>

#include "support/files.h"

#include <sys/resource.h>
#include <sys/socket.h>
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

constexpr std::size_t files_a_turn = 4;

double seconds_of(const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6; }

// One way of reading, in a process of its own that reads a turn of files whenever it is told to.
class Way {
  public:
    template <class Make> Way(Make make, const std::vector<std::string>& files) {
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) throw std::runtime_error("no socket");
        process_ = ::fork();
        if (process_ < 0) throw std::runtime_error("cannot start a process");
        ::close(ends[process_ == 0 ? 0 : 1]);
        channel_ = ends[process_ == 0 ? 1 : 0];
        if (process_ != 0) return;
        {
            auto reader = make();
            std::size_t turn[2]; // an empty one is the last
            while (::read(channel_, turn, sizeof turn) == static_cast<ssize_t>(sizeof turn) && turn[0] != turn[1]) {
                for (std::size_t i = turn[0]; i < turn[1]; ++i) (void)reader.extract(files[i]);
                if (::write(channel_, "", 1) != 1) ::_exit(EXIT_FAILURE);
            }
        }
        ::_exit(EXIT_SUCCESS);
    }
    Way(const Way&) = delete;
    Way& operator=(const Way&) = delete;

    void read(std::size_t from, std::size_t to) const {
        ask(from, to);
        char done = 0;
        if (::read(channel_, &done, 1) != 1) throw std::runtime_error("a turn failed");
    }

    // Ends it: the CPU seconds of it and of its children, its start included.
    double end() const {
        ask(0, 0);
        int status = 0;
        rusage usage{};
        if (::wait4(process_, &status, 0, &usage) != process_ || status != 0) throw std::runtime_error("a way failed");
        return seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
    }

  private:
    void ask(std::size_t from, std::size_t to) const {
        const std::size_t turn[2] = {from, to};
        if (::write(channel_, turn, sizeof turn) != static_cast<ssize_t>(sizeof turn))
            throw std::runtime_error("a turn cannot be asked for");
    }

    pid_t process_;
    int channel_ = -1;
};

int bench(const fs::path& folder, std::size_t rounds) {
    std::vector<std::string> files;
    for (const fs::path& path : test::pdfs_in(folder)) files.push_back(test::read_file(path));
    if (files.empty()) throw std::runtime_error("no PDF in " + folder.string());
    const Way within([] { return ofstract::Extractor(); }, files);
    const Way apart([] { return ofstract::IsolatedExtractor({}, OFSTRACT_WORKER); }, files);
    for (std::size_t round = 0; round < rounds; ++round)
        for (std::size_t from = 0; from < files.size(); from += files_a_turn) {
            const std::size_t to = std::min(from + files_a_turn, files.size());
            (round % 2 == 0 ? within : apart).read(from, to);
            (round % 2 == 0 ? apart : within).read(from, to);
        }
    const double each = 1000.0 / static_cast<double>(files.size() * rounds);
    const double in_process = within.end() * each, isolated = apart.end() * each;
    std::printf("%zu files, %zu rounds, ms of CPU a file\n", files.size(), rounds);
    std::printf("in process %8.2f\nisolated   %8.2f\nthe cost   %8.2f\n", in_process, isolated, isolated - in_process);
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
