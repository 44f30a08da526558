// Written by lib/model/describe.py from lib/model/report.toml: change that one.
#pragma once
// The members of the nodes of a report, for those who write, read and check its wire form.

#include "model/data.h"

#include <concepts>
#include <type_traits>

namespace ofstract {
inline namespace v0_2 {
namespace detail {

// The list that a run points into.
enum class In { spans, marks, parts, cells, rows, blocks, sections, items, count };

template <class T, class Node>
concept Like = std::same_as<std::remove_const_t<T>, Node>;

template <class V> void visit(V& v, Like<InspectorNode> auto& n) {
    v.text(n.name);
    v.text(n.role);
}

template <class V> void visit(V& v, Like<FieldNode> auto& n) {
    v.text(n.label);
    v.text(n.value);
    v.text(n.text.text);
    v.run(n.text.marks, In::marks);
    v.run(n.text.where, In::spans);
}

template <class V> void visit(V& v, Like<JudgementNode> auto& n) {
    v.choice(n.source);
    v.text(n.number);
    v.text(n.id);
    v.text(n.label);
    v.choice(n.grade);
    v.text(n.grade_text);
    v.text(n.parent);
    v.section(n.section);
    v.run(n.marks, In::marks);
    v.run(n.where, In::spans);
    v.run(n.label_where, In::spans);
    v.run(n.grade_where, In::spans);
}

template <class V> void visit(V& v, Like<PreviousNode> auto& n) {
    v.text(n.label);
    v.choice(n.grade);
    v.text(n.grade_text);
    v.run(n.where, In::spans);
}

template <class V> void visit(V& v, Like<StretchNode> auto& n) {
    v.choice(n.kind);
    v.text(n.opened_by);
    v.run(n.where, In::spans);
}

template <class V> void visit(V& v, Like<TextNode> auto& n) {
    v.text(n.text);
    v.run(n.marks, In::marks);
    v.run(n.where, In::spans);
}

template <class V> void visit(V& v, Like<BlockNode> auto& n) {
    v.choice(n.kind);
    v.text(n.number);
    v.text(n.marker);
    v.number(n.depth);
    v.text(n.text.text);
    v.run(n.rows, In::rows);
    v.run(n.text.marks, In::marks);
    v.run(n.text.where, In::spans);
}

template <class V> void visit(V& v, Like<SectionNode> auto& n) {
    v.text(n.id);
    v.text(n.heading.text);
    v.number(n.level);
    v.choice(n.grade);
    v.run(n.heading.marks, In::marks);
    v.run(n.heading.where, In::spans);
    v.run(n.blocks, In::blocks);
    v.run(n.sections, In::sections);
}

template <class V> void visit(V& v, Like<ListItemNode> auto& n) {
    v.text(n.number);
    v.text(n.text);
    v.text(n.responsible);
    v.run(n.parts, In::parts);
    v.optional(n.due);
    v.section(n.section);
    v.run(n.where, In::spans);
}

template <class V> void visit(V& v, Like<ListNode> auto& n) {
    v.text(n.id);
    v.text(n.heading);
    v.run(n.items, In::items);
}

template <class V> void visit(V& v, Like<KeyedNode> auto& n) {
    v.text(n.key);
    v.text(n.text.text);
    v.run(n.text.marks, In::marks);
    v.run(n.text.where, In::spans);
}

template <class V> void visit(V& v, Like<DiagnosticNode> auto& n) {
    v.text(n.code);
    v.choice(n.severity);
    v.text(n.message);
    v.run(n.where, In::spans);
}

} // namespace detail
} // namespace v0_2
} // namespace ofstract
