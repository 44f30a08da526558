#include "pdf/damage.h"

namespace ofstract::pdf {
namespace {

constexpr auto first_odd = static_cast<std::size_t>(Fault::stray_bytes);

} // namespace

const char* to_string(Fault fault) {
    switch (fault) {
    case Fault::end: return "the end is not a PDF's end";
    case Fault::cross_reference: return "the cross-reference table is broken";
    case Fault::page_tree: return "the page tree is broken";
    case Fault::too_much: return "it holds more than can be checked";
    case Fault::place: return "an object is not where the cross-reference table says";
    case Fault::syntax: return "an object is not well formed";
    case Fault::length: return "a stream's length is wrong";
    case Fault::checksum: return "a stream's checksum is wrong";
    case Fault::object_stream: return "an object stream is broken";
    case Fault::absent: return "an object is missing";
    case Fault::kind: return "an object is not of the kind that is needed";
    case Fault::character_map: return "a font's character map is not whole";
    case Fault::content: return "a page's content breaks off";
    case Fault::reference: return "a reference is changed";
    case Fault::key: return "a name is changed";
    case Fault::page_box: return "a page's size or turn is changed";
    case Fault::width: return "a number of a font is changed";
    case Fault::stray_bytes: return "bytes belong to nothing";
    case Fault::operators: return "a page's content holds what is no operator";
    case Fault::count_: break;
    }
    return "";
}

bool Damage::is_lost() const {
    for (std::size_t i = 0; i < first_odd; ++i)
        if (seen_[i].count > 0) return true;
    return false;
}

std::string Damage::lost() const { return words(0, first_odd); }
std::string Damage::odd() const { return words(first_odd, seen_.size()); }

std::string Damage::words(std::size_t first, std::size_t end) const {
    std::string out;
    for (std::size_t i = first; i < end; ++i) {
        if (seen_[i].count == 0) continue;
        if (!out.empty()) out += ", ";
        out += to_string(static_cast<Fault>(i));
        if (seen_[i].count > 1) out += " (" + std::to_string(seen_[i].count) + " times)";
    }
    return out;
}

} // namespace ofstract::pdf
