#include "cells.h"

#include <expat.h>
#include <unzip.h>

#include <array>
#include <memory>
#include <new>
#include <type_traits>

namespace command::batch {
namespace {

constexpr std::string_view sheets = "xl/worksheets/sheet";

// XML in pieces → the texts of its elements <t> and <v>, which are a cell's. `hash` may be null: then it is only
// checked that the XML is well-formed.
class Part {
  public:
    explicit Part(CellHash* hash) : parser_(XML_ParserCreate("UTF-8")), hash_(hash) {
        if (!parser_) throw std::bad_alloc();
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), begin_element, end_element);
        XML_SetCharacterDataHandler(parser_.get(), add_text);
    }

    // False where the XML is not well-formed.
    bool add(std::string_view piece) { return parse(piece, false); }
    // False also where the XML ends too early.
    bool end() { return parse({}, true); }

  private:
    struct Freer {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    bool parse(std::string_view piece, bool is_last) {
        return XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), is_last) == XML_STATUS_OK;
    }

    static bool is_cell_text(std::string_view element) { return element == "t" || element == "v"; }

    // Expat calls these three. It is written in C, so nothing may be thrown through it; hashing allocates nothing.
    static void XMLCALL begin_element(void* part, const XML_Char* name, const XML_Char** /*attributes*/) {
        Part& self = *static_cast<Part*>(part);
        self.in_cell_ = self.hash_ && is_cell_text(name);
    }
    static void XMLCALL add_text(void* part, const XML_Char* text, int bytes) {
        const Part& self = *static_cast<Part*>(part);
        if (self.in_cell_) self.hash_->add_piece({text, static_cast<std::size_t>(bytes)});
    }
    static void XMLCALL end_element(void* part, const XML_Char* /*name*/) {
        Part& self = *static_cast<Part*>(part);
        if (self.in_cell_) self.hash_->end_text();
        self.in_cell_ = false;
    }

    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Freer> parser_;
    CellHash* hash_;
    bool in_cell_ = false;
};

struct Closer {
    void operator()(void* file) const { unzClose(file); }
};

// The archive's current entry. False where it is cut short or has changed, which its checksum says, and where it is no
// well-formed XML.
bool read_part(unzFile archive, CellHash* hash) {
    if (unzOpenCurrentFile(archive) != UNZ_OK) return false;
    Part part(hash);
    std::string piece(1 << 16, '\0');
    bool is_good = true;
    int got = 0;
    while (is_good && (got = unzReadCurrentFile(archive, piece.data(), static_cast<unsigned>(piece.size()))) > 0)
        is_good = part.add(std::string_view(piece).substr(0, static_cast<std::size_t>(got)));
    return unzCloseCurrentFile(archive) == UNZ_OK && got == 0 && is_good && part.end();
}

} // namespace

void CellHash::add(std::string_view text) {
    add_piece(text);
    end_text();
}

void CellHash::add_piece(std::string_view piece) { sum_.add(piece); }

void CellHash::end_text() { sum_.add(std::string_view("\0", 1)); } // no text holds it

std::optional<std::string> cell_hash_of(const std::string& file) {
    const std::unique_ptr<void, Closer> archive(unzOpen64(file.c_str()));
    if (!archive) return std::nullopt;
    CellHash hash;
    int at = unzGoToFirstFile(archive.get());
    for (; at == UNZ_OK; at = unzGoToNextFile(archive.get())) {
        std::array<char, 256> name = {};
        if (unzGetCurrentFileInfo64(archive.get(), nullptr, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) !=
            UNZ_OK)
            return std::nullopt;
        const bool is_sheet = std::string_view(name.data()).substr(0, sheets.size()) == sheets;
        if (!read_part(archive.get(), is_sheet ? &hash : nullptr)) return std::nullopt;
    }
    if (at != UNZ_END_OF_LIST_OF_FILE) return std::nullopt;
    return hash.hex();
}

} // namespace command::batch
