// Bytes → a report or an error, with a document held open as in a process that reads many. Poppler is in it, and it is
// not built with the sanitizers: README.md says what becomes of what it does wrong.

#include "api/extract.h"
#include "engine/host.h"
#include "fuzz/pdf.h"
#include "fuzz/promises.h"
#include "fuzz/utf8.h"

#include <ofstract/json.h>

namespace {

using namespace ofstract;

Limits limits() {
    Limits limits;
    limits.pages = 50;
    limits.words_per_page = limits.words = 5000;
    limits.seconds = 5;
    return limits;
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    engine::start_host();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzz::Pdf pdf = fuzz::pdf_from(fuzz::Input(data, size));
    const auto reports = api::extract(pdf.bytes, "report.pdf", limits(), api::Which::all);
    if (reports) {
        fuzz::promise(!reports->empty(), "what is no error has a report");
        int last = 0;
        for (const auto& each : *reports) {
            const auto report = detail::Inside::make<Report>(each);
            fuzz::check_json(report);
            fuzz::check_wire(*each);
            const Source source = report.source();
            fuzz::promise(source.bytes == pdf.bytes.size(), "a report knows its bytes");
            fuzz::promise(source.first_page >= last && source.last_page >= source.first_page &&
                              source.last_page <= source.pages,
                          "reports stand behind each other");
            last = source.last_page;
        }
        return 0;
    }
    const Error& error = reports.error();
    fuzz::promise(!error.message.empty(), "an error says what it is");
    fuzz::promise(error.code != ErrorCode::internal && error.code != ErrorCode::io, "bytes are no error of ours",
                  error.message);
    fuzz::promise(fuzz::is_utf8(to_json(error, "report.pdf")), "the JSON of an error is UTF-8");
    return 0;
}
