#include "unit/pdf/hiding_kinds.h"

#include "support/pdf_builder.h"

namespace test {
namespace {

std::string group(const std::string& content, const std::string& keys = "") {
    return stream_of(content,
                     "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>/ExtGState<</T<</ca "
                     "0/CA 0>>/N<</ca 1>>>>>>/Group<</S/Transparency" +
                         keys + ">>");
}

std::string state(const std::string& keys) { return "/ExtGState<</G<<" + keys + ">>>>"; }

const std::string mask = "/SMask<</S/Luminosity/G 6 0 R>>";
const std::string x = "/XObject<</X 6 0 R>>";
const std::string layer = "/Properties<</L 6 0 R/M 7 0 R>>"; // the first is switched off: hidden_test.cpp

} // namespace

const std::vector<HidingKind>& kinds_of_state() {
    static const std::vector<HidingKind> kinds = {
        {"a clip that has it", true, "q ~ W n @ Q"},
        {"a clip elsewhere", false, "q 90 600 200 30 re W n @ Q"},
        {"a clip just beside it", true, "q 90 695 200 8 re W n @ Q"},
        {"a clip that is empty", false, "q 100 700 0 0 re W n @ Q"},
        {"a clip that is a line", false, "q 90 705 m 300 705 l W n @ Q"},
        {"two clips that have nothing in common", false, "q 90 600 200 30 re W n ~ W n @ Q"},
        {"an even-odd clip that leaves nothing", false, "q ~ ~ W* n @ Q"},
        {"an even-odd clip that leaves a frame", false, "q 80 680 230 60 re ~ W* n @ Q"},
        {"the same, not even-odd", true, "q ~ ~ W n @ Q"},
        {"a clip by a triangle that has it", true, "q 50 650 m 400 650 l 200 900 l h W n @ Q"},
        {"a clip by a triangle beside it", false,
         "q 50 650 m 300 650 l 300 660 l h 50 500 m 60 900 l 50 900 l h W n @ Q"},
        {"a clip by text elsewhere", false, "q BT /F 12 Tf 7 Tr 100 500 Td (Ofsted) Tj ET 0 Tr @ Q"},
        {"a clip by text, painted", true, "q 7 Tr @ 0 g ~ f Q"},
        {"a clip by text, painted white", false, "q 7 Tr @ 1 g ~ f Q"},
        {"a clip by text, not painted", false, "q 7 Tr @ Q"},
        {"a clip that ended", true, "q 90 600 200 30 re W n Q @"},
        {"without ink", false, "3 Tr @"},
        {"fully transparent", false, "/G gs @", state("/ca 0")},
        {"half transparent", true, "/G gs @", state("/ca 0.5")},
        {"outlines, fully transparent", false, "1 Tr /G gs @", state("/CA 0")},
        {"transparent for lines only", true, "/G gs @", state("/CA 0")},
        {"in a transparent group", false, "/G gs /X Do", state("/ca 0") + x, {group("/N gs @")}},
        {"in a half-transparent group", true, "/G gs /X Do", state("/ca 0.5") + x, {group("/N gs @")}},
        {"under an opaque group", false, "@ /X Do", x, {group("1 g ~ f")}},
        {"under a transparent group", true, "@ /G gs /X Do", state("/ca 0") + x, {group("/N gs 1 g ~ f")}},
        {"an empty soft mask", false, "/G gs @", state(mask), {group("", "/CS/DeviceGray")}},
        {"a black soft mask", false, "/G gs @", state(mask), {group("0 g ~ f", "/CS/DeviceGray")}},
        {"a white soft mask", true, "/G gs @", state(mask), {group("1 g ~ f", "/CS/DeviceGray")}},
        {"a soft mask of alpha, empty", false, "/G gs @", state("/SMask<</S/Alpha/G 6 0 R>>"), {group("")}},
        {"a soft mask of alpha, full", true, "/G gs @", state("/SMask<</S/Alpha/G 6 0 R>>"), {group("0 g ~ f")}},
        {"a soft mask that is turned round",
         true,
         "/G gs @",
         state("/SMask<</S/Luminosity/G 6 0 R/TR<</FunctionType 2/Domain[0 1]/N 1/C0[1]/C1[0]>>>>"),
         {group("", "/CS/DeviceGray")}},
        {"a soft mask that ended",
         true,
         "/G gs /H gs @",
         "/ExtGState<</G<<" + mask + ">>/H<</SMask/None>>>>",
         {group("", "/CS/DeviceGray")}},
        {"under an area with an empty soft mask", true, "@ /G gs 1 g ~ f", state(mask), {group("", "/CS/DeviceGray")}},
        {"under an area with a full soft mask",
         false,
         "@ /G gs 1 g ~ f",
         state(mask),
         {group("1 g ~ f", "/CS/DeviceGray")}},
        {"knocked out by what is transparent", false, "/X Do", x, {group("@ /T gs 1 g ~ f", "/K true")}},
        {"the same, where nothing is knocked out", true, "/X Do", x, {group("@ /T gs 1 g ~ f")}},
        {"under a group that knocks out its own", true, "@ /X Do", x, {group("1 g ~ f /T gs ~ f", "/K true")}},
        {"the same, opaque in the end", false, "@ /X Do", x, {group("/T gs ~ f /N gs 1 g ~ f", "/K true")}},
        {"knocked out elsewhere", true, "/X Do", x, {group("@ /T gs 1 g 90 740 200 30 re f", "/K true")}},
        {"knocked out by white", false, "/X Do", x, {group("@ 1 g ~ f", "/K true")}},
        {"white, multiplied", false, "0.5 g ~ f /G gs 1 g @", state("/BM/Multiply")},
        {"black, multiplied", true, "0.5 g ~ f /G gs 0 g @", state("/BM/Multiply")},
        {"black, screened", false, "0.5 g ~ f /G gs 0 g @", state("/BM/Screen")},
        {"multiplied by black", false, "@ /G gs 0 g ~ f", state("/BM/Multiply")},
        {"black under white, multiplied", true, "@ /G gs 1 g ~ f", state("/BM/Multiply")},
        {"under a layer that is off",
         true,
         "@ /OC /L BDC 1 g ~ f EMC",
         layer,
         {"<</Type/OCG/Name(Off)>>", "<</Type/OCG/Name(On)>>"}},
        {"under a layer that is on",
         false,
         "@ /OC /M BDC 1 g ~ f EMC",
         layer,
         {"<</Type/OCG/Name(Off)>>", "<</Type/OCG/Name(On)>>"}},
        {"under a picture on a layer that is off",
         true,
         "@ q 200 0 0 30 90 690 cm /X Do Q",
         "/XObject<</X 7 0 R>>",
         {"<</Type/OCG/Name(Off)>>",
          stream_of("\xFF", "/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/OC 6 0 R")}},
        {"dark on a box of a layer that is off",
         true,
         "/OC /L BDC 0 g ~ f EMC 0 g @",
         layer,
         {"<</Type/OCG/Name(Off)>>", "<</Type/OCG/Name(On)>>"}},
        {"twice, the first one covered", true, "@ 1 g ~ f 0 g @"},
        {"beyond the page", false, "q 1 0 0 1 900 0 cm @ Q"},
    };
    return kinds;
}

} // namespace test
