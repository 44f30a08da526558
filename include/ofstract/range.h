#pragma once
// The two kinds of list that a report gives: of handles, and of plain values.
//
//     for (const ofstract::Judgement judgement : report.judgements()) std::cout << judgement.label();
//     const ofstract::Span first = paragraph.where().front();
//     const auto blocks = report.blocks();
//     std::cout << std::distance(blocks.begin(), blocks.end()) << blocks.begin()->text() << blocks.back().text();
//
// Index base: 0, for operator[]. Ownership: a list points into its report and is valid as
// long as the report or a copy of it lives. Thread-safety: reading is safe from many threads.
// Errors: operator[] beyond the end, and front() and back() of an empty list, give an empty handle or value, never
// undefined behaviour; iterators are held to the rules of a vector's.

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace ofstract {
inline namespace v0_2 {

namespace detail {
struct Inside; // the library's own way to the private members
struct ReportData;
} // namespace detail

template <class Handle> class Range {
  public:
    // Random access. It gives a handle by value, not a reference to one, as the iterator of std::vector<bool> does.
    class iterator {
      public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Handle;
        using difference_type = std::ptrdiff_t;
        using reference = Handle;

        // Keeps the handle as long as the expression that has the arrow.
        class pointer {
          public:
            explicit pointer(Handle handle) noexcept : handle_(handle) {}
            const Handle* operator->() const noexcept { return &handle_; }

          private:
            Handle handle_;
        };

        iterator() noexcept = default;

        Handle operator*() const noexcept { return Handle(data_, at_); }
        pointer operator->() const noexcept { return pointer(**this); }
        Handle operator[](difference_type by) const noexcept { return *(*this + by); }

        iterator& operator+=(difference_type by) noexcept {
            at_ = static_cast<std::uint32_t>(static_cast<difference_type>(at_) + by);
            return *this;
        }
        iterator& operator-=(difference_type by) noexcept { return *this += -by; }
        iterator& operator++() noexcept { return *this += 1; }
        iterator& operator--() noexcept { return *this -= 1; }
        iterator operator++(int) noexcept {
            const iterator before = *this;
            ++*this;
            return before;
        }
        iterator operator--(int) noexcept {
            const iterator before = *this;
            --*this;
            return before;
        }

        friend iterator operator+(iterator it, difference_type by) noexcept { return it += by; }
        friend iterator operator+(difference_type by, iterator it) noexcept { return it += by; }
        friend iterator operator-(iterator it, difference_type by) noexcept { return it -= by; }
        friend difference_type operator-(const iterator& a, const iterator& b) noexcept {
            return static_cast<difference_type>(a.at_) - static_cast<difference_type>(b.at_);
        }
        friend bool operator==(const iterator& a, const iterator& b) noexcept { return a.at_ == b.at_; }
        friend bool operator!=(const iterator& a, const iterator& b) noexcept { return a.at_ != b.at_; }
        friend bool operator<(const iterator& a, const iterator& b) noexcept { return a.at_ < b.at_; }
        friend bool operator>(const iterator& a, const iterator& b) noexcept { return b < a; }
        friend bool operator<=(const iterator& a, const iterator& b) noexcept { return !(b < a); }
        friend bool operator>=(const iterator& a, const iterator& b) noexcept { return !(a < b); }

      private:
        friend class Range;
        iterator(const detail::ReportData* data, std::uint32_t at) noexcept : data_(data), at_(at) {}

        const detail::ReportData* data_ = nullptr;
        std::uint32_t at_ = 0;
    };
    using const_iterator = iterator;
    using value_type = Handle;

    Range() noexcept = default;

    [[nodiscard]] iterator begin() const noexcept { return iterator(data_, first_); }
    [[nodiscard]] iterator end() const noexcept { return iterator(data_, first_ + count_); }
    [[nodiscard]] std::size_t size() const noexcept { return count_; }
    [[nodiscard]] bool empty() const noexcept { return count_ == 0; }
    [[nodiscard]] Handle operator[](std::size_t i) const noexcept {
        return i < count_ ? Handle(data_, first_ + static_cast<std::uint32_t>(i)) : Handle();
    }
    [[nodiscard]] Handle front() const noexcept { return (*this)[0]; }
    [[nodiscard]] Handle back() const noexcept { return empty() ? Handle() : (*this)[count_ - 1]; }

  private:
    friend struct detail::Inside;
    Range(const detail::ReportData* data, std::uint32_t first, std::uint32_t count) noexcept
        : data_(data), first_(first), count_(count) {}

    const detail::ReportData* data_ = nullptr;
    std::uint32_t first_ = 0, count_ = 0;
};

template <class T> class Values {
  public:
    using iterator = const T*;
    using const_iterator = iterator;
    using value_type = T;

    Values() noexcept = default;

    [[nodiscard]] const T* begin() const noexcept { return first_; }
    [[nodiscard]] const T* end() const noexcept { return first_ + count_; }
    [[nodiscard]] std::size_t size() const noexcept { return count_; }
    [[nodiscard]] bool empty() const noexcept { return count_ == 0; }
    [[nodiscard]] T operator[](std::size_t i) const noexcept { return i < count_ ? first_[i] : T(); }
    [[nodiscard]] T front() const noexcept { return (*this)[0]; }
    [[nodiscard]] T back() const noexcept { return empty() ? T() : first_[count_ - 1]; }

  private:
    friend struct detail::Inside;
    Values(const T* first, std::size_t count) noexcept : first_(first), count_(count) {}

    const T* first_ = nullptr;
    std::size_t count_ = 0;
};

} // namespace v0_2
} // namespace ofstract
