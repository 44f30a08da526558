#pragma once
// The library's own way into the public handles: from the data behind them to a handle, and back.
//
// Invariant: nobody else makes a handle that points to anything.
// Reference: include/ofstract/range.h, report.h.

#include <ofstract/report.h>

#include <memory>
#include <utility>
#include <vector>

namespace ofstract {
inline namespace v0_2 {
namespace detail {

struct Inside {
    static const std::shared_ptr<const ReportData>& data(const Report& report) { return report.data_; }

    // By a constructor that is private: of a handle, a Range, Values, a Report, …
    template <class T, class... Parts> static T make(Parts&&... parts) { return T(std::forward<Parts>(parts)...); }

    template <class T> static Values<T> values(const std::vector<T>& list) { return {list.data(), list.size()}; }
};

} // namespace detail
} // namespace v0_2
} // namespace ofstract
