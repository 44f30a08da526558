/* A report's judgements, its first paragraph, and where it says something: `ofstract_c report.pdf ["quote"]`. */

#include <ofstract/c.h>

#include <stdio.h>

int main(int argc, char** argv) {
    ofstract_report* const report = ofstract_extract_file(argc > 1 ? argv[1] : "report.pdf", NULL);
    if (ofstract_report_error(report)) {
        fprintf(stderr, "%s: %s\n", ofstract_error_name(ofstract_report_error(report)),
                ofstract_report_message(report));
        ofstract_report_free(report);
        return 1;
    }

    ofstract_judgement judgement;
    for (size_t i = 0; ofstract_judgement_at(report, i, &judgement) == 0; ++i)
        printf("%s: %s (page %d)\n", judgement.label, judgement.grade_text, judgement.first.page);

    ofstract_block paragraph;
    if (ofstract_paragraph_numbered(report, "1", &paragraph) == 0) printf("%s. %s\n", paragraph.number, paragraph.text);

    if (argc > 2) {
        ofstract_matches* const matches = ofstract_report_find(report, argv[2]);
        ofstract_match best;
        if (ofstract_match_at(matches, 0, &best) == 0)
            printf("%s, paragraph %s, page %d\n", best.exact ? "exact" : "near", best.number, best.first.page);
        ofstract_difference difference;
        for (size_t i = 0; ofstract_difference_at(matches, 0, i, &difference) == 0; ++i)
            printf("\"%s\" for \"%s\"\n", difference.quoted, difference.printed);
        ofstract_matches_free(matches);
    }
    ofstract_report_free(report);
    return 0;
}
