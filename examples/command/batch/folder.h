#pragma once
// The folder that a run writes. During the run it holds .ofstract/ledger.sqlite. Once the run is finished it holds
// run.json, which records the run's arguments and its sums. A folder with neither, and with anything else in it, is not
// ours. Results are replaced one by one, run.json last.

#include "ledger.h"

#include <nlohmann/json.hpp>

#include <string>

namespace command::batch {

// The arguments of a run that change its result: option → text. With other values it is another run.
using Identity = nlohmann::ordered_json;

// The differences, for people; "" where there are none.
std::string difference(const Identity& before, const Identity& now);

class Folder {
  public:
    enum class State { fresh, unfinished, finished };

    // Throws Failure where the folder holds something else, or cannot be read.
    explicit Folder(std::string path);

    State state() const { return state_; }
    const std::string& path() const { return path_; }
    std::string ledger() const { return work() + "/ledger.sqlite"; }
    std::string work() const { return path_ + "/.ofstract"; }

    bool has_results() const; // run.json is there, of a run that was finished before
    void make();              // with its .ofstract
    void abandon();           // removes the files that make() made, and nothing else

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
