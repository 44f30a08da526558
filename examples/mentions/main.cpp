#include <ofstract/ofstract.h>

#include <iostream>

int main(int argc, char** argv) {
    for (int i = 2; i < argc; ++i)
        if (ofstract::Block last; const auto report = ofstract::Extractor().extract_file(argv[i]))
            for (const ofstract::Match& match : report->find(argv[1]))
                if (match.kind() == ofstract::MatchKind::exact && match.block() && match.block() != last &&
                    match.section().effective_grade() <= ofstract::Grade::requires_improvement)
                    std::cout << argv[i] << ": " << (last = match.block()).number() << ' ' << last.text() << '\n';
}
