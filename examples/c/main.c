/* A report's judgements, its first paragraph, and where it says something: `ofstract_c report.pdf ["quote"]`. */

#include <ofstract/c.h>

#include <stdio.h>

int main(int argc, char** argv) {
    ofstract_report* const report = ofstract_extract_file(argc > 1 ? argv[1] : "report.pdf", NULL);
    if (!ofstract_report_ok(report)) {
        fprintf(stderr, "%s: %s\n", ofstract_error_name(ofstract_report_error(report)),
                ofstract_report_message(report));
        ofstract_report_free(report);
        return 1;
    }

    const ofstract_judgement* judgement = NULL;
    for (size_t i = 0; (judgement = ofstract_judgement_at(report, i)) != NULL; ++i)
        printf("%s: %s (page %d)\n", judgement->label, judgement->grade_text, judgement->first.page);

    const ofstract_paragraph* const paragraph = ofstract_paragraph_at(report, 0);
    if (paragraph) printf("%s. %s\n", paragraph->number, paragraph->text);

    if (argc > 2) {
        ofstract_matches* const matches = ofstract_report_find(report, argv[2]);
        const ofstract_match* const best = ofstract_match_at(matches, 0);
        if (best) printf("%s, paragraph %s, page %d\n", best->exact ? "exact" : "near", best->number, best->first.page);
        const ofstract_difference* difference = NULL;
        for (size_t i = 0; (difference = ofstract_difference_at(matches, 0, i)) != NULL; ++i)
            printf("\"%s\" for \"%s\"\n", difference->quoted, difference->printed);
        ofstract_matches_free(matches);
    }
    ofstract_report_free(report);
    return 0;
}
