#pragma once
// Texts of a scan → a doubt for each judgement that stands in one of them and was not read.
//
// A program that reads a picture may set a sentence that judges, or a label with its grade, in one paragraph with what
// stands before it. There it is text, and nobody counts optional judgements.
//
// Invariant: adds diagnostics and changes nothing else; none to what is no scan, where a paragraph is as the page has
// it.

#include "engine/page.h"
#include "grammar/document.h"
#include "grammar/pattern.h"

namespace ofstract::grammar {

void check_passed_by(const engine::Pages& pages, const Rules& rules, Document& document);

} // namespace ofstract::grammar
