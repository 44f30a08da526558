#include "cells.h"

#include <unzip.h>

#include <array>
#include <memory>

namespace command::batch {
namespace {

constexpr std::string_view sheets = "xl/worksheets/sheet";

std::string unescaped(std::string text) {
    struct Entity {
        std::string_view name;
        char character;
    };
    constexpr std::array<Entity, 4> entities = {{{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&amp;", '&'}}};
    std::size_t to = 0;
    for (std::size_t from = 0; from < text.size(); ++from) {
        text[to] = text[from];
        for (const Entity& entity : entities) {
            if (text.compare(from, entity.name.size(), entity.name) != 0) continue;
            text[to] = entity.character;
            from += entity.name.size() - 1;
            break;
        }
        ++to;
    }
    text.resize(to);
    return text;
}

// XML in pieces → the texts of its elements <t> and <v>, which are a cell's, and whether it is there to its end.
class Part {
  public:
    explicit Part(CellHash* hash) : hash_(hash) {}

    void add(std::string_view piece) {
        for (const char c : piece) {
            if (c == '<') begin_tag();
            else if (in_tag_ && c == '>') end_tag();
            else (in_tag_ ? tag_ : text_) += c;
        }
    }
    bool ended() const { return !root_.empty() && tag_ == '/' + root_; }

  private:
    void begin_tag() {
        if (in_cell_ && hash_) hash_->add(unescaped(text_));
        text_.clear();
        tag_.clear();
        in_tag_ = true;
    }
    void end_tag() {
        const std::string_view name = std::string_view(tag_).substr(0, tag_.find_first_of(" \n"));
        if (root_.empty() && !name.empty() && name.front() != '?') root_ = name;
        in_cell_ = name == "t" || name == "v";
        text_.clear();
        in_tag_ = false;
    }

    CellHash* hash_;
    std::string root_, tag_, text_;
    bool in_tag_ = false, in_cell_ = false;
};

struct Closer {
    void operator()(void* file) const { unzClose(file); }
};

// The archive's current entry. False where it is cut short or has changed: it has a sum of its own.
bool read_part(unzFile archive, CellHash* hash) {
    if (unzOpenCurrentFile(archive) != UNZ_OK) return false;
    Part part(hash);
    std::string piece(1 << 16, '\0');
    int got = 0;
    while ((got = unzReadCurrentFile(archive, piece.data(), static_cast<unsigned>(piece.size()))) > 0)
        part.add(std::string_view(piece).substr(0, static_cast<std::size_t>(got)));
    return unzCloseCurrentFile(archive) == UNZ_OK && got == 0 && part.ended();
}

} // namespace

void CellHash::add(std::string_view text) {
    sum_.add(text);
    sum_.add(std::string_view("\0", 1)); // no text holds it
}

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
