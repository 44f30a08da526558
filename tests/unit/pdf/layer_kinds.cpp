#include "unit/pdf/layer_kinds.h"

#include "support/pdf_builder.h"

namespace test {
namespace {

const char *const off = "<</Type/OCG/Name(Off)>>", *const on = "<</Type/OCG/Name(On)>>";
const char* const off_shown = "<</Type/OCG/Name(Off)/Usage<</View<</ViewState/ON>>>>>>";
const char* const on_hidden = "<</Type/OCG/Name(On)/Usage<</View<</ViewState/OFF>>>>>>";
const char* const on_hidden_on_paper = "<</Type/OCG/Name(On)/Usage<</Print<</PrintState/OFF>>>>>>";

} // namespace

const std::vector<LayerKind>& layer_kinds() {
    static const std::vector<LayerKind> kinds = {
        {"off", false, false, off, on, "6 0 R"},
        {"on", true, true, off, on, "7 0 R"},
        {"off, and on for the screen", true, false, off_shown, on, "6 0 R"},
        {"on, and off for the screen", false, true, off, on_hidden, "7 0 R"},
        {"on, and off on paper", true, true, off, on_hidden_on_paper, "7 0 R"},
        {"all of them on", false, false, off, on, "<</Type/OCMD/P/AllOn/OCGs[6 0 R 7 0 R]>>"},
        {"any of them on", true, true, off, on, "<</Type/OCMD/P/AnyOn/OCGs[6 0 R 7 0 R]>>"},
        {"any of them off", true, true, off, on, "<</Type/OCMD/P/AnyOff/OCGs[6 0 R 7 0 R]>>"},
        {"all of them off", false, false, off, on, "<</Type/OCMD/P/AllOff/OCGs[6 0 R 7 0 R]>>"},
        {"all of them off, of one", true, false, off, on, "<</Type/OCMD/P/AllOff/OCGs 6 0 R>>"},
        {"any of none", false, false, off, on, "<</Type/OCMD/OCGs[]>>"},
        {"all of none", true, true, off, on, "<</Type/OCMD/P/AllOn/OCGs[]>>"},
        {"of no groups", true, true, off, on, "<</Type/OCMD>>"},
        {"both", false, false, off, on, "<</Type/OCMD/VE[/And 6 0 R 7 0 R]>>"},
        {"both, by usage", true, false, off_shown, on, "<</Type/OCMD/VE[/And 6 0 R 7 0 R]>>"},
        {"either", true, true, off, on, "<</Type/OCMD/VE[/Or 6 0 R 7 0 R]/OCGs 6 0 R>>"},
        {"not", false, false, off, on, "<</Type/OCMD/VE[/Not 7 0 R]>>"},
        {"in each other", true, true, off, on, "<</Type/OCMD/VE[/Not[/Or[/Not 7 0 R] 6 0 R]]>>"},
        {"an empty expression", true, true, off, on, "<</Type/OCMD/VE[/And]>>"},
        {"no expression", true, true, off, on, "<</Type/OCMD/VE[/Xor 6 0 R]>>"},
    };
    return kinds;
}

std::string file_of(const LayerKind& kind) {
    const bool is_group = *kind.layer != '<';
    return pdf_of({"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[6 0 R]"
                   "/AS[<</Event/View/Category[/Zoom/View]/OCGs[6 0 R 7 0 R]>>]>>>>>>",
                   "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                   "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>"
                   "/Properties<</M " +
                       std::string(is_group ? kind.layer : "8 0 R") + ">>>>>>",
                   stream_of("/OC /M BDC BT /F 12 Tf 100 700 Td (Children are not safe here.) Tj ET EMC "
                             "BT /F 12 Tf 100 600 Td (Another.) Tj ET"),
                   "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", kind.first, kind.second,
                   is_group ? "null" : kind.layer});
}

} // namespace test
