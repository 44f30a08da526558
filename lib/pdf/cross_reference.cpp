#include "pdf/cross_reference.h"

#include "pdf/parser.h"
#include "pdf/predictor.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace ofstract::pdf {
namespace {

constexpr std::size_t max_sections = 1000; // real reports: 3

class CrossReferenceReader {
  public:
    CrossReferenceReader(std::string_view file, Values& values, Inflater& inflater, Damage& damage)
        : whole_(file), file_(file), values_(values), inflater_(inflater), damage_(damage) {}

    CrossReference read() {
        if (const auto start = find_start()) pending_.push_back(*start);
        while (!pending_.empty()) {
            const std::size_t at = pending_.back();
            pending_.pop_back();
            // Sections do not overlap, and so no byte is read twice.
            const auto behind = seen_.upper_bound(at);
            const bool is_in_other = behind != seen_.begin() && std::prev(behind)->second > at;
            if (is_in_other || seen_.size() == max_sections) {
                damage_.add(Fault::cross_reference, at);
                continue;
            }
            file_ = behind == seen_.end() ? whole_ : whole_.substr(0, behind->first);
            stop_ = at;
            section_end_ = 0;
            if (!read_section(at)) damage_.add(Fault::cross_reference, at);
            seen_[at] = std::max(stop_, at + 1);
        }
        return std::move(out_);
    }

  private:
    // "startxref", an offset, "%%EOF": the end of every file that is whole. Bytes behind it are stray (file.cpp),
    // unless they are an update whose end is cut off.
    std::optional<std::size_t> find_start() {
        const std::size_t at = file_.rfind("startxref");
        std::uint32_t offset = 0;
        Lexer lexer{file_, at == std::string_view::npos ? file_.size() : at + 9, {}};
        if (!lexer.integer(offset)) {
            damage_.add(Fault::end, file_.size());
            return std::nullopt;
        }
        lexer.skip_white();
        constexpr std::string_view mark = "%%EOF";
        const bool marked = file_.substr(lexer.at, mark.size()) == mark;
        if (!marked || file_.substr(lexer.at).find(" obj") != std::string_view::npos) damage_.add(Fault::end, lexer.at);
        return offset;
    }

    bool read_section(std::size_t at) {
        Lexer lexer{file_, at, {}};
        if (at >= file_.size()) return false;
        if (file_.substr(at, 4) == "xref") {
            lexer.at += 4;
            const bool is_table = read_table(lexer);
            const Index trailer = is_table ? parse_value(lexer, values_) : 0;
            stop_ = lexer.at;
            if (!is_table) return false;
            out_.tables.push_back({at, lexer.at});
            return take_trailer(trailer);
        }
        return read_stream(at);
    }

    // Sections of "first count" and their entries, up to the keyword "trailer".
    bool read_table(Lexer& lexer) {
        for (;;) {
            const TokenKind token = lexer.next();
            if (token == TokenKind::keyword) return lexer.text == "trailer";
            std::uint32_t first = 0, count = 0;
            if (token != TokenKind::number || !to_integer(lexer.text, first) || !lexer.integer(count)) return false;
            for (std::uint32_t i = 0; i < count; ++i)
                if (!read_entry(lexer, std::size_t{first} + i)) return false;
        }
    }

    // Ten digits, a space, five digits, a space, n or f; the line end has two bytes, or with some writers one. A free
    // entry's numbers mean nothing to a reader: some writers give the first one the generation 65536.
    bool read_entry(Lexer& lexer, std::size_t number) {
        std::uint32_t offset = 0, generation = 0;
        if (!lexer.integer(offset) || !lexer.integer(generation) || lexer.next() != TokenKind::keyword) return false;
        Entry entry;
        entry.offset = offset;
        entry.generation = static_cast<std::uint16_t>(generation);
        if (lexer.text == "f") entry.where = Entry::Where::free;
        else if (lexer.text == "n" && generation <= 0xFFFF) entry.where = Entry::Where::in_file;
        else return false;
        return take_entry(number, entry);
    }

    bool take_entry(std::size_t number, const Entry& entry) {
        if (number >= max_objects) {
            damage_.add(Fault::too_much, 0);
            return false;
        }
        section_end_ = std::max(section_end_, number + 1);
        if (number >= out_.entries.size()) out_.entries.resize(number + 1);
        if (entry.where == Entry::Where::in_file) {
            if (out_.places.size() >= 2 * max_objects) return false;
            out_.places.push_back({entry.offset, static_cast<std::uint32_t>(number), entry.generation});
        }
        if (out_.entries[number].where == Entry::Where::nowhere) out_.entries[number] = entry;
        return true;
    }

    // Newer sections are read first, so an older one's entry counts only where no newer one has the object. A hybrid
    // file's stream comes before the older sections.
    bool take_trailer(Index index) {
        const View trailer(&values_, index);
        const auto size = trailer.get("/Size").integer();
        if (!size || section_end_ > *size) return false;
        out_.trailers.push_back(index);
        if (out_.trailer == 0) out_.trailer = index;
        for (const char* key : {"/Prev", "/XRefStm"}) {
            const View offset = trailer.get(key);
            if (!offset.is_there()) continue;
            if (!offset.integer()) return false;
            if (*offset.integer() != 0) pending_.push_back(*offset.integer()); // "/Prev 0" says that there is none
        }
        return true;
    }

    bool read_stream(std::size_t at) {
        const Indirect object =
            parse_indirect(file_, at, values_, [](std::uint32_t) { return std::optional<std::uint32_t>(); });
        stop_ = object.end;
        const View dictionary(&values_, object.value);
        if (object.fault || !object.is_stream || !dictionary.get("/Type").is_name("/XRef")) return false;
        out_.places.push_back(
            {static_cast<std::uint32_t>(at), object.number, static_cast<std::uint16_t>(object.generation)});
        std::string_view data = object.stream;
        std::string rows;
        if (dictionary.get("/Filter").is_name("/FlateDecode") &&
            inflater_.inflate(object.stream, data) != Inflater::Outcome::sound)
            return false;
        const View parameters = dictionary.get("/DecodeParms");
        if (parameters && !undo_predictor(data, parameters, rows)) return false;
        if (parameters) data = rows;
        return read_rows(dictionary, data) && take_trailer(object.value);
    }

    bool read_rows(View dictionary, std::string_view data) {
        std::size_t width[3] = {0, 0, 0}, fields = 0;
        for (View w = dictionary.get("/W").first(); w.is_there(); w = w.next()) {
            const auto value = w.integer();
            if (!value || *value > 4 || fields == 3) return false;
            width[fields++] = *value;
        }
        const std::size_t row = width[0] + width[1] + width[2];
        if (fields != 3 || row == 0) return false;
        const View index = dictionary.get("/Index");
        if (!index) return read_run(0, dictionary.get("/Size").integer().value_or(0), width, data) && data.empty();
        for (View v = index.first(); v.is_there(); v = v.next().next()) {
            const auto first = v.integer(), count = v.next().integer();
            if (!first || !count || !read_run(*first, *count, width, data)) return false;
        }
        return data.empty();
    }

    bool read_run(std::size_t first, std::size_t count, const std::size_t (&width)[3], std::string_view& data) {
        const std::size_t row = width[0] + width[1] + width[2];
        if (count > data.size() / row) return false;
        for (std::size_t i = 0; i < count; ++i) {
            std::uint32_t field[3] = {width[0] == 0 ? 1u : 0u, 0, 0};
            for (std::size_t f = 0; f < 3; ++f) {
                for (std::size_t b = 0; b < width[f]; ++b)
                    field[f] = field[f] << 8 | static_cast<unsigned char>(data[b]);
                data.remove_prefix(width[f]);
            }
            Entry entry;
            entry.offset = field[1];
            if (field[0] > 2) return false;
            entry.where = static_cast<Entry::Where>(field[0] + 1);
            if (field[0] == 2) entry.rank = field[2];
            else entry.generation = static_cast<std::uint16_t>(field[2]);
            if (!take_entry(first + i, entry)) return false;
        }
        return true;
    }

    std::string_view whole_, file_; // `file_` is the part before the section that follows the one being read
    Values& values_;
    Inflater& inflater_;
    Damage& damage_;
    CrossReference out_;
    std::vector<std::size_t> pending_;
    std::map<std::size_t, std::size_t> seen_; // from where to where sections were read
    std::size_t stop_ = 0;                    // where reading stopped
    std::size_t section_end_ = 0;             // behind the highest object number of the section being read
};

} // namespace

CrossReference read_cross_reference(std::string_view file, Values& values, Inflater& inflater, Damage& damage) {
    return CrossReferenceReader(file, values, inflater, damage).read();
}

} // namespace ofstract::pdf
