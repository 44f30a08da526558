// What a run finds in its folder → the run goes on, or says why not. The first byte says what the rest is: a ledger's
// file, a run.json, or things that happen to inputs. Promised: no exception but those that become a message, and every
// input is a report, an error or pending at every instant.

#include "batch/ledger.h"
#include "batch/batch.h"
#include "batch/folder.h"
#include "batch/tables/database.h"
#include "fuzz/input.h"
#include "fuzz/promise.h"

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

namespace fuzz {
namespace {

namespace fs = std::filesystem;
using namespace command::batch;

// A folder that goes when the process does.
struct Scratch {
    std::string path = (fs::temp_directory_path() / "ofstract-fuzz-XXXXXX").string();
    Scratch() { promise(::mkdtemp(path.data()) != nullptr, "a folder for the ledger", path); }
    ~Scratch() {
        std::error_code ec;
        fs::remove_all(path, ec);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
};

const std::string& folder() {
    static const Scratch scratch;
    return scratch.path;
}

void write(const std::string& name, std::string_view bytes) {
    std::ofstream(folder() + '/' + name, std::ios::binary) << bytes;
}

// All that a run asks its ledger.
void read_all(Ledger& ledger) {
    for (const char* key : {"options", "list", "found"}) (void)ledger.value(key);
    (void)ledger.counts();
    for (int i = 0; i < 300 && ledger.next_pending(); ++i) {
    }
    Database database(":memory:");
    ledger.each([&](const Entry& e) { database.add({e.path, e.sha256, e.status, e.duplicate_of, e.json}); });
    database.finish();
}

void check_file(std::string_view bytes) {
    fs::remove(folder() + "/ledger.sqlite-journal");
    write("ledger.sqlite", bytes);
    Ledger ledger(folder() + "/ledger.sqlite");
    read_all(ledger);
}

void check_run(std::string_view bytes) {
    write("run.json", bytes);
    const Folder::Finished run = Folder(folder()).finished();
    (void)difference(run.identity, Identity::object());
    (void)difference({{"files", "a"}}, run.identity);
}

void check_sums(Ledger& ledger, std::int64_t inputs) {
    const Counts counts = ledger.counts();
    std::int64_t sum = counts.reports + ledger.pending();
    for (const auto& [code, count] : counts.errors) sum += count;
    promise(counts.inputs == inputs && sum == inputs, "every input is a report, an error or pending");
}

void check_events(Input input) {
    Ledger ledger(":memory:");
    const std::int64_t inputs = input.byte() % 16;
    for (std::int64_t n = 1; n <= inputs; ++n)
        Statement(ledger.connection(), "INSERT INTO input(path) VALUES(?)").text(std::to_string(n)).run();
    std::set<std::int64_t> seen;
    while (auto next = ledger.next_pending()) {
        promise(seen.insert(next->number).second, "no input is pending twice");
        const std::string sha256(1, static_cast<char>('a' + input.byte() % 4));
        switch (input.byte() % 4) {
        case 0: ledger.add_failure(next->number, "io", std::string(input.text())); break;
        case 1: continue; // still pending
        default:
            if (ledger.has_record(sha256)) ledger.add_duplicate(next->number, sha256);
            else ledger.add_record(next->number, sha256, input.byte() % 2 ? "report" : "damaged", "{}");
        }
        if (input.byte() % 2) ledger.commit();
        check_sums(ledger, inputs);
    }
    ledger.commit();
    std::int64_t entries = 0;
    ledger.each(
        [&](const Entry& entry) { promise(entry.path == std::to_string(++entries), "inputs keep their order"); });
    promise(entries == inputs, "each input once", std::to_string(entries));
}

} // namespace
} // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    try {
        switch (input.byte() % 3) {
        case 0: fuzz::check_file(input.rest()); break;
        case 1: fuzz::check_run(input.rest()); break;
        default: fuzz::check_events(input);
        }
    } catch (const command::batch::Failure&) { // they become a message
    } catch (const command::batch::OutputError&) {
    }
    return 0;
}
