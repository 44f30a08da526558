#include "pdf/check.h"
#include "pdf/lexer.h"
#include "pdf/near.h"

#include <string>

// A changed digit of a reference leaves the object that it was meant for alone, and leads to another of its kind a
// second time. An object that nothing refers to is no damage by itself: many writers leave some behind.
// Not found: a changed reference to an object that is referred to elsewhere, too. One that leads to an object of
// another kind is found where it is used.
// Reference: ISO 32000-1, 7.3.10.

namespace ofstract::pdf {
namespace {

bool is_alike(const File& file, std::uint32_t a, std::uint32_t b) {
    const View first = file.value(a), second = file.value(b);
    if (first.kind() != second.kind() || file.object(a).is_stream != file.object(b).is_stream) return false;
    for (const char* key : {"/Type", "/Subtype", "/N", "/FunctionType"})
        if (first.get(key).text() != second.get(key).text()) return false;
    return true;
}

} // namespace

void check_references(const Subject& subject, Damage& damage) {
    const File& file = subject.file;
    std::vector<std::uint8_t> referred(file.object_count()); // 0, 1, 2: more
    const Values& values = file.values();
    for (Index i = 1; i < values.size(); ++i) {
        const Value& value = values.at(i);
        if (value.kind == ValueKind::reference && value.object < referred.size() && referred[value.object] < 2)
            ++referred[value.object];
    }
    for (std::uint32_t number = 1; number < referred.size(); ++number) {
        if (referred[number] != 0 || file.object(number).value == 0) continue;
        const View type = file.value(number).get("/Type");
        if (type.is_name("/XRef") || type.is_name("/ObjStm") || type.is_name("/Font")) continue; // fonts: check_pages
        const bool was_meant = is_one_bit_from(std::to_string(number), [&](std::string_view text) {
            std::uint32_t other = 0;
            return to_integer(text, other) && other < referred.size() && referred[other] == 2 &&
                   subject.needed[other] && is_alike(file, number, other);
        });
        if (was_meant) damage.add(Fault::reference, file.object(number).offset);
    }
}

} // namespace ofstract::pdf
