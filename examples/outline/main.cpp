#include <ofstract/ofstract.h>

#include <iomanip>
#include <iostream>

int main(int argc, char** argv) {
    const auto report = ofstract::Extractor().extract_file(argc > 1 ? argv[1] : "report.pdf");
    if (!report) return std::cerr << report.error().message << '\n', 1;

    for (const ofstract::Judgement judgement : report->judgements())
        std::cout << std::left << std::setw(24) << display_name(judgement.grade()) << judgement.label() << '\n';

    for (const ofstract::Section& section : report->all_sections())
        std::cout << std::string(2 * section.path().size(), ' ') << section.heading() << '\n';

    for (const ofstract::Block& block : report->numbered_paragraphs())
        for (const auto& [page, box] : block.where())
            std::cout << block.number() << ": page " << page << ", " << box.left << ' ' << box.top << ' ' << box.right
                      << ' ' << box.bottom << '\n';

    for (const ofstract::List list : report->lists())
        for (const ofstract::ListItem item : list.items()) std::cout << list.id() << ": " << item.text() << '\n';
}
