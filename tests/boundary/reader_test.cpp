// The worker as it is shipped: it is confined while it reads, and what befalls a document there is said of its report.

#include "api/extract.h"
#include "engine/document.h"
#include "engine/host.h"
#include "worker/confinement.h"
#include "worker/denials.h"

#include <ofstract/extractor.h>
#include <ofstract/isolated.h>
#include <ofstract/json.h>

#include "apart.h"
#include "documents.h"
#include "support/doctest.h"
#include "support/files.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <future>
#include <optional>

namespace fs = std::filesystem;
using namespace ofstract;

namespace {

IsolatedExtractor isolated(const IsolationLimits& limits = {}) { return IsolatedExtractor(limits, OFSTRACT_WORKER); }

bool says(const Report& report, const std::string& code, Severity severity = Severity::error) {
    for (const Diagnostic& diagnostic : report.diagnostics())
        if (diagnostic.code() == code) return diagnostic.severity() == severity;
    return false;
}

// The value of a line in /proc/PROCESS/status.
std::string status_of(pid_t process, const std::string& key) {
    std::ifstream file("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(file, line);)
        if (line.rfind(key + ":", 0) == 0) return line.substr(line.find_last_of(" \t") + 1);
    return "";
}

// A process whose parent is `parent`, or nothing.
std::optional<pid_t> child_of(pid_t parent) {
    for (const auto& entry : fs::directory_iterator("/proc")) {
        const std::string name = entry.path().filename().string();
        if (name.find_first_not_of("0123456789") != std::string::npos) continue;
        if (const pid_t process = std::stoi(name); status_of(process, "PPid") == std::to_string(parent)) return process;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("boundary: the process that reads a document is confined, and holds nothing but its own three descriptors") {
    IsolationLimits limits;
    limits.cpu_seconds = 60;
    IsolatedExtractor apart = isolated(limits);
    REQUIRE_FALSE(apart.start());
    const auto helper = child_of(::getpid());
    REQUIRE(helper);
    auto result = std::async(std::launch::async, [&] { return apart.extract(test::endless_pdf()); });
    // Confined is what it is from a certain moment on; it never ends by itself.
    std::optional<pid_t> reader;
    while (!reader || status_of(*reader, "NoNewPrivs") != "1" ||
           (worker::SystemCallFilter::built_in() && status_of(*reader, "Seccomp") != "2"))
        reader = child_of(*helper);
    CHECK(status_of(*helper, "Seccomp") != "2");
    if (::getuid() == 0) { // nobody else may look into it
        std::vector<std::string> open;
        for (const auto& entry : fs::directory_iterator("/proc/" + std::to_string(*reader) + "/fd"))
            open.push_back(entry.path().filename().string());
        std::sort(open.begin(), open.end());
        CHECK(open == std::vector<std::string>{"0", "1", "2"});
    }
    // Whoever kills a helper gets another one that reads the document again, but not for ever.
    while (result.wait_for(std::chrono::milliseconds(10)) != std::future_status::ready)
        if (const auto now = child_of(::getpid())) ::kill(*now, SIGKILL);
    CHECK_FALSE(result.get().ok());
}

TEST_CASE("boundary: a PDF whose fonts are fatal to read is read once more without them, and the report says so") {
    IsolatedExtractor apart = isolated();
    const auto sound = apart.extract(test::front_page_pdf());
    const auto fatal = apart.extract(test::front_page_pdf(test::fatal_fonts));
    REQUIRE(sound.ok());
    REQUIRE(fatal.ok());
    CHECK(says(*fatal, diagnostics::fonts_unread));
    CHECK_FALSE(says(*sound, diagnostics::fonts_unread));
    CHECK(fatal->title() == sound->title());
    // What is no report without its fonts may be one with them.
    const auto other = apart.extract(test::one_page_pdf(test::fatal_fonts));
    REQUIRE_FALSE(other.ok());
    CHECK(other.error().code == ErrorCode::crashed);
}

// The reading process is ended after whole seconds of CPU only: a report that takes longer than a microsecond is read.
TEST_CASE("boundary: a report that took most of its CPU time says so, and another one does not") {
    IsolationLimits hardly_any;
    hardly_any.cpu_seconds = 1e-6;
    const auto near = isolated(hardly_any).extract(test::front_page_pdf());
    REQUIRE(near.ok());
    CHECK(says(*near, diagnostics::time_near, Severity::note));
    const auto sound = isolated().extract(test::front_page_pdf());
    REQUIRE(sound.ok());
    CHECK_FALSE(says(*sound, diagnostics::time_near, Severity::note));
}

TEST_CASE("boundary: a PDF that Poppler complains of without end is damaged, in either way of reading, and at once") {
    const std::string pdf = test::one_page_pdf(test::complaints(engine::most_complaints + 1));
    const auto here = Extractor().extract(pdf);
    const auto apart = isolated().extract(pdf);
    REQUIRE_FALSE(here.ok());
    REQUIRE_FALSE(apart.ok());
    CHECK(here.error().code == ErrorCode::damaged);
    CHECK(here.error().message == engine::too_damaged().message);
    CHECK(apart.error().code == ErrorCode::damaged);
    CHECK(apart.error().message == here.error().message);
    const auto bearable = Extractor().extract(test::front_page_pdf(test::complaints(1000)));
    REQUIRE(bearable.ok());
    CHECK(says(*bearable, diagnostics::damaged_recovered));
    // It does not read on: the rest of this page never ends.
    const auto endless = isolated().extract(test::endless_pdf(test::complaints(engine::most_complaints + 1)));
    REQUIRE_FALSE(endless.ok());
    CHECK(endless.error().code == ErrorCode::damaged);
}

TEST_CASE(
    "boundary: a file of the system that Poppler was kept from is said of the report; one that is not there is not") {
    if (!worker::SystemCallFilter::built_in()) return;
    const std::string pdf = test::front_page_pdf();
    const worker::Confinement no_files(worker::ReadableFiles::not_held());
    engine::start_host();
    engine::find_fonts();
    const auto read_after_opening = [&](const char* file, const worker::Confinement* confinement) {
        return test::apart([&] {
                   if (confinement && !confinement->enter()) return std::string("not confined");
                   if (std::fopen(file, "r")) return std::string("not denied");
                   const auto data = api::extract(pdf, "report.pdf", {}, api::Which::first, {true, &worker::denials});
                   return data ? to_json(detail::Inside::make<Report>(data->front())) : data.error().message;
               })
            .answer;
    };
    const std::string sound = to_json(*Extractor().extract(pdf, "report.pdf"));
    CHECK(read_after_opening("/absent/character-map", nullptr) == sound);
    const std::string denied = read_after_opening("/etc/passwd", &no_files);
    CHECK(denied.find(diagnostics::resource_denied) != std::string::npos);
    CHECK(sound.find(diagnostics::resource_denied) == std::string::npos);
}
