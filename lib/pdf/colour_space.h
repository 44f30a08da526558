#pragma once
// A colour space → the colour that its numbers name, as far as it can be told without a colour profile.
//
// Spaces of profiles and calibrated ones are taken as the device's with as many numbers: their white is its white.
// Tables and inks are followed to the space below them: 8.6.6.3 to 8.6.6.5.
// Invariant: any value is safe; spaces in each other are followed to a bounded depth, without recursion.
// Reference: ISO 32000-1, 8.6.

#include "pdf/drawing.h"
#include "pdf/file.h"
#include "pdf/function.h"
#include "pdf/unpacker.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ofstract::pdf {

constexpr std::size_t most_spaces = 2'000; // of a document; real reports: 40

class ColourSpace {
  public:
    enum class Base { gray, rgb, cmyk, lab, unknown };

    explicit ColourSpace(Base base, bool is_pattern = false) : base_(base), is_pattern_(is_pattern) {}
    ColourSpace(const File& file, Unpacker& unpacker, Functions& functions, View space);

    Colour colour(Numbers values) const;
    Colour initial() const;
    std::size_t components() const;                 // 0: not known
    std::size_t cost() const;                       // steps that a colour takes
    bool is_pattern() const { return is_pattern_; } // then the rest is that of its uncoloured patterns
    bool is_inkless() const { return is_inkless_; } // nothing that is painted in it shows: None
    bool is_lab() const { return steps_.empty() && base_ == Base::lab; }
    bool is_indexed() const { return !steps_.empty() && steps_.front().is_table; } // by a number of its table

  private:
    // From numbers of one space to numbers of the one below it.
    struct Step {
        bool is_table = false;
        std::string_view table; // rows of bytes, which spaces may share
        std::size_t rows = 0;
        std::size_t inputs = 0;
        const Function* function = nullptr; // null: its inks are not known
        bool is_all = false;                // all inks at once
    };

    View take(const File& file, Unpacker& unpacker, Functions& functions, View space);
    View take_table(const File& file, Unpacker& unpacker, View space);
    View take_inks(const File& file, Functions& functions, View space);
    View take_profile(const File& file, View space);
    Colour device(const Numbers& values) const;

    Base base_ = Base::unknown;
    std::vector<Step> steps_;
    Numbers limits_; // of Lab
    bool is_pattern_ = false, is_inkless_ = false;
};

// The spaces of a document by their arrays, each read once.
class ColourSpaces {
  public:
    ColourSpaces(const File& file, Unpacker& unpacker, Functions& functions)
        : file_(file), unpacker_(unpacker), functions_(functions) {}

    // The space that an operand of `cs` means: a name by these resources, an array by itself.
    const ColourSpace& named(View resources, std::string_view name);
    const ColourSpace& of(View resources, View space);
    // The space of the operators g, rg and k: the device's, or the one that the resources put in its place (8.6.5.6).
    const ColourSpace& device(View resources, ColourSpace::Base base);

  private:
    const File& file_;
    Unpacker& unpacker_;
    Functions& functions_;
    const ColourSpace gray_{ColourSpace::Base::gray}, rgb_{ColourSpace::Base::rgb}, cmyk_{ColourSpace::Base::cmyk},
        unknown_{ColourSpace::Base::unknown}, pattern_{ColourSpace::Base::unknown, true};
    std::unordered_map<Index, std::unique_ptr<const ColourSpace>> held_;
};

} // namespace ofstract::pdf
