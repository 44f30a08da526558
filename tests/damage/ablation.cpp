#include "damage/ablation.h"

#include "pdf/check.h"
#include "pdf/hidden.h"

#include <ofstract/diagnostic.h>

#include <string>

using namespace ofstract;

namespace test {
namespace {

constexpr auto first_odd = static_cast<std::size_t>(pdf::Fault::stray_bytes);

// What says that the file is damaged; "" where nothing does.
std::string damage_of(const Result<Report>& told) {
    if (told) {
        for (const Diagnostic d : told->diagnostics())
            if (d.code() == diagnostics::damaged_recovered) return std::string(d.message());
    } else {
        for (const ErrorDiagnostic& d : told.error().diagnostics)
            if (d.code == diagnostics::damaged_recovered) return d.message;
    }
    return "";
}

// The sentences of lib/engine and lib/api that would not be there without what lib/pdf found.
bool is_told_by_pdf_alone(const Result<Report>& told) {
    const std::string damage = damage_of(told);
    if (damage.empty() || damage.find("of Poppler") != std::string::npos ||
        damage.find("without a place") != std::string::npos)
        return false;
    return told || told.error().message.rfind("the PDF is damaged (", 0) == 0; // not what Poppler could not open
}

} // namespace

pdf::Damage found_in(std::string_view bytes) {
    pdf::File file(bytes);
    const std::vector<pdf::PageObject> pages = pdf::check(file);
    pdf::Damage damage = file.damage();
    pdf::Eye eye(file);
    for (const pdf::PageObject& page : pages) {
        const pdf::PageSurvey survey = eye.look_at(page);
        if (survey.is_broken) damage.add(pdf::Fault::content, 0);
        if (survey.is_shifted) damage.add(pdf::Fault::width, 0);
        if (survey.is_odd) damage.add(pdf::Fault::operators, 0);
    }
    return damage;
}

pdf::Fault Ablation::only(const pdf::Damage& damage) {
    auto found = pdf::Fault::count_;
    for (std::size_t i = 0; i < first_odd; ++i) {
        const auto fault = static_cast<pdf::Fault>(i);
        if (damage.of(fault).count == 0) continue;
        if (found != pdf::Fault::count_) return pdf::Fault::count_;
        found = fault;
    }
    return found;
}

void Ablation::sound_file(const pdf::Damage& damage) {
    ++files_;
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (damage.of(static_cast<pdf::Fault>(i)).count > 0) ++rows_[i].sound;
}

void Ablation::damaged_copy(const pdf::Damage& damage) {
    ++copies_;
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (damage.of(static_cast<pdf::Fault>(i)).count > 0) ++rows_[i].seen;
}

void Ablation::read(pdf::Fault only, const Result<Report>& told, bool unchanged) {
    if (!is_told_by_pdf_alone(told)) return;
    Row& row = rows_[static_cast<std::size_t>(only)];
    ++(!told ? row.refused : unchanged ? row.unchanged : row.changed);
}

void Ablation::print(std::ostream& out) const {
    out << "| of " << copies_ << " copies and " << files_
        << " sound files | seen in | alone: changed | alone: refused | alone: unchanged | sound files |\n"
        << "|---|---|---|---|---|---|\n";
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const Row& row = rows_[i];
        out << "| " << pdf::to_string(static_cast<pdf::Fault>(i)) << " | " << row.seen << " | " << row.changed << " | "
            << row.refused << " | " << row.unchanged << " | " << row.sound << " |\n";
    }
}

} // namespace test
