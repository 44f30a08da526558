#pragma once
// The two kinds of list that a report gives: of handles, and of plain values.
//
//     for (const ofstract::Judgement& judgement : report.judgements()) std::cout << judgement.label();
//     const ofstract::Span first = paragraph.where()[0];
//
// Units: none. Index base: 0, for operator[]. Ownership: a list points into its report and is valid as
// long as the report or a copy of it lives. Thread-safety: reading is safe from many threads.
// Errors: operator[] beyond the end gives an empty handle or value, never undefined behaviour.
// Source: none.

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace ofstract {
inline namespace v0 {

namespace detail {
struct ReportData;
}

template <class Handle> class Range {
  public:
    class iterator {
      public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Handle;
        using difference_type = std::ptrdiff_t;
        using pointer = const Handle*;
        using reference = Handle;

        iterator() = default;
        iterator(const detail::ReportData* data, std::uint32_t at) noexcept : data_(data), at_(at) {}
        Handle operator*() const noexcept { return Handle(data_, at_); }
        iterator& operator++() noexcept {
            ++at_;
            return *this;
        }
        iterator operator++(int) noexcept {
            iterator before = *this;
            ++at_;
            return before;
        }
        bool operator==(const iterator& other) const noexcept { return at_ == other.at_; }
        bool operator!=(const iterator& other) const noexcept { return at_ != other.at_; }

      private:
        const detail::ReportData* data_ = nullptr;
        std::uint32_t at_ = 0;
    };

    Range() noexcept = default;
    Range(const detail::ReportData* data, std::uint32_t first, std::uint32_t count) noexcept
        : data_(data), first_(first), count_(count) {}

    iterator begin() const noexcept { return iterator(data_, first_); }
    iterator end() const noexcept { return iterator(data_, first_ + count_); }
    std::size_t size() const noexcept { return count_; }
    bool empty() const noexcept { return count_ == 0; }
    Handle operator[](std::size_t i) const noexcept {
        return i < count_ ? Handle(data_, first_ + static_cast<std::uint32_t>(i)) : Handle();
    }

  private:
    const detail::ReportData* data_ = nullptr;
    std::uint32_t first_ = 0, count_ = 0;
};

template <class T> class Values {
  public:
    Values() noexcept = default;
    Values(const T* first, std::size_t count) noexcept : first_(first), count_(count) {}

    const T* begin() const noexcept { return first_; }
    const T* end() const noexcept { return first_ + count_; }
    std::size_t size() const noexcept { return count_; }
    bool empty() const noexcept { return count_ == 0; }
    T operator[](std::size_t i) const noexcept { return i < count_ ? first_[i] : T(); }

  private:
    const T* first_ = nullptr;
    std::size_t count_ = 0;
};

} // namespace v0
} // namespace ofstract
