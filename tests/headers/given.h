// What the headers' examples take for granted, and the start of the function that they become.

#include <ofstract/ofstract.h>

#include <cassert>
#include <iostream>
#include <string>
#include <vector>

void example(const std::vector<std::string>& paths, const std::string& path, const std::string& bytes) {
    const ofstract::Extractor extractor;
    const ofstract::Report report = extractor.extract(bytes).value();
    const ofstract::Judgement judgement = report.judgements()[0];
    const ofstract::Block paragraph = report.numbered_paragraphs()[0];
    (void)paths, (void)path, (void)judgement, (void)paragraph;
    // The example may use these names for its own.
    {
