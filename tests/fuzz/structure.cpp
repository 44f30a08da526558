// Any bytes as a PDF's own structure → what is wrong with it. No Poppler: the parser is ours. Promised: any file is
// safe, what is found is said in UTF-8, and a second look finds the same.

#include "fuzz/input.h"
#include "fuzz/pdf.h"
#include "fuzz/promise.h"
#include "fuzz/utf8.h"
#include "pdf/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzz::Pdf pdf = fuzz::pdf_from(fuzz::Input(data, size));
    const std::string words = ofstract::pdf::check(pdf.bytes).lost();
    fuzz::promise(fuzz::is_utf8(words), "what is wrong with a file is UTF-8");
    fuzz::promise(ofstract::pdf::check(pdf.bytes).lost() == words, "the same file, the same faults");
    return 0;
}
