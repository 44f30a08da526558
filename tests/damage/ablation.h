#pragma once
// What each kind of fault is worth: the damaged copies that nothing else tells, and the sound files that it calls
// damaged.
//
// A check is switched off by leaving out what it found. That is the same as not running it, for a fault only adds to a
// count (damage.h of lib/pdf), and so nothing in the product is there for this.
//
// Invariant: a copy counts for at most one kind: the only one that lib/pdf found, where Poppler did not complain, every
// word has a place, and the file is not refused for another reason.

#include "pdf/damage.h"

#include <ofstract/error.h>
#include <ofstract/report.h>

#include <array>
#include <ostream>
#include <string_view>

namespace test {

// What lib/pdf finds in these bytes: its checks, and what it sees while it follows the pages.
ofstract::pdf::Damage found_in(std::string_view bytes);

class Ablation {
  public:
    // The kind without which the file would be sound; Fault::count_ where there are more, or none.
    static ofstract::pdf::Fault only(const ofstract::pdf::Damage& damage);

    void sound_file(const ofstract::pdf::Damage& damage);
    void damaged_copy(const ofstract::pdf::Damage& damage);

    // Of a copy with `only`, what its reader was told, and whether that is what the sound file says.
    void read(ofstract::pdf::Fault only, const ofstract::Result<ofstract::Report>& told, bool unchanged);

    void print(std::ostream& out) const; // as a table of README.md

  private:
    struct Row {
        std::size_t seen = 0, changed = 0, refused = 0, unchanged = 0, sound = 0;
    };
    std::array<Row, static_cast<std::size_t>(ofstract::pdf::Fault::count_)> rows_;
    std::size_t copies_ = 0, files_ = 0;
};

} // namespace test
