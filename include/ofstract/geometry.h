#pragma once
// A place on a page.
//
//     for (const ofstract::Span& span : paragraph.where())
//         std::cout << "page " << span.page << " at " << span.box.left << ',' << span.box.top << '\n';
//
// Units and origin: PDF points (1/72 inch) from the top left corner of the page as a reader sees it
// (its crop box, after rotation), y growing downwards.
// Index base: pages count from 1.
// Ownership: plain values.
// Source: ISO 32000-1, 8.3.2 (user space) and 14.11.2 (page boundaries).

namespace ofstract {
inline namespace v0_2 {

struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
};

inline bool operator==(const Box& a, const Box& b) {
    return a.left == b.left && a.top == b.top && a.right == b.right && a.bottom == b.bottom;
}
inline bool operator!=(const Box& a, const Box& b) { return !(a == b); }

// One run of text on one page. Text that crosses a page has a span on each.
struct Span {
    int page = 0;
    Box box;
};

inline bool operator==(const Span& a, const Span& b) { return a.page == b.page && a.box == b.box; }
inline bool operator!=(const Span& a, const Span& b) { return !(a == b); }

} // namespace v0_2
} // namespace ofstract
