#include "pdf/check.h"

namespace ofstract::pdf {

void check(const File& file, const std::vector<Page>& pages, Damage& damage) {
    check_references(file, damage);
    static_cast<void>(pages);
}

Damage check(std::string_view bytes) {
    const File file(bytes);
    Damage damage = file.damage();
    check(file, pages_of(file, damage), damage);
    return damage;
}

} // namespace ofstract::pdf
