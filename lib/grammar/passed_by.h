#pragma once
// Texts of a scan → a doubt for each judgement that is in one of them and was not read.
//
// A program that reads a picture may join a sentence that judges, or a label with its grade, to the paragraph before
// it. Such a judgement is missed without a doubt, as no check asks for optional judgements.
//
// Invariant: adds diagnostics and changes nothing else. A report that is no scan gets none: its paragraphs are as the
// page has them.

#include "engine/page.h"
#include "grammar/document.h"
#include "grammar/pattern.h"

namespace ofstract::grammar {

void check_passed_by(const engine::Pages& pages, const Rules& rules, Document& document);

} // namespace ofstract::grammar
