// One extractor, many threads, one document each: what they give is what one thread gives, one document after the
// other. Published reports take part where there are any: all of them, or with OFSTRACT_EVERY=6 (under ThreadSanitizer)
// every sixth.

#include <ofstract/extractor.h>
#include <ofstract/json.h>

#include "support/doctest.h"
#include "support/files.h"

#include <atomic>
#include <thread>

using namespace ofstract;

namespace {

constexpr std::size_t thread_count = 8;

std::vector<std::filesystem::path> reports_at_hand() {
    std::vector<std::filesystem::path> out = test::pdfs_in(test::made_up_corpus());
    for (auto& file : test::pdfs_in(test::source_dir() / "tests" / "api" / "files")) out.push_back(std::move(file));
    if (test::real_corpus().empty()) return out;
    const char* every = std::getenv("OFSTRACT_EVERY");
    const std::size_t step = every ? std::stoul(every) : 1;
    const auto real = test::pdfs_in(test::real_corpus() / "pdf");
    for (std::size_t i = 0; i < real.size(); i += step) out.push_back(real[i]);
    return out;
}

std::string said_of(const Extractor& extractor, const std::filesystem::path& file) {
    const Result<Report> result = extractor.extract_file(file.string());
    return result ? to_json(*result) : to_json(result.error(), file.filename().string());
}

// What `count` threads say of the files that they share out among them; all begin at once.
std::vector<std::string> said_by_threads(const Extractor& extractor, const std::vector<std::filesystem::path>& files) {
    std::vector<std::string> said(files.size());
    std::atomic<std::size_t> next{0}, waiting{0};
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < thread_count; ++t)
        threads.emplace_back([&] {
            ++waiting;
            while (waiting < thread_count) std::this_thread::yield();
            for (std::size_t i = next++; i < files.size(); i = next++) said[i] = said_of(extractor, files[i]);
        });
    for (std::thread& thread : threads) thread.join();
    return said;
}

} // namespace

// In a process of its own (the test `cold_start`): Poppler, the formats' patterns and the lists of authorities are made
// on first use, and here eight threads are the first at once.
TEST_CASE("cold: the library's first use may be by many threads at once") {
    const auto file = test::made_up_corpus() / "ilacs-inspection" / "modern-five-rows" / "report.pdf";
    const Extractor extractor;
    const auto said = said_by_threads(extractor, std::vector(thread_count, file));
    const std::string after = said_of(extractor, file);
    CHECK(after.find("\"error\"") == std::string::npos);
    for (const std::string& one : said) CHECK(one == after);
}

TEST_CASE("threads: many give what one gives, on all reports at hand") {
    const auto files = reports_at_hand();
    REQUIRE(files.size() > 25);
    const Extractor extractor;
    const auto said = said_by_threads(extractor, files);
    std::size_t failed = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        CAPTURE(files[i].string());
        const std::string alone = said_of(extractor, files[i]);
        CHECK(said[i] == alone);
        if (alone.find("\"error\":{") != std::string::npos) ++failed;
    }
    CHECK(failed > 0); // files that fail are among them
    CHECK(failed * 2 < files.size());
    MESSAGE("reports read by " << thread_count << " threads: " << files.size());
}
