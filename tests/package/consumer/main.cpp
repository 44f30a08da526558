// The consumer that every way of linking must build: the header's version is the library's, and a report is read.

#include <ofstract/extractor.h>
#include <ofstract/version.h>

#include <iostream>
#include <string>

int main(int, char** argv) {
    if (std::string(ofstract::version()) != OFSTRACT_VERSION) {
        std::cerr << "header " << OFSTRACT_VERSION << ", library " << ofstract::version() << '\n';
        return 1;
    }
    const ofstract::Result<ofstract::Report> report = ofstract::Extractor().extract_file(argv[1]);
    if (!report) {
        std::cerr << report.error().message << '\n';
        return 1;
    }
    std::cout << report->judgement("overall-effectiveness").grade_text() << '\n';
}
