// Reading in a process of its own: the same reports, and each failure costs its own file alone.

#include <ofstract/extractor.h>
#include <ofstract/isolated.h>
#include <ofstract/json.h>

#include "support/doctest.h"
#include "support/files.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>
#include <type_traits>

namespace fs = std::filesystem;
using namespace ofstract;

namespace {

fs::path a_report() { return test::made_up_corpus() / "ilacs-inspection" / "modern-five-rows" / "report.pdf"; }

IsolatedExtractor isolated(const IsolationLimits& limits = {}) { return IsolatedExtractor(limits, OFSTRACT_WORKER); }

std::string as_json(const Result<Report>& result, const fs::path& path) {
    return result ? to_json(*result) : to_json(result.error(), path.filename().string());
}

// The children of `parent`, from /proc.
std::vector<pid_t> children_of(pid_t parent) {
    std::vector<pid_t> found;
    for (const auto& entry : fs::directory_iterator("/proc")) {
        std::ifstream file(entry.path() / "stat");
        std::string line;
        if (!std::getline(file, line)) continue;
        std::istringstream rest(line.substr(line.rfind(')') + 1));
        char state = 0;
        pid_t its_parent = 0;
        if (rest >> state >> its_parent && its_parent == parent && state != 'Z')
            found.push_back(std::stoi(entry.path().filename().string()));
    }
    return found;
}

// A page of two to the power of thirty forms: each shows the next one twice.
std::string slow_pdf() {
    std::string pdf = "%PDF-1.4\n";
    auto object = [&, n = 0](const std::string& body) mutable {
        pdf += std::to_string(++n) + " 0 obj" + body + "\nendobj\n";
    };
    constexpr int depth = 30;
    object("<</Type/Catalog/Pages 2 0 R>>");
    object("<</Type/Pages/Count 1/Kids[3 0 R]>>");
    object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>");
    object("<</Length 5>>stream\n/F Do\nendstream");
    for (int i = 0; i < depth; ++i)
        object("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F " + std::to_string(6 + i) +
               " 0 R>>>>/Length 11>>stream\n/F Do /F Do\nendstream");
    object("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 1>>stream\n \nendstream");
    return pdf + "trailer<</Root 1 0 R>>\n%%EOF\n";
}

// Words in a font that the document names and does not hold.
std::string named_font_pdf() {
    const std::string shown = "BT /F 12 Tf 9 50 Td (Words in a font of the host) Tj ET";
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 99]/Contents 4 0 R"
           "/Resources<</Font<</F 5 0 R>>>>>>endobj\n4 0 obj<</Length " +
           std::to_string(shown.size()) + ">>stream\n" + shown +
           "\nendstream endobj\n5 0 obj<</Type/Font/Subtype/TrueType/BaseFont/NoSuchFont/Encoding/WinAnsiEncoding>>"
           "endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
}

} // namespace

static_assert(!std::is_copy_constructible_v<IsolatedExtractor> &&
              std::is_nothrow_move_constructible_v<IsolatedExtractor>);

TEST_CASE("isolated: limits can be changed, and the helper stays") {
    const std::string path = (test::made_up_corpus() / "ilacs-inspection" / "modern-five-rows" / "report.pdf").string();
    IsolationLimits limits;
    limits.wall_seconds = 300;
    IsolatedExtractor extractor(limits, OFSTRACT_WORKER);
    CHECK(extractor.extract_file(path).ok());
    IsolationLimits few = limits;
    few.document.pages = 2;
    extractor.set_limits(few);
    const auto refused = extractor.extract_file(path);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::limit);
    extractor.set_limits(limits);
    CHECK(extractor.extract_file(path).ok());
}

TEST_CASE("isolated: every made-up report and every refused file is as in process") {
    IsolatedExtractor apart = isolated();
    const Extractor here;
    std::vector<fs::path> files = test::pdfs_in(test::made_up_corpus());
    for (const auto& pdf : test::pdfs_in(test::source_dir() / "tests" / "api" / "files")) files.push_back(pdf);
    files.push_back("absent.pdf");
    files.push_back("/dev/null");
    files.push_back(test::source_dir());
    for (const fs::path& file : files) {
        CAPTURE(file.string());
        CHECK(as_json(apart.extract_file(file.string()), file) == as_json(here.extract_file(file.string()), file));
    }
    CHECK(files.size() > 30);
}

TEST_CASE("isolated: real reports are as in process") {
    const fs::path real = test::real_corpus();
    if (real.empty()) {
        MESSAGE("skipped: no real reports");
        return;
    }
    IsolatedExtractor apart = isolated();
    const Extractor here;
    int read = 0;
    for (const fs::path& file : test::pdfs_in(real / "pdf")) {
        if (read++ % 4 != 0) continue; // tests/bench reads them all
        CAPTURE(file.string());
        CHECK(as_json(apart.extract_file(file.string()), file) == as_json(here.extract_file(file.string()), file));
    }
    CHECK(read > 300);
}

TEST_CASE("isolated: a document that never ends is stopped by either clock, and the next one is read") {
    IsolationLimits by_wall;
    by_wall.wall_seconds = 0.5;
    IsolationLimits by_cpu;
    by_cpu.cpu_seconds = 1;
    for (const IsolationLimits& limits : {by_wall, by_cpu}) {
        IsolatedExtractor apart = isolated(limits);
        const auto result = apart.extract(slow_pdf(), "slow.pdf");
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().code == ErrorCode::timeout);
    }
    IsolatedExtractor apart = isolated(by_cpu);
    CHECK_FALSE(apart.extract(slow_pdf(), "slow.pdf").ok());
    CHECK(apart.extract_file(a_report().string()).ok());
}

TEST_CASE("isolated: what needs more memory or gives more output than allowed is an error of its own") {
    IsolationLimits small;
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    small.memory = 48u << 20; // hardly more than the libraries alone take
    const auto starved = isolated(small).extract_file(a_report().string());
    REQUIRE_FALSE(starved.ok());
    CHECK(starved.error().code == ErrorCode::out_of_memory);
#endif
    small = {};
    small.output = 1000;
    IsolatedExtractor apart = isolated(small);
    const auto cut = apart.extract_file(a_report().string());
    REQUIRE_FALSE(cut.ok());
    CHECK(cut.error().code == ErrorCode::limit);
    small = {};
    small.document.pages = 3;
    const auto long_one = isolated(small).extract_file(a_report().string());
    REQUIRE_FALSE(long_one.ok());
    CHECK(long_one.error().code == ErrorCode::limit);
}

TEST_CASE("isolated: a helper that is killed, between documents or while it reads, costs no document") {
    IsolatedExtractor apart = isolated();
    const std::string expected = to_json(*apart.extract_file(a_report().string()));
    for (const pid_t child : children_of(::getpid())) ::kill(child, SIGKILL);
    CHECK(to_json(*apart.extract_file(a_report().string())) == expected);

    std::atomic<bool> done = false;
    std::thread killer(
        [&] { // the helper's fork, as a scheduler ends it, and the helper; a third time would be too often
            for (int kills = 0; kills < 2 && !done;) {
                for (const pid_t helper : children_of(::getpid()))
                    for (const pid_t reader : children_of(helper)) {
                        const bool first = kills++ == 0;
                        ::kill(first ? reader : helper, first ? SIGTERM : SIGKILL);
                        std::this_thread::sleep_for(std::chrono::milliseconds(50));
                        break;
                    }
            }
        });
    int same = 0;
    for (int i = 0; i < 20; ++i) {
        const auto report = apart.extract_file(a_report().string());
        same += report.ok() && to_json(*report) == expected;
    }
    done = true;
    killer.join();
    CHECK(same == 20);
}

TEST_CASE("isolated: fonts of a host whose font cache is out of date are looked for, and nothing dies of it") {
    const fs::path folder = fs::temp_directory_path() / ("ofstract-fonts-" + std::to_string(::getpid()));
    const fs::path cache = folder / "cache"; // which fontconfig makes and fills
    fs::create_directories(folder / "fonts");
    std::ofstream(folder / "fonts.conf") << "<fontconfig><dir>" << (folder / "fonts").string() << "</dir><cachedir>"
                                         << cache.string() << "</cachedir></fontconfig>";
    ::setenv("FONTCONFIG_FILE", (folder / "fonts.conf").c_str(), 1);
    IsolatedExtractor apart = isolated();
    CHECK_FALSE(apart.start());
    ::unsetenv("FONTCONFIG_FILE");
    const auto result = apart.extract(named_font_pdf());
    REQUIRE_FALSE(result);
    CHECK(result.error().message == Extractor().extract(named_font_pdf()).error().message);
    fs::remove_all(folder);
}

TEST_CASE("isolated: a helper that is killed while it starts is started again, and three times at most") {
    const fs::path folder = fs::temp_directory_path() / ("ofstract-starts-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    const fs::path script = folder / "worker", starts = folder / "starts";
    const auto begins = [&](int deaths) {
        std::ofstream(script) << "#!/bin/sh\necho >>" << starts.string() << "\n[ $(wc -l <" << starts.string()
                              << ") -gt " << deaths << " ] || kill -9 $$\nexec " << OFSTRACT_WORKER << '\n';
        fs::permissions(script, fs::perms::owner_all);
        fs::remove(starts);
        return IsolatedExtractor({}, script.string()).extract_file(a_report());
    };
    CHECK(begins(2));
    const auto never = begins(3);
    REQUIRE_FALSE(never);
    CHECK(never.error().code == ErrorCode::unavailable);
    fs::remove_all(folder);
}

TEST_CASE("isolated: a helper that cannot be started is named in the error") {
    for (const char* worker : {"/absent/ofstract-worker", "/bin/true", "/dev/null"}) {
        IsolatedExtractor apart({}, worker);
        const auto problem = apart.start();
        REQUIRE(problem);
        CHECK(problem->code == ErrorCode::unavailable);
        CHECK(problem->message.find(worker) != std::string::npos);
        CHECK_FALSE(apart.extract_file(a_report().string()).ok());
    }
}

TEST_CASE("isolated: with too few descriptors nothing is read, nothing is left behind, and it says what is missing") {
    const std::string pdf = test::read_file(a_report());
    const std::string sound = to_json(Extractor().extract(pdf, "x").value());
    const auto open_files = [] {
        return std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator());
    };
    const auto before = open_files();
    rlimit usual{};
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &usual) == 0);
    int unavailable = 0, read = 0;
    for (rlim_t few = static_cast<rlim_t>(before) - 1; few < static_cast<rlim_t>(before) + 12; ++few) {
        CAPTURE(few);
        std::optional<Result<Report>> result;
        {
            IsolatedExtractor apart = isolated();
            const rlimit starved{few, usual.rlim_max};
            REQUIRE(::setrlimit(RLIMIT_NOFILE, &starved) == 0);
            result = apart.extract(pdf, "x");
            REQUIRE(::setrlimit(RLIMIT_NOFILE, &usual) == 0);
        }
        if (result->ok()) {
            ++read;
            CHECK(to_json(**result) == sound);
        } else {
            ++unavailable;
            CHECK(result->error().code == ErrorCode::unavailable);
            CHECK(result->error().message.find("; ") != std::string::npos);
        }
        CHECK(open_files() == before);
        CHECK(children_of(::getpid()).empty());
    }
    CHECK(unavailable > 1); // it needs a document, a channel and a pipe
    CHECK(read > 0);
}

TEST_CASE("isolated: nothing is left behind") {
    const auto descriptors = [] {
        return std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator());
    };
    const auto open_before = descriptors();
    const std::size_t children_before = children_of(::getpid()).size();
    {
        IsolatedExtractor apart = isolated();
        CHECK(apart.extract_file(a_report().string()).ok());
        CHECK(children_of(::getpid()).size() == children_before + 1);
        IsolatedExtractor moved = std::move(apart);
        CHECK(moved.extract_file(a_report().string()).ok());
        CHECK_THROWS_AS(apart.start(), std::logic_error); // NOLINT(bugprone-use-after-move)
    }
    CHECK(children_of(::getpid()).size() == children_before);
    CHECK(descriptors() == open_before);
    CHECK(::waitpid(-1, nullptr, WNOHANG) == -1);
}
