#include "unit/pdf/hiding_kinds.h"

#include "support/pdf_builder.h"

namespace test {
namespace {

std::string space(const std::string& what) { return "/ColorSpace<</C " + what + ">>"; }

// Tint transforms into DeviceCMYK and DeviceRGB.
const std::string ink_to_cmyk = "<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 1 1 0]/N 1>>";
const std::string white_at_one = "<</FunctionType 2/Domain[0 1]/C0[0 0 0]/C1[1 1 1]/N 1>>";

std::string tiling(const std::string& content, const std::string& keys = "/PaintType 1") {
    return stream_of(content,
                     "/Type/Pattern/PatternType 1/TilingType 1/BBox[0 0 10 10]/XStep 10/YStep 10/Resources<<>>" + keys);
}

std::string axial(const std::string& from, const std::string& to) {
    return "<</Type/Pattern/PatternType 2/Shading<</ShadingType 2/ColorSpace/DeviceRGB/Coords[90 0 300 0]/Extend[true "
           "true]/Function<</FunctionType 2/Domain[0 1]/N 1/C0[" +
           from + "]/C1[" + to + "]>>>>>>";
}

} // namespace

const std::vector<HidingKind>& kinds_of_colour() {
    static const std::vector<HidingKind> kinds = {
        {"white: gray", false, "1 g @"},
        {"black: gray", true, "0 g @"},
        {"white on a dark box", true, "0.2 g ~ f 1 g @"},
        {"dark on a dark box", false, "0.2 g ~ f @"},
        {"white: RGB", false, "1 1 1 rg @"},
        {"yellow: RGB", true, "1 1 0 rg @"},
        {"white: CMYK", false, "0 0 0 0 k @"},
        {"rich black: CMYK", true, "0.6 0.4 0.4 1 k @"},
        {"white: CalGray", false, "/C cs 1 sc @", space("[/CalGray<</WhitePoint[0.95 1 1.09]>>]")},
        {"white: CalRGB", false, "/C cs 1 1 1 sc @", space("[/CalRGB<</WhitePoint[0.95 1 1.09]>>]")},
        {"red: CalRGB", true, "/C cs 1 0 0 sc @", space("[/CalRGB<</WhitePoint[0.95 1 1.09]>>]")},
        {"white: Lab", false, "/C cs 100 0 0 sc @", space("[/Lab<</WhitePoint[0.9642 1 0.8249]>>]")},
        {"grey: Lab", true, "/C cs 50 0 0 sc @", space("[/Lab<</WhitePoint[0.9642 1 0.8249]>>]")},
        {"white on light, strongly coloured: Lab", true, "/C cs 90 -60 60 sc @",
         space("[/Lab<</WhitePoint[0.9642 1 0.8249]/Range[-100 100 -100 100]>>]")},
        {"white: ICC of three", false, "/C cs 1 1 1 sc @", space("[/ICCBased 6 0 R]"), {stream_of("", "/N 3")}},
        {"white: ICC of four", false, "/C cs 0 0 0 0 sc @", space("[/ICCBased 6 0 R]"), {stream_of("", "/N 4")}},
        {"white: ICC of Lab",
         false,
         "/C cs 100 0 0 sc @",
         space("[/ICCBased 6 0 R]"),
         {stream_of("", "/N 3/Range[0 100 -128 127 -128 127]/Alternate[/Lab<</WhitePoint[0.9642 1 0.8249]>>]")}},
        {"black: ICC of one", true, "/C cs 0 sc @", space("[/ICCBased 6 0 R]"), {stream_of("", "/N 1")}},
        {"white: Indexed", false, "/C cs 1 sc @", space("[/Indexed/DeviceRGB 1<000000FFFFFF>]")},
        {"black: Indexed", true, "/C cs 0 sc @", space("[/Indexed/DeviceRGB 1<000000FFFFFF>]")},
        {"white: Indexed by a stream, of Lab",
         false,
         "/C cs 1 sc @",
         space("[/Indexed[/Lab<</WhitePoint[0.9642 1 0.8249]>>]1 6 0 R]"),
         {packed_stream_of(std::string("\0\x80\x80\xFF\x80\x80", 6))}},
        {"no tint: Separation", false, "/C cs 0 scn @", space("[/Separation/Spot/DeviceCMYK" + ink_to_cmyk + "]")},
        {"full tint: Separation", true, "/C cs 1 scn @", space("[/Separation/Spot/DeviceCMYK" + ink_to_cmyk + "]")},
        {"white at full tint: Separation", false, "/C cs 1 scn @",
         space("[/Separation/White/DeviceRGB" + white_at_one + "]")},
        {"black at no tint: Separation", true, "/C cs 0 scn @",
         space("[/Separation/White/DeviceRGB" + white_at_one + "]")},
        {"Separation None", false, "/C cs 1 scn @", space("[/Separation/None/DeviceCMYK" + ink_to_cmyk + "]")},
        {"Separation All", true, "/C cs 1 scn @", space("[/Separation/All/DeviceCMYK" + ink_to_cmyk + "]")},
        {"Separation All, no tint", false, "/C cs 0 scn @", space("[/Separation/All/DeviceCMYK" + ink_to_cmyk + "]")},
        {"white by a program: Separation",
         false,
         "/C cs 1 scn @",
         space("[/Separation/W/DeviceRGB 6 0 R]"),
         {stream_of("{1 exch sub dup 0 lt {pop 0} if 1 exch sub dup dup}",
                    "/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1]")}},
        {"black by a program: Separation",
         true,
         "/C cs 1 scn @",
         space("[/Separation/W/DeviceRGB 6 0 R]"),
         {stream_of("{1 exch sub dup dup}", "/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1]")}},
        {"white by a table: Separation",
         false,
         "/C cs 1 scn @",
         space("[/Separation/W/DeviceGray 6 0 R]"),
         {stream_of(std::string("\0\xFF", 2), "/FunctionType 0/Domain[0 1]/Range[0 1]/Size[2]/BitsPerSample 8")}},
        {"white by parts: Separation", false, "/C cs 0.9 scn @",
         space("[/Separation/W/DeviceGray<</FunctionType 3/Domain[0 1]/Bounds[0.5]/Encode[0 1 0 "
               "1]/Functions[<</FunctionType "
               "2/Domain[0 1]/C0[0]/C1[0.1]/N 1>><</FunctionType 2/Domain[0 1]/C0[1]/C1[1]/N 1>>]>>]")},
        {"no ink: DeviceN",
         false,
         "/C cs 0 0 scn @",
         space("[/DeviceN[/A/B]/DeviceCMYK 6 0 R]"),
         {stream_of("{0 0}", "/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1 0 1]")}},
        {"white ink: DeviceN",
         false,
         "/C cs 1 1 scn @",
         space("[/DeviceN[/A/B]/DeviceRGB 6 0 R]"),
         {stream_of("{mul dup dup}", "/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1]")}},
        {"None of None: DeviceN",
         false,
         "/C cs 1 1 scn @",
         space("[/DeviceN[/None/None]/DeviceCMYK 6 0 R]"),
         {stream_of("{0 0}", "/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1 0 1]")}},
        {"one ink: DeviceN",
         true,
         "/C cs 1 0 scn @",
         space("[/DeviceN[/A/B]/DeviceCMYK 6 0 R]"),
         {stream_of("{0 0}", "/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1 0 1]")}},
        {"DefaultGray that is white", false, "0 g @",
         "/ColorSpace<</DefaultGray[/Separation/W/DeviceGray<</FunctionType 2/Domain[0 1]/C0[1]/C1[1]/N 1>>]>>"},
        {"DefaultRGB", true, "0 0 0 rg @", "/ColorSpace<</DefaultRGB[/CalRGB<</WhitePoint[0.95 1 1.09]>>]>>"},
        {"DefaultCMYK, no ink",
         false,
         "0 0 0 0 k @",
         "/ColorSpace<</DefaultCMYK[/ICCBased 6 0 R]>>",
         {stream_of("", "/N 4")}},
        {"white tiling", false, "/Pattern cs /P scn @", "/Pattern<</P 6 0 R>>", {tiling("1 g 0 0 10 10 re f")}},
        {"empty tiling", false, "/Pattern cs /P scn @", "/Pattern<</P 6 0 R>>", {tiling("1 0 0 rg")}},
        {"black tiling", true, "/Pattern cs /P scn @", "/Pattern<</P 6 0 R>>", {tiling("0 g 0 0 5 10 re f")}},
        {"tiling in white and red",
         true,
         "/Pattern cs /P scn @",
         "/Pattern<</P 6 0 R>>",
         {tiling("1 g 0 0 10 10 re f 1 0 0 rg 0 0 5 5 re f")}},
        {"uncoloured white tiling",
         false,
         "/C cs 1 /P scn @",
         "/ColorSpace<</C[/Pattern/DeviceGray]>>/Pattern<</P 6 0 R>>",
         {tiling("0 0 10 10 re f", "/PaintType 2")}},
        {"uncoloured black tiling",
         true,
         "/C cs 0 /P scn @",
         "/ColorSpace<</C[/Pattern/DeviceGray]>>/Pattern<</P 6 0 R>>",
         {tiling("0 0 10 10 re f", "/PaintType 2")}},
        {"white shading", false, "/Pattern cs /P scn @", "/Pattern<</P 6 0 R>>", {axial("1 1 1", "1 1 1")}},
        {"shading from white to black",
         true,
         "/Pattern cs /P scn @",
         "/Pattern<</P 6 0 R>>",
         {axial("1 1 1", "0 0 0")}},
        {"white outlines", false, "1 Tr 1 G @"},
        {"black outlines", true, "1 Tr 0 G @"},
        {"white with black outlines", true, "2 Tr 1 g 0 G @"},
    };
    return kinds;
}

} // namespace test
