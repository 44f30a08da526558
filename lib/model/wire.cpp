#include "model/wire.h"

#include "model/members.h"
#include "model/names.h"

#include <array>
#include <cmath>
#include <cstring>

namespace ofstract::model {
namespace {

using namespace ofstract::detail;

constexpr std::size_t index(In list) { return static_cast<std::size_t>(list); }

// ---- What members.h does not have: the values that nodes are made of, and what holds the nodes. ----

template <class V> void visit(V& v, Like<Str> auto& s) { v.text(s); }

template <class V> void visit(V& v, Like<RowNode> auto& n) {
    v.run(n.cells, In::cells);
    v.number(n.is_header);
}

template <class V> void visit(V& v, Like<Date> auto& d) {
    v.number(d.year);
    v.number(d.month);
    v.number(d.day);
}

template <class V> void visit(V& v, Like<Interval> auto& i) {
    visit(v, i.start);
    visit(v, i.end);
}

template <class V> void visit(V& v, Like<Span> auto& s) {
    v.number(s.page);
    v.number(s.box.left);
    v.number(s.box.top);
    v.number(s.box.right);
    v.number(s.box.bottom);
}

template <class V> void visit(V& v, Like<ReportData> auto& d) {
    v.arena(d.arena);
    v.list(d.spans);
    v.list(d.marks);
    v.list(d.cells);
    v.list(d.rows);
    v.list(d.blocks);
    v.list(d.sections);
    v.number(d.top_sections);
    v.list(d.lists);
    v.list(d.list_items);
    v.list(d.parts);
    v.list(d.judgements);
    v.list(d.previous);
    v.list(d.fields);
    v.list(d.inspectors);
    v.list(d.footnotes);
    v.list(d.furniture);
    v.list(d.diagnostics);
    v.list(d.stretches);
    v.list(d.intervals);
    v.list(d.previous_intervals);
    v.optional(d.published);
    visit(v, d.title);
    for (auto* text : {&d.format, &d.name, &d.sha256, &d.next_inspection, &d.urn, &d.authority, &d.authority_urn,
                       &d.la_code, &d.ons_code})
        v.text(*text);
    v.number(d.bytes);
    v.list(d.page_boxes);
    for (auto* number : {&d.pages, &d.part, &d.part_count, &d.first_page, &d.last_page}) v.number(*number);
}

// ---- Those ----

class WireWriter {
  public:
    std::string bytes;

    template <class T> void number(const T& value) {
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        bytes.append(raw, sizeof value);
    }
    template <class E> void choice(const E& value) { number(static_cast<std::int32_t>(value)); }
    void text(const Str& s) {
        number(s.at);
        number(s.size);
    }
    void run(const Run& r, In) {
        number(r.first);
        number(r.count);
    }
    void section(std::uint32_t at) { number(at); }
    void arena(const std::string& text) {
        number(text.size());
        bytes += text;
    }
    template <class Node> void list(const std::vector<Node>& nodes) {
        number(nodes.size());
        for (const Node& node : nodes) visit(*this, node);
    }
    template <class Node> void optional(const std::optional<Node>& node) {
        number(static_cast<std::int32_t>(node.has_value()));
        if (node) visit(*this, *node);
    }
};

class WireReader {
  public:
    explicit WireReader(std::string_view bytes) : rest_(bytes) {}

    bool good() const { return good_; }
    bool at_end() const { return rest_.empty(); }

    template <class T> void number(T& value) {
        if (rest_.size() < sizeof value) return fail();
        std::memcpy(&value, rest_.data(), sizeof value);
        rest_.remove_prefix(sizeof value);
    }
    template <class E> void choice(E& value) {
        std::int32_t raw = 0;
        number(raw);
        const auto known = enumerator<E>(raw);
        if (!known) return fail();
        value = *known;
    }
    void text(Str& s) {
        number(s.at);
        number(s.size);
    }
    void run(Run& r, In) {
        number(r.first);
        number(r.count);
    }
    void section(std::uint32_t& at) { number(at); }
    void arena(std::string& text) {
        std::size_t size = 0;
        number(size);
        if (size > rest_.size()) return fail();
        text = rest_.substr(0, size);
        rest_.remove_prefix(size);
    }
    // A list that claims more than follows ends with the bytes.
    template <class Node> void list(std::vector<Node>& nodes) {
        std::size_t count = 0;
        number(count);
        for (std::size_t i = 0; i < count && good_; ++i) visit(*this, nodes.emplace_back());
    }
    template <class Node> void optional(std::optional<Node>& node) {
        std::int32_t there = 0;
        number(there);
        if (there != 0) visit(*this, node.emplace());
    }

  private:
    void fail() {
        good_ = false;
        rest_ = {};
    }

    std::string_view rest_;
    bool good_ = true;
};

// Every text lies in the arena and ends there with a null byte, every run in its list, and all together they point to
// no more than there is: so the work of reading is bounded by the bytes that came. Every box is of finite numbers.
class Checker {
  public:
    explicit Checker(const ReportData& data)
        : sizes_{data.spans.size(), data.marks.size(),  data.parts.size(),    data.cells.size(),
                 data.rows.size(),  data.blocks.size(), data.sections.size(), data.list_items.size()},
          arena_(data.arena) {}

    bool good() const { return good_; }

    template <class T> void number(const T& value) {
        if constexpr (std::is_floating_point_v<T>) good_ = good_ && std::isfinite(value);
    }
    template <class E> void choice(const E&) {}
    void text(const Str& s) {
        texts_ += s.size;
        good_ = good_ && s.at <= arena_.size() && texts_ <= arena_.size();
        if (s.size > 0) good_ = good_ && s.size < arena_.size() - s.at && arena_[s.at + s.size] == '\0';
    }
    void run(const Run& r, In list) {
        const std::size_t size = sizes_[index(list)];
        std::size_t& used = used_[index(list)];
        used += r.count;
        good_ = good_ && r.first <= size && r.count <= size - r.first && used <= size;
    }
    void section(std::uint32_t at) { good_ = good_ && (at == nowhere || at < sizes_[index(In::sections)]); }
    void arena(const std::string&) {}
    template <class Node> void list(const std::vector<Node>& nodes) {
        for (const Node& node : nodes) visit(*this, node);
    }
    template <class Node> void optional(const std::optional<Node>&) {}

  private:
    std::array<std::size_t, index(In::count)> sizes_, used_ = {};
    std::string_view arena_;
    std::size_t texts_ = 0;
    bool good_ = true;
};

// Sections are laid down breadth first, so each one's children follow those of the ones before it: a tree, and never
// deeper than headings are (so it may be walked by recursion).
bool is_tree(const ReportData& data) {
    constexpr int deepest = 6; // as in grammar/body.cpp
    std::size_t next = data.top_sections;
    std::vector<int> depth(data.sections.size(), 1);
    if (next > data.sections.size()) return false;
    for (std::size_t i = 0; i < data.sections.size(); ++i) {
        const Run children = data.sections[i].sections;
        if (i >= next || depth[i] > deepest) return false;
        if (children.count == 0) continue;
        if (children.first != next || children.count > data.sections.size() - next) return false;
        for (std::size_t child = next; child < next + children.count; ++child) depth[child] = depth[i] + 1;
        next += children.count;
    }
    return next == data.sections.size();
}

} // namespace

std::string encode(const ReportData& data) {
    WireWriter writer;
    writer.bytes.reserve(2 * data.arena.size() + 64 * data.spans.size());
    visit(writer, data);
    return std::move(writer.bytes);
}

std::shared_ptr<const ReportData> decode(std::string_view bytes) {
    auto data = std::make_shared<ReportData>();
    WireReader reader(bytes);
    visit(reader, *data);
    if (!reader.good() || !reader.at_end()) return nullptr;
    Checker checker(*data);
    visit(checker, *data);
    if (!checker.good() || !is_tree(*data)) return nullptr;
    link(*data);
    return data;
}

} // namespace ofstract::model
