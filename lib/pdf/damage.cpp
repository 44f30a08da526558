#include "pdf/damage.h"

namespace ofstract::pdf {

const char* to_string(Fault fault) {
    switch (fault) {
    case Fault::end: return "the end is not a PDF's end";
    case Fault::cross_reference: return "the cross-reference table is broken";
    case Fault::place: return "an object is not where the cross-reference table says";
    case Fault::syntax: return "an object is not well formed";
    case Fault::stray_bytes: return "bytes stand where none may";
    case Fault::length: return "a stream's length is wrong";
    case Fault::checksum: return "a stream's checksum is wrong";
    case Fault::object_stream: return "an object stream is broken";
    case Fault::lost_reference: return "an object is missing";
    case Fault::lost_object: return "an object is referred to by nothing";
    case Fault::vocabulary: return "a key or name is unknown";
    case Fault::page_tree: return "the page tree contradicts itself";
    case Fault::page_box: return "a page's size is doubtful";
    case Fault::font: return "a font contradicts its font file";
    case Fault::too_much: return "it holds more than can be checked";
    case Fault::count_: break;
    }
    return "";
}

std::size_t Damage::total() const {
    std::size_t total = 0;
    for (const Seen& seen : seen_) total += seen.count;
    return total;
}

std::string Damage::words() const {
    std::string out;
    for (std::size_t i = 0; i < seen_.size(); ++i) {
        if (seen_[i].count == 0) continue;
        if (!out.empty()) out += ", ";
        out += to_string(static_cast<Fault>(i));
        if (seen_[i].count > 1) out += " (" + std::to_string(seen_[i].count) + " times)";
    }
    return out;
}

} // namespace ofstract::pdf
