// Damaged copies of sound reports → how many of them were read as if they were sound, and said something else.
//
//     ofstract_damage_test [--copies N] [--seed S] [--harm NAME] [--whole N] [--ablation] [--list] [--made-up]
//                          [--real] PDF...
//
// --made-up takes the reports of corpus/, --real the two smallest published ones of each format.
// Each file is copied N times with each kind of harm (damage.h). A violation is a copy that gives a report without
// `damaged-recovered` whose JSON form differs from the sound file's in anything but the source's size and hash. Every
// violation is printed with what makes it again. The status is 1 if there is one, of single bits if there is more than
// one in two hundred.
//
// One kind is counted apart, as `unprotected`: all changed bytes are in streams that are stored unpacked, where nothing
// says what they should be. Published reports store only metadata so; some of the made-up ones, character maps.
//
// A copy in which pdf::check sees damage is not read through, for its report is flagged whatever it says: but every
// `whole`-th is, to see that it is so. With --ablation, so is every one in which it sees one kind of fault only, and a
// table says what each kind is worth (ablation.h); --list prints a line for each file and copy, with what was found in
// it. Copies are read in the isolated process, as they can end one.

#include "damage/ablation.h"
#include "damage/damage.h"
#include "pdf/check.h"
#include "support/files.h"

#include <ofstract/isolated.h>
#include <ofstract/json.h>

#include <nlohmann/json.hpp>

#include <iostream>

using namespace ofstract;

namespace {

struct Options {
    std::uint32_t copies = 2, seed = 0, whole = 10;
    bool ablation = false, list = false;
    std::string harm; // of this kind only
    std::vector<std::string> files;
};

struct Tally {
    std::size_t copies = 0, errors = 0, flagged = 0, same = 0, unprotected = 0, violations = 0;
};

IsolatedExtractor make_extractor() {
    IsolationLimits limits;
    limits.cpu_seconds = 5;
    return IsolatedExtractor(limits, OFSTRACT_WORKER);
}

// What the report says, without what any other bytes would change, and without the note that says that the file is odd
// and the report is not.
nlohmann::json content_of(const Report& report) {
    nlohmann::json json = nlohmann::json::parse(to_json(report));
    json["source"].erase("sha256");
    json["source"].erase("bytes");
    nlohmann::json doubts = nlohmann::json::array();
    for (const auto& doubt : json["diagnostics"])
        if (doubt["code"] != diagnostics::file_odd) doubts.push_back(doubt);
    json["diagnostics"] = doubts;
    return json;
}

// Of a report that is called damaged, without what that adds.
nlohmann::json without_damage(nlohmann::json json) {
    nlohmann::json doubts = nlohmann::json::array();
    for (const auto& doubt : json["diagnostics"])
        if (doubt["code"] != diagnostics::damaged_recovered && doubt["code"] != diagnostics::text_unchecked)
            doubts.push_back(doubt);
    json["diagnostics"] = doubts;
    return json;
}

bool is_flagged(const Report& report) {
    for (const Diagnostic& d : report.diagnostics())
        if (d.code() == diagnostics::damaged_recovered) return true;
    return false;
}

// Whether the two differ in streams without a filter only.
bool differ_only_unprotected(const std::string& sound, const std::string& copy) {
    if (sound.size() != copy.size()) return false;
    std::vector<bool> unprotected(sound.size());
    const pdf::File file(sound);
    for (std::uint32_t number = 0; number < file.object_count(); ++number) {
        const pdf::Object& object = file.object(number);
        if (!object.is_stream || file.value(number).get("/Filter")) continue;
        const auto start = static_cast<std::size_t>(object.stream.data() - sound.data());
        for (std::size_t i = 0; i < object.stream.size(); ++i) unprotected[start + i] = true;
    }
    for (std::size_t i = 0; i < sound.size(); ++i)
        if (sound[i] != copy[i] && !unprotected[i]) return false;
    return true;
}

class Run {
  public:
    explicit Run(Options options) : options_(std::move(options)), extractor_(make_extractor()) {}

    bool run() {
        for (const std::string& path : options_.files) run_file(path);
        print();
        if (options_.ablation) ablation_.print(std::cout);
        for (std::size_t h = 0; h < tallies_.size(); ++h)
            if (tallies_[h].violations > allowed(static_cast<test::Harm>(h), tallies_[h].copies)) return false;
        return broken_promises_ == 0;
    }

  private:
    // None but of single bits, where no checksum is: one in two hundred (README.md).
    static std::size_t allowed(test::Harm harm, std::size_t copies) {
        return harm == test::Harm::one_bit || harm == test::Harm::text_bit ? copies / 200 : 0;
    }

    void run_file(const std::string& path) {
        const std::string bytes = test::read_file(path);
        if (options_.ablation) {
            const pdf::Damage damage = test::found_in(bytes);
            ablation_.sound_file(damage);
            list(path, damage);
        }
        const auto sound = extractor_.extract(bytes, "report");
        if (!sound) return; // what is no report when sound cannot be a wrong one
        if (is_flagged(*sound)) {
            std::cout << path << ": flagged, though nothing was done to it\n";
            ++broken_promises_;
            return;
        }
        const nlohmann::json expected = content_of(*sound);
        for (std::size_t h = 0; h < tallies_.size(); ++h) {
            const auto harm = static_cast<test::Harm>(h);
            if (!options_.harm.empty() && options_.harm != test::to_string(harm)) continue;
            for (std::uint32_t i = 0; i < options_.copies; ++i) {
                const std::uint32_t seed = options_.seed + i;
                run_copy({path, bytes, expected}, test::harmed(bytes, harm, seed), harm, seed);
            }
        }
    }

    struct Sound {
        const std::string &path, &bytes;
        const nlohmann::json& content;
    };

    void run_copy(const Sound& sound, const std::string& copy, test::Harm harm, std::uint32_t seed) {
        Tally& tally = tallies_[static_cast<std::size_t>(harm)];
        ++tally.copies;
        const pdf::Damage damage = options_.ablation ? test::found_in(copy) : pdf::check(copy);
        const bool seen = damage.is_lost();
        const pdf::Fault only = options_.ablation ? test::Ablation::only(damage) : pdf::Fault::count_;
        if (options_.ablation) {
            ablation_.damaged_copy(damage);
            list(sound.path + ", " + test::to_string(harm) + ", seed " + std::to_string(seed), damage);
        }
        if (seen && only == pdf::Fault::count_ && count_++ % options_.whole != 0) {
            ++tally.flagged;
            return;
        }
        const auto report = extractor_.extract(copy, "report");
        if (only != pdf::Fault::count_)
            ablation_.read(only, report,
                           report && without_damage(content_of(*report)) == without_damage(sound.content));
        if (!report) {
            ++tally.errors;
        } else if (is_flagged(*report)) {
            ++tally.flagged;
        } else if (seen) {
            std::cout << sound.path << ", " << test::to_string(harm) << ", seed " << seed
                      << ": seen, and not flagged\n";
            ++broken_promises_;
        } else if (const nlohmann::json content = content_of(*report); content == sound.content) {
            ++tally.same;
        } else if (differ_only_unprotected(sound.bytes, copy)) {
            ++tally.unprotected;
        } else {
            ++tally.violations;
            print_violation(sound, harm, seed, content);
        }
    }

    void list(const std::string& name, const pdf::Damage& damage) const {
        if (!options_.list) return;
        const std::string lost = damage.lost(), odd = damage.odd();
        std::cout << name << ": " << lost << (lost.empty() || odd.empty() ? "" : "; ") << odd << '\n';
    }

    static void print_violation(const Sound& sound, test::Harm harm, std::uint32_t seed,
                                const nlohmann::json& content) {
        const nlohmann::json changes = nlohmann::json::diff(sound.content, content);
        std::cout << "VIOLATION " << sound.path << ", " << test::to_string(harm) << ", seed " << seed << ": "
                  << changes.size() << " differences, first "
                  << changes[0].dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).substr(0, 200) << '\n';
    }

    void print() {
        for (std::size_t h = 0; h < tallies_.size(); ++h) {
            const Tally& t = tallies_[h];
            print_row(test::to_string(static_cast<test::Harm>(h)), t);
            total_.copies += t.copies;
            total_.errors += t.errors;
            total_.flagged += t.flagged;
            total_.same += t.same;
            total_.unprotected += t.unprotected;
            total_.violations += t.violations;
        }
        print_row("all", total_);
    }

    static void print_row(const char* name, const Tally& t) {
        std::cout << name << ": " << t.copies << " copies, " << t.flagged << " flagged, " << t.errors << " errors, "
                  << t.same << " unchanged, " << t.unprotected << " unprotected, " << t.violations << " violations\n";
    }

    Options options_;
    IsolatedExtractor extractor_;
    test::Ablation ablation_;
    std::array<Tally, static_cast<std::size_t>(test::Harm::count_)> tallies_;
    Tally total_;
    std::size_t count_ = 0, broken_promises_ = 0;
};

void add_made_up(std::vector<std::string>& files) {
    for (const auto& path : test::pdfs_in(test::made_up_corpus())) files.push_back(path.string());
}

void add_real(std::vector<std::string>& files) {
    for (const auto& list : std::filesystem::directory_iterator(test::made_up_corpus() / "real")) {
        if (list.path().extension() != ".json" || list.path().stem() == "corrections") continue;
        std::vector<std::pair<std::uintmax_t, std::string>> by_size;
        for (const auto& facts : nlohmann::json::parse(test::read_file(list.path()))) {
            const auto path = test::real_corpus() / "pdf" / (facts["id"].get<std::string>() + ".pdf");
            if (std::filesystem::exists(path)) by_size.emplace_back(std::filesystem::file_size(path), path.string());
        }
        std::sort(by_size.begin(), by_size.end());
        for (std::size_t i = 0; i < std::min<std::size_t>(2, by_size.size()); ++i) files.push_back(by_size[i].second);
    }
}

Options options_of(int count, char** arguments) {
    Options options;
    for (int i = 1; i < count; ++i) {
        const std::string argument = arguments[i];
        const auto number = [&] { return i + 1 < count ? static_cast<std::uint32_t>(std::stoul(arguments[++i])) : 0; };
        if (argument == "--copies") options.copies = number();
        else if (argument == "--seed") options.seed = number();
        else if (argument == "--whole") options.whole = std::max(1u, number());
        else if (argument == "--harm" && i + 1 < count) options.harm = arguments[++i];
        else if (argument == "--ablation") options.ablation = true;
        else if (argument == "--list") options.ablation = options.list = true;
        else if (argument == "--made-up") add_made_up(options.files);
        else if (argument == "--real" && test::real_corpus().empty())
            std::cout << "skipped: no real reports here; name their folder in OFSTRACT_CORPUS\n";
        else if (argument == "--real") add_real(options.files);
        else options.files.push_back(argument);
    }
    return options;
}

} // namespace

int main(int count, char** arguments) {
    const Options options = options_of(count, arguments);
    if (options.files.empty()) {
        std::cerr
            << "usage: ofstract_damage_test [--copies N] [--seed S] [--harm NAME] [--whole N] [--ablation] [--list] "
               "[--made-up] [--real] PDF...\n";
        return 2;
    }
    return Run(options).run() ? 0 : 1;
}
