// Speed: this library beside the other readers of words, all on the same files in one run. One table.
//
//     ofstract_bench [--files N] [--rounds R] [--beside OFSTRACT] [--check] [FOLDER]
//
// Invariant: for every round and file each row is measured in turn, in alternating order, so that all rows
// share the machine's state. What is measured is CPU time, user and system; wall time is never looked at.

#include "engine/document.h"
#include "support/files.h"

#include <ofstract/extractor.h>
#include <ofstract/json.h>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <exception>
#include <functional>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr double target_whole = 0.40;      // of pdftotext -bbox-layout
constexpr double target_own_layers = 0.25; // of the engine
constexpr double target_resident = 60;     // MB

struct Sample {
    double seconds = 0;
    bool refused = false; // the reader gave an error in place of words
    double resident = 0;  // MB at most, of a process of its own; 0 where that says nothing
};

// ---- Other processes ----

// Our end of a pair of sockets that keep messages apart.
class Peer {
  public:
    explicit Peer(int fd) : fd_(fd) {}
    ~Peer() { close(); }
    Peer(Peer&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Peer& operator=(Peer&&) = delete;

    int fd() const { return fd_; }

    void close() {
        if (fd_ >= 0) ::close(std::exchange(fd_, -1));
    }

    bool send(const std::string& message) const {
        return ::send(fd_, message.data(), message.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(message.size());
    }

    std::optional<std::string> receive() const { // nothing: the other end is gone
        std::string message(1 << 16, '\0');
        ssize_t got = 0;
        do got = ::recv(fd_, message.data(), message.size(), 0);
        while (got < 0 && errno == EINTR);
        if (got <= 0) return std::nullopt;
        message.resize(static_cast<std::size_t>(got));
        return message;
    }

    static std::pair<Peer, Peer> pair() {
        int fds[2];
        if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, fds) != 0)
            throw std::system_error(errno, std::generic_category(), "socketpair");
        return {Peer(fds[0]), Peer(fds[1])};
    }

  private:
    int fd_;
};

// Never by way of a shell. Standard output and error go to /dev/null, and so does input unless it is given.
std::optional<pid_t> start(std::vector<std::string> arguments, int input = -1) {
    std::vector<char*> argv;
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (input >= 0) posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    else posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t pid = 0;
    const int failed = posix_spawnp(&pid, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed) return std::nullopt;
    return pid;
}

std::optional<Sample> read_sample(const std::optional<std::string>& message) {
    if (!message) return std::nullopt;
    Sample sample;
    std::istringstream in(*message);
    if (!(in >> sample.seconds >> sample.refused >> sample.resident)) return std::nullopt;
    return sample;
}

double seconds_of(const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6; }

std::string run_and_measure(const std::string& command) {
    std::vector<std::string> arguments;
    std::istringstream in(command);
    for (std::string argument; std::getline(in, argument, '\0');) arguments.push_back(argument);
    const std::optional<pid_t> pid = start(arguments);
    int status = 0;
    rusage usage{};
    if (!pid || wait4(*pid, &status, 0, &usage) != *pid) return "cannot be started";
    std::ostringstream out;
    out << seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime) << ' ' << (status != 0) << ' '
        << static_cast<double>(usage.ru_maxrss) * 1024e-6;
    return out.str();
}

// Starts processes and measures each. It is a small process of its own, forked before anything else: Linux counts
// the memory of the process that starts another into the largest resident memory of that other.
class Runner {
  public:
    Runner() : Runner(Peer::pair()) {}
    ~Runner() {
        peer_.close();
        waitpid(pid_, nullptr, 0);
    }
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    std::optional<Sample> run(const std::vector<std::string>& arguments) const {
        std::string command;
        for (const std::string& argument : arguments) (command += argument) += '\0';
        if (!peer_.send(command)) return std::nullopt;
        return read_sample(peer_.receive());
    }

  private:
    explicit Runner(std::pair<Peer, Peer> ends) : peer_(std::move(ends.first)), pid_(fork()) {
        if (pid_ < 0) throw std::system_error(errno, std::generic_category(), "fork");
        if (pid_ > 0) return;
        peer_.close();
        while (const std::optional<std::string> command = ends.second.receive())
            ends.second.send(run_and_measure(*command));
        _exit(0);
    }

    Peer peer_;
    pid_t pid_;
};

// One Python for all files; it measures itself. pymupdf_row.py is the other end.
class PyMuPdf {
  public:
    explicit PyMuPdf(const char* mode) : PyMuPdf(mode, Peer::pair()) {}
    ~PyMuPdf() {
        peer_.close();
        if (pid_) waitpid(*pid_, nullptr, 0);
    }
    PyMuPdf(const PyMuPdf&) = delete;
    PyMuPdf& operator=(const PyMuPdf&) = delete;

    bool installed() const { return installed_; }

    std::optional<Sample> read(const std::string& file) const {
        if (!peer_.send(file)) return std::nullopt;
        return read_sample(peer_.receive());
    }

  private:
    PyMuPdf(const char* mode, std::pair<Peer, Peer> ends)
        : peer_(std::move(ends.first)),
          pid_(start({OFSTRACT_BENCH_PYTHON, OFSTRACT_SOURCE_DIR "/tests/bench/pymupdf_row.py", mode},
                     ends.second.fd())) {
        ends.second.close();
        installed_ = pid_ && peer_.receive() == "ready";
    }

    Peer peer_;
    std::optional<pid_t> pid_;
    bool installed_ = false;
};

// ---- This process ----

double cpu_now() {
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

// What is thrown away at the end of the work is part of it.
template <class Work> Sample measure(const Work& work) {
    Sample sample;
    const double before = cpu_now();
    sample.refused = !work();
    sample.seconds = cpu_now() - before;
    return sample;
}

volatile std::size_t json_bytes = 0; // so that nothing is optimised away

// ---- The table ----

struct File {
    std::string path, name, bytes;
};

struct Row {
    std::string name;
    std::function<std::optional<Sample>(const File&)> read; // empty: not installed
    std::vector<double> totals = {};                        // seconds, one a round
    std::size_t refused = 0;                                // files, in all rounds
    double resident = 0;                                    // MB
    std::string largest = {};                               // the file of `resident`

    bool measured() const { return !totals.empty(); }

    double seconds() const { // the median of the rounds
        std::vector<double> sorted = totals;
        std::sort(sorted.begin(), sorted.end());
        const std::size_t middle = sorted.size() / 2;
        return sorted.size() % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    void add(const Sample& sample, const File& file, std::size_t round) {
        totals.resize(std::max(totals.size(), round + 1));
        totals[round] += sample.seconds;
        refused += sample.refused;
        if (sample.resident > resident) {
            resident = sample.resident;
            largest = file.name;
        }
    }
};

struct Size {
    std::size_t files = 0, pages = 0, rounds = 0;
};

void print(const Row& row, const Row& yardstick, const Size& size) {
    std::printf("%-44s", row.name.c_str());
    if (!row.measured()) {
        std::puts("  not installed");
        return;
    }
    const double seconds = row.seconds();
    std::printf(" %9.2f %8.1f %8.3f", seconds, static_cast<double>(size.files) / seconds,
                size.pages ? seconds * 1000 / static_cast<double>(size.pages) : 0.0);
    if (yardstick.measured()) std::printf(" %9.2f", seconds / yardstick.seconds());
    else std::printf(" %9s", "-");
    std::printf(" %8zu", row.refused / size.rounds);
    if (row.resident > 0) std::printf(" %8.0f\n", row.resident);
    else std::printf(" %8s\n", "-");
}

// Whether the target is met; what could not be measured is not.
bool print_target(const char* what, std::optional<double> value, double target, const char* number,
                  const std::string& remark = {}) {
    if (!value) {
        std::printf("%s = not measured\n", what);
        return false;
    }
    const auto text = [&](double x) {
        char buffer[64];
        std::snprintf(buffer, sizeof buffer, number[0] == 'M' ? "%.0f MB" : "%.2f", x);
        return std::string(buffer);
    };
    std::printf("%s = %s (target %s)%s\n", what, text(*value).c_str(), text(target).c_str(), remark.c_str());
    return *value <= target;
}

struct Options {
    std::size_t files = 0; // 0: all
    std::size_t rounds = 3;
    bool check = false;
    std::string beside; // the command of another build
    fs::path folder;
};

std::size_t read_count(std::string_view option, const char* text) {
    std::size_t count = 0;
    const char* const end = text ? text + std::strlen(text) : nullptr;
    const auto [stop, error] = std::from_chars(text, end, count);
    if (error != std::errc() || stop != end || count == 0)
        throw std::invalid_argument(std::string(option) + " needs a number from 1");
    return count;
}

Options read_options(char** argv) {
    Options options;
    while (*++argv) {
        const std::string_view argument = *argv;
        if (argument == "--files" || argument == "--rounds") {
            const char* const value = argv[1];
            (argument == "--files" ? options.files : options.rounds) = read_count(argument, value);
            ++argv;
        } else if (argument == "--beside" && argv[1]) {
            options.beside = *++argv;
        } else if (argument == "--check") {
            options.check = true;
        } else if (argument.starts_with('-') || !options.folder.empty()) {
            throw std::invalid_argument("usage: ofstract_bench [--files N] [--rounds R] [--beside OFSTRACT] "
                                        "[--check] [FOLDER]");
        } else {
            options.folder = argument;
        }
    }
    if (options.folder.empty()) {
        const fs::path real = test::real_corpus();
        options.folder = real.empty() ? test::made_up_corpus() : real / "pdf";
    }
    if (!fs::is_directory(options.folder)) throw std::invalid_argument(options.folder.string() + " is no folder");
    return options;
}

int bench(const Options& options, const Runner& runner) {
    std::vector<fs::path> paths = test::pdfs_in(fs::absolute(options.folder).lexically_normal());
    if (options.files > 0 && paths.size() > options.files) paths.resize(options.files);
    if (paths.empty()) throw std::invalid_argument("no PDF in " + options.folder.string());
    Size size{paths.size(), 0, options.rounds};

    const ofstract::Extractor extractor;
    const ofstract::Limits limits;
    const PyMuPdf words("words"), dict("dict");
    std::size_t pages = 0; // that the engine has read, in all rounds

    // `probe` is how the program is asked whether it is there.
    const auto process = [&](const char* name, const std::vector<std::string>& probe,
                             std::function<std::vector<std::string>(const File&)> arguments) {
        Row row{name, nullptr};
        if (!probe[0].empty() && runner.run(probe))
            row.read = [&runner, arguments](const File& file) { return runner.run(arguments(file)); };
        return row;
    };
    const auto extract = [&](const char* name, const std::string& program, const std::vector<std::string>& how) {
        return process(name, {program, "--version"}, [program, how](const File& file) {
            std::vector<std::string> call{program, "extract", file.path};
            call.insert(call.end(), how.begin(), how.end());
            return call;
        });
    };
    const auto python = [](const char* name, const PyMuPdf& reader) {
        Row row{name, nullptr};
        if (reader.installed()) row.read = [&reader](const File& file) { return reader.read(file.path); };
        return row;
    };
    enum { whole, engine, command, pdftotext, start_up, mutool, py_words, py_dict };
    std::vector<Row> rows = {
        {"ofstract, whole (library, one thread)",
         [&](const File& file) {
             return measure([&] {
                 const ofstract::Result<ofstract::Report> report = extractor.extract(file.bytes, file.name);
                 json_bytes = report ? to_json(*report).size() : to_json(report.error(), file.name).size();
                 return report.ok();
             });
         }},
        {"ofstract, engine alone",
         [&](const File& file) {
             return measure([&] {
                 const auto read = ofstract::engine::read_pages(file.bytes, limits);
                 if (read) pages += read->pages.size();
                 return read.ok();
             });
         }},
        extract("ofstract command (one process a file)", OFSTRACT_BENCH_COMMAND, {}),
        process("pdftotext -bbox-layout", {"pdftotext", "-v"},
                [](const File& file) {
                    return std::vector<std::string>{"pdftotext", "-bbox-layout", file.path, "/dev/null"};
                }),
        process("pdftotext, less its start-up", {"pdftotext", "-v"},
                [](const File&) {
                    return std::vector<std::string>{"pdftotext", "-v"};
                }),
        process("mutool draw -F stext", {"mutool", "-v"},
                [](const File& file) {
                    return std::vector<std::string>{"mutool", "draw", "-q",        "-F",
                                                    "stext",  "-o",   "/dev/null", file.path};
                }),
        python("PyMuPDF words (one process for all)", words),
        python("PyMuPDF dict (one process for all)", dict),
    };

    // Before and after, in one run.
    if (!options.beside.empty()) {
        rows.push_back(extract("the other command", options.beside, {}));
        rows.push_back(extract("ofstract command, in process", OFSTRACT_BENCH_COMMAND, {"--in-process"}));
        rows.push_back(extract("the other command, in process", options.beside, {"--in-process"}));
    }

    // Poppler starts once a process, whatever its files; and what is never measured warms the caches.
    const File first{paths[0].string(), paths[0].filename().string(), test::read_file(paths[0])};
    for (const Row& row : rows)
        if (row.read) row.read(first);
    pages = 0;

    bool forwards = false;
    for (std::size_t round = 0; round < options.rounds; ++round) {
        for (const fs::path& path : paths) {
            const File file{path.string(), path.filename().string(), test::read_file(path)};
            forwards = !forwards;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                Row& row = rows[forwards ? i : rows.size() - 1 - i];
                if (!row.read) continue;
                const std::optional<Sample> sample = row.read(file);
                if (!sample) throw std::runtime_error(row.name + " stopped at " + file.name);
                row.add(*sample, file, round);
            }
        }
    }
    size.pages = pages / options.rounds;

    const Row& yardstick = rows[pdftotext];
    Row& rest = rows[start_up]; // was measured as the start-up alone
    for (std::size_t round = 0; round < rest.totals.size(); ++round)
        rest.totals[round] = yardstick.totals[round] - rest.totals[round];
    rest.refused = yardstick.refused;
    rest.resident = 0;

#ifndef __OPTIMIZE__
    std::puts("This is not an optimised build: its numbers say nothing.");
#endif
    std::printf("%zu files, %zu pages; CPU seconds (user and system), median of rounds: %zu\n\n", size.files,
                size.pages, size.rounds);
    std::printf("%-44s %9s %8s %8s %9s %8s %8s\n", "", "CPU s", "files/s", "ms/page", "pdftotext", "refused",
                "peak MB");
    for (const Row& row : rows) print(row, yardstick, size);
    std::puts("");

    std::optional<double> to_pdftotext, memory;
    if (yardstick.measured()) to_pdftotext = rows[whole].seconds() / yardstick.seconds();
    if (rows[command].measured()) memory = rows[command].resident;
    bool met = print_target("whole / pdftotext", to_pdftotext, target_whole, "");
    if (to_pdftotext)
        std::printf("whole / pdftotext less its start-up = %.2f\n", rows[whole].seconds() / rest.seconds());
    met &=
        print_target("own layers / engine", (rows[whole].seconds() - rows[engine].seconds()) / rows[engine].seconds(),
                     target_own_layers, "");
    met &= print_target("largest resident memory of the command", memory, target_resident, "MB",
                        memory ? ", on " + rows[command].largest : "");
    return options.check && !met ? 1 : 0;
}

} // namespace

int main(int, char** argv) {
    try {
        const Runner runner; // first: it is to be small
        return bench(read_options(argv), runner);
    } catch (const std::exception& e) {
        std::fprintf(stderr, "ofstract_bench: %s\n", e.what());
        return 2;
    }
}
