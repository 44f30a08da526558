#include "pdf/file.h"

#include "pdf/filters.h"
#include "pdf/parser.h"

#include <algorithm>
#include <cstring>

namespace ofstract::pdf {
namespace {

// Not the lexer's: at the end, and between objects, zeroes are white, too.
bool is_blank(char c) { return is_white(c) || c == '\0'; }

// Between objects there may be white space, comments, "startxref" with its offset, and objects that no table names:
// some writers leave the old object when they replace it.
bool is_padding(std::string_view gap, Values& values) {
    Lexer lexer{gap, 0, {}};
    for (;;) {
        while (lexer.at < gap.size() && is_blank(gap[lexer.at])) ++lexer.at;
        if (lexer.at >= gap.size()) return true;
        if (gap[lexer.at] == '%') {
            while (lexer.at < gap.size() && gap[lexer.at] != '\n' && gap[lexer.at] != '\r') ++lexer.at;
            continue;
        }
        std::uint32_t number = 0;
        if (is_digit(gap[lexer.at])) {
            const std::size_t before = values.size();
            const Indirect object = parse_indirect(gap, lexer.at, values, [](std::uint32_t) { return std::nullopt; });
            values.cut(before);
            if (object.fault) return false;
            lexer.at = object.end;
        } else if (!lexer.keyword("startxref") || !lexer.integer(number)) {
            return false;
        }
    }
}

} // namespace

File::File(std::string_view bytes) : bytes_(bytes), inflater_(max_unpacked) {
    if (bytes.size() > UINT32_MAX) {
        damage_.add(Fault::too_much, 0);
        return;
    }
    reference_ = read_cross_reference(bytes_, values_, inflater_, damage_);
    objects_.resize(reference_.entries.size());
    unpacked_.resize(reference_.entries.size());
    read_objects();
    decrypt_streams();
    if (is_encrypted()) return; // packed objects cannot be read without the key
    read_object_streams();
}

File::~File() = default;

const Object& File::object(std::uint32_t number) const {
    static const Object none;
    return number < objects_.size() ? objects_[number] : none;
}

View File::resolve(View view) const {
    for (int steps = 0; view.kind() == ValueKind::reference; ++steps) {
        if (steps == 8 || object(view.object()).generation != view.generation()) return {};
        view = value(view.object());
    }
    return view;
}

std::optional<std::string_view> File::unpacked(std::uint32_t number) const {
    if (number >= unpacked_.size()) return std::nullopt;
    const Unpacked& at = unpacked_[number];
    if (at.is_there) return std::string_view(at.bytes.get(), at.size);
    const Object& o = object(number);
    if (!o.is_stream || is_encrypted() || View(&values_, o.value).get("/Filter")) return std::nullopt;
    return o.stream;
}

bool File::is_out_of_reach(std::uint32_t number) const {
    return is_encrypted() && number < objects_.size() && objects_[number].value == 0 &&
           reference_.entries[number].where == Entry::Where::in_stream;
}

bool File::has_room() {
    if (values_.size() < max_values) return true;
    damage_.add(Fault::too_much, 0);
    return false;
}

// Every object that any section names, in the order of the file; then the bytes between them.
void File::read_objects() {
    std::vector<ObjectPlace>& places = reference_.places;
    const auto place = [](const ObjectPlace& p) { return std::tie(p.offset, p.number, p.generation); };
    std::sort(places.begin(), places.end(),
              [&](const ObjectPlace& a, const ObjectPlace& b) { return place(a) < place(b); });
    places.erase(std::unique(places.begin(), places.end(),
                             [&](const ObjectPlace& a, const ObjectPlace& b) { return place(a) == place(b); }),
                 places.end());
    values_.reserve(std::min(max_values, bytes_.size() / 8));
    for (const ObjectPlace& p : places) read_object(p);

    covered_.insert(covered_.end(), reference_.tables.begin(), reference_.tables.end());
    std::sort(covered_.begin(), covered_.end(), [](const Extent& a, const Extent& b) { return a.begin < b.begin; });
    std::size_t end = bytes_.size();
    if (!covered_.empty()) end = std::min(end, covered_.front().begin); // the bytes before it are the header's
    for (const Extent& extent : covered_) {
        if (extent.begin > end && !is_padding(bytes_.substr(end, extent.begin - end), values_))
            damage_.add(Fault::stray_bytes, end);
        end = std::max(end, extent.end);
    }
    if (!is_padding(bytes_.substr(end), values_)) damage_.add(Fault::stray_bytes, end);
}

void File::read_object(const ObjectPlace& place) {
    const bool is_known = place.number < objects_.size();
    const Entry entry = is_known ? reference_.entries[place.number] : Entry();
    // An object that an update has replaced matters to nobody, but takes up its place.
    const bool is_newest = entry.where == Entry::Where::in_file && entry.offset == place.offset;
    Object none;
    Object& object = is_newest ? objects_[place.number] : none;
    // Objects do not overlap. Refusing those that do keeps the work linear, too: no part of the file is read twice.
    if (!covered_.empty() && place.offset < covered_.back().end) {
        object.fault = Fault::place;
        return;
    }
    if (!has_room()) return;
    const Indirect read =
        parse_indirect(bytes_, place.offset, values_, [this](std::uint32_t n) { return length_at(n); });
    covered_.push_back({place.offset, read.end});
    object.offset = place.offset;
    object.fault = read.fault;
    if (read.value == 0) return;
    if (read.number != place.number || read.generation != place.generation) {
        object.fault = Fault::place;
        return;
    }
    object.value = read.value;
    object.generation = place.generation;
    object.is_stream = read.is_stream;
    object.stream = read.stream;
}

// A length that is an object of its own, which may not have been read yet.
std::optional<std::uint32_t> File::length_at(std::uint32_t number) const {
    if (number >= reference_.entries.size()) return std::nullopt;
    const Entry& entry = reference_.entries[number];
    if (entry.where != Entry::Where::in_file || entry.offset >= bytes_.size()) return std::nullopt;
    constexpr std::size_t longest = 256; // bytes; many lengths may lead into one field of blanks
    Lexer lexer{bytes_.substr(entry.offset, longest), 0, {}};
    std::uint32_t found = 0, generation = 0, length = 0;
    if (!lexer.integer(found) || found != number || !lexer.integer(generation) || !lexer.keyword("obj") ||
        !lexer.integer(length) || !lexer.keyword("endobj"))
        return std::nullopt;
    return length;
}

// Images are left as they are: they are not unpacked.
void File::decrypt_streams() {
    const View dictionary = get(trailer(), "/Encrypt");
    if (!dictionary) return;
    encryption_ = Encryption::open(dictionary, string_of(get(trailer(), "/ID").first()));
    if (!encryption_) return;
    decrypted_.reserve(objects_.size()); // none of them moves: short strings would take their bytes along
    for (std::uint32_t number = 0; number < objects_.size(); ++number) {
        Object& o = objects_[number];
        if (!o.is_stream || value(number).get("/Subtype").is_name("/Image")) continue;
        auto plain = encryption_->decrypt(o.stream, value(number), number, o.generation);
        if (plain) o.stream = decrypted_.emplace_back(std::move(*plain));
    }
}

void File::read_object_streams() {
    std::vector<std::uint32_t> containers;
    for (const Entry& entry : reference_.entries)
        if (entry.where == Entry::Where::in_stream) containers.push_back(entry.offset);
    std::sort(containers.begin(), containers.end());
    containers.erase(std::unique(containers.begin(), containers.end()), containers.end());
    for (const std::uint32_t container : containers) read_object_stream(container);
    for (std::size_t number = 0; number < objects_.size(); ++number)
        if (reference_.entries[number].where == Entry::Where::in_stream && objects_[number].value == 0)
            objects_[number].fault = Fault::object_stream;
}

// Stops where it is broken: the objects from there on are not there.
void File::read_object_stream(std::uint32_t container) {
    const Object& stream = object(container);
    const View dictionary = value(container);
    if (!stream.is_stream || stream.is_packed || !dictionary.get("/Type").is_name("/ObjStm")) return;
    const auto count = dictionary.get("/N").integer(), first = dictionary.get("/First").integer();
    if (!count || !first) return;
    unpack(container);
    const auto data = unpacked(container);
    if (!data) return;

    Lexer header{data->substr(0, *first), 0, {}};
    std::size_t end = *first; // of the object before
    for (std::uint32_t i = 0; i < *count; ++i) {
        std::uint32_t number = 0, offset = 0;
        if (!header.integer(number) || !header.integer(offset)) return;
        Lexer lexer{*data, std::size_t{*first} + offset, {}};
        if (lexer.at < end || lexer.at >= data->size() || number >= objects_.size() || !has_room()) return;
        const Index parsed = parse_value(lexer, values_);
        end = lexer.at;
        if (parsed == 0) return;
        const Entry& entry = reference_.entries[number];
        if (entry.where != Entry::Where::in_stream || entry.offset != container) continue; // replaced by an update
        if (entry.rank != i) return;
        Object& object = objects_[number];
        object.value = parsed;
        object.is_packed = true;
        object.offset = offset;
    }
}

void File::unpack(std::uint32_t number) {
    if (number >= unpacked_.size() || unpacked_[number].was_tried) return;
    unpacked_[number].was_tried = true;
    Object& o = objects_[number];
    const std::vector<Filter> filters = filters_of(value(number), [this](View view) { return resolve(view); });
    if (!o.is_stream || is_encrypted() || filters.empty() || !are_known(filters)) return;
    std::string scratch;
    std::string_view bytes;
    const Inflater::Outcome outcome = unfilter(o.stream, filters, inflater_, scratch, bytes);
    if (outcome == Inflater::Outcome::over) return damage_.add(Fault::too_much, o.offset);
    if (outcome != Inflater::Outcome::sound) o.fault = Fault::checksum;
    else keep(number, bytes);
}

void File::keep(std::uint32_t number, std::string_view bytes) {
    Unpacked& kept = unpacked_[number];
    kept.bytes = std::make_unique_for_overwrite<char[]>(bytes.size());
    if (!bytes.empty()) std::memcpy(kept.bytes.get(), bytes.data(), bytes.size());
    kept.size = bytes.size();
    kept.is_there = true;
}

} // namespace ofstract::pdf
