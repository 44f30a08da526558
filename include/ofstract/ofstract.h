#pragma once
// All of the C++ interface. (The interface for C is c.h.)
//
//     #include <ofstract/ofstract.h>
//
//     const ofstract::Report report = ofstract::Extractor().extract_file("report.pdf").value();
//     for (const ofstract::Judgement j : report.judgements())
//         std::cout << j.label() << ": " << ofstract::display_name(j.grade()) << '\n';
//
// Units, index base, ownership, thread-safety, errors: each header says its own; begin with extractor.h and report.h.

#ifndef __cplusplus
#error "ofstract/ofstract.h is the interface for C++ since 0.2; the one for C is ofstract/c.h"
#endif

#include <ofstract/check.h>
#include <ofstract/compare.h>
#include <ofstract/date.h>
#include <ofstract/diagnostic.h>
#include <ofstract/error.h>
#include <ofstract/export.h>
#include <ofstract/extractor.h>
#include <ofstract/find.h>
#include <ofstract/geometry.h>
#include <ofstract/grade.h>
#include <ofstract/isolated.h>
#include <ofstract/json.h>
#include <ofstract/limits.h>
#include <ofstract/markup.h>
#include <ofstract/range.h>
#include <ofstract/report.h>
#include <ofstract/version.h>
