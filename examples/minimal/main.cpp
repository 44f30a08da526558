#include <ofstract/extractor.h>

#include <iostream>

int main(int argc, char** argv) {
    const auto report = ofstract::Extractor().extract_file(argc > 1 ? argv[1] : "report.pdf");
    if (!report) return std::cerr << report.error().message << '\n', 1;
    for (const ofstract::Judgement j : report->judgements())
        std::cout << j.label() << ": " << j.grade_text() << " (page " << j.where()[0].page << ")\n";
    for (const ofstract::Diagnostic d : report->diagnostics()) std::cout << d.message() << '\n';
}
