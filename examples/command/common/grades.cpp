#include "grades.h"

namespace command {

Standing standing_of(std::string_view grade) {
    struct Grade {
        const char* id;
        Standing standing;
    };
    static constexpr Grade grades[] = {{"outstanding", Standing::best},
                                       {"exceptional", Standing::best},
                                       {"good", Standing::good},
                                       {"typically-positive", Standing::good},
                                       {"strong-standard", Standing::good},
                                       {"expected-standard", Standing::good},
                                       {"met", Standing::good},
                                       {"likely-to-meet", Standing::good},
                                       {"strong-contribution", Standing::best},
                                       {"reasonable-contribution", Standing::good},
                                       {"standards-maintained", Standing::good},
                                       {"may-have-improved", Standing::best},
                                       {"requires-improvement", Standing::weak},
                                       {"satisfactory", Standing::weak},
                                       {"adequate", Standing::weak},
                                       {"inconsistent", Standing::weak},
                                       {"needs-attention", Standing::weak},
                                       {"limited-contribution", Standing::weak},
                                       {"may-have-declined", Standing::weak},
                                       {"inadequate", Standing::poor},
                                       {"systemic-failings", Standing::poor},
                                       {"urgent-improvement", Standing::poor},
                                       {"not-met", Standing::poor},
                                       {"unlikely-to-meet", Standing::poor},
                                       {"not-judged", Standing::not_judged}};
    for (const Grade& known : grades)
        if (grade == known.id) return known.standing;
    return Standing::nowhere;
}

} // namespace command
