// A PDF → the same report or the same error, read in this process and read in one of its own. Where that one died,
// took too long, needed too much or was kept from a file, this one is not tried: that is what it is for.

#include "fuzz/pdf.h"
#include "fuzz/promises.h"

#include <ofstract/extractor.h>
#include <ofstract/isolated.h>
#include <ofstract/json.h>

namespace {

using namespace ofstract;

std::string told(const Result<Report>& result) {
    return result ? to_json(*result) : to_json(result.error(), "report.pdf");
}

// Time is no part of what must be the same.
IsolationLimits limits() {
    IsolationLimits limits;
    limits.document.pages = 50;
    limits.document.words_per_page = limits.document.words = 5000;
    limits.document.seconds = 1000;
    limits.cpu_seconds = 5;
    return limits;
}

// What only a process of its own comes to: it died, or was kept from what this one may have.
bool apart_alone(const Result<Report>& result) {
    if (!result) {
        const ErrorCode code = result.error().code;
        return code == ErrorCode::crashed || code == ErrorCode::timeout || code == ErrorCode::out_of_memory ||
               code == ErrorCode::unavailable;
    }
    for (const Diagnostic d : result->diagnostics())
        if (d.code() == diagnostics::resource_denied || d.code() == diagnostics::fonts_unread ||
            d.code() == diagnostics::time_near)
            return true;
    return false;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static IsolatedExtractor isolated(limits(), OFSTRACT_WORKER);
    static const Extractor extractor(limits().document);
    const fuzz::Pdf pdf = fuzz::pdf_from(fuzz::Input(data, size));
    const Result<Report> apart = isolated.extract(pdf.bytes, "report.pdf");
    if (apart_alone(apart)) return 0;
    const std::string here = told(extractor.extract(pdf.bytes, "report.pdf")), there = told(apart);
    fuzz::promise(here == there, "isolated is as in process", here + "\n" + there);
    return 0;
}
