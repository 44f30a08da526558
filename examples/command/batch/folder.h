#pragma once
// The folder that a run writes. While the run goes on it holds .ofstract/ledger.sqlite; when it is finished,
// run.json, which says what was asked for and what came of it. A folder with neither and anything else in it is not
// ours. The results in between are replaced one by one, run.json last.

#include "ledger.h"

#include <nlohmann/json.hpp>

#include <string>

namespace command::batch {

// What a run was asked for, as far as it changes its result: option → text. Other values, another run.
using Identity = nlohmann::ordered_json;

// What is different, for people; "" where nothing is.
std::string difference(const Identity& before, const Identity& now);

class Folder {
  public:
    enum class State { fresh, unfinished, finished };

    // Throws Failure where the folder holds something else, or cannot be looked at.
    explicit Folder(std::string path);

    State state() const { return state_; }
    const std::string& path() const { return path_; }
    std::string ledger() const { return work() + "/ledger.sqlite"; }
    std::string work() const { return path_ + "/.ofstract"; }

    bool has_results() const; // run.json is there, of a run that was finished before
    void make();              // with its .ofstract
    void abandon();           // takes away what make() made, and nothing else

    // run.json.
    struct Finished {
        Identity identity;
        Counts counts;
    };
    Finished finished() const;
    void finish(const Finished& run); // writes it, and takes away .ofstract
    void tidy();                      // takes .ofstract away where it is empty: finish() was cut short there

  private:
    std::string path_;
    State state_ = State::fresh;
};

void sync_folder(const std::string& path);

} // namespace command::batch
