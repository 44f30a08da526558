#pragma once
// The values that a PDF's objects are made of, in one arena, and a handle to look at them.
//
// Invariant: a View is null-safe: a value that is not there, or is of another kind, reads as null. References are not
// followed here: File::resolve does.
// Reference: ISO 32000-1, 7.3.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace ofstract::pdf {

enum class ValueKind : std::uint8_t { null, boolean, number, name, string, array, dictionary, reference };

using Index = std::uint32_t; // into Values; 0 is the null value

struct Value {
    std::string_view text;    // its bytes in the source; an array's or dictionary's with everything in it
    Index next = 0;           // the next one in the same array or dictionary
    Index first = 0;          // array: its first element; dictionary: its first key, whose next is its value
    std::uint32_t object = 0; // reference: to which
    std::uint16_t generation = 0;
    ValueKind kind = ValueKind::null;
};

// Of a dictionary with more keys and values the keys are sorted: many things may ask one that they share.
constexpr std::size_t most_searched = 64; // keys and values

class Values {
  public:
    Values() : all_(1) {}
    Index add(const Value& value) {
        all_.push_back(value);
        return static_cast<Index>(all_.size() - 1);
    }
    Value& at(Index i) { return all_[i]; }
    const Value& at(Index i) const { return all_[i]; }
    std::size_t size() const { return all_.size(); }
    void reserve(std::size_t count) { all_.reserve(count); }
    void cut(std::size_t size); // takes back the values that were added last

    void index(Index dictionary); // it is long, and whole
    // The value of its key, or 0.
    Index find(Index dictionary, std::string_view key) const;

  private:
    std::vector<Value> all_;
    std::map<Index, std::vector<Index>> keys_; // of long dictionaries, sorted; of equal ones the first counts
};

// The whole text is a number as PDF writes one.
std::optional<double> to_number(std::string_view text);

class View {
  public:
    View() = default;
    View(const Values* values, Index at) : values_(values), at_(at) {}

    ValueKind kind() const { return values_ ? value().kind : ValueKind::null; }
    explicit operator bool() const { return kind() != ValueKind::null; }
    std::string_view text() const { return values_ ? value().text : std::string_view(); }
    Index index() const { return at_; }

    bool is_name(std::string_view name) const { return kind() == ValueKind::name && text() == name; }
    std::optional<double> number() const;
    std::optional<std::uint32_t> integer() const; // not negative
    std::uint32_t object() const { return kind() == ValueKind::reference ? value().object : 0; }
    std::uint16_t generation() const { return kind() == ValueKind::reference ? value().generation : std::uint16_t{0}; }

    View get(std::string_view key) const; // with its slash; of a dictionary
    View first() const; // of an array or dictionary: for (View v = a.first(); v.is_there(); v = v.next())
    View next() const { return {values_, values_ ? value().next : 0}; }
    bool is_there() const { return at_ != 0; }
    std::size_t size() const; // of an array: elements; of a dictionary: keys and values

  private:
    const Value& value() const { return values_->at(at_); }

    const Values* values_ = nullptr;
    Index at_ = 0;
};

} // namespace ofstract::pdf
