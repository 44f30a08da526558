#include "unit/pdf/hiding_kinds.h"

#include "support/pdf_builder.h"

namespace test {
namespace {

std::string image(const std::string& bytes, const std::string& keys) {
    return stream_of(bytes, "/Type/XObject/Subtype/Image" + keys);
}

const std::string gray_image = "/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray";
const std::string drawn = "q 200 0 0 30 90 690 cm /X Do Q"; // over all of the sentence
const std::string x = "/XObject<</X 6 0 R>>";
const std::string axial =
    "/ShadingType 2/ColorSpace/DeviceGray/Coords[90 0 300 0]/Function<</FunctionType 2/Domain[0 1]/N "
    "1/C0[1]/C1[0.5]>>";

std::string form(const std::string& content, const std::string& keys = "") {
    return stream_of(content, "/Type/XObject/Subtype/Form/BBox[0 0 600 800]" + keys);
}

std::string strips(double height, double every) {
    std::string out = "1 g ";
    for (double y = 685; y < 725; y += every)
        out += "90 " + std::to_string(y) + " 200 " + std::to_string(height) + " re f ";
    return out;
}

std::string upright_strips() {
    std::string out = "1 g ";
    for (int x_at = 90; x_at < 290; ++x_at) out += std::to_string(x_at) + " 690 1.02 30 re ";
    return out + "f";
}

} // namespace

const std::vector<HidingKind>& kinds_of_cover() {
    static const std::vector<HidingKind> kinds = {
        {"under a rectangle", false, "@ 1 g ~ f"},
        {"on a rectangle", true, "0.9 g ~ f 0 g @"},
        {"beside a rectangle", true, "@ 1 g 90 740 200 30 re f"},
        {"in a frame", true, "@ 1 g ~ 95 692 190 26 re f*"},
        {"under a half-transparent rectangle", true, "@ /G gs 1 g ~ f", "/ExtGState<</G<</ca 0.5>>>>"},
        {"under a rectangle, turned", false,
         "@ q 0.7071 0.7071 -0.7071 0.7071 170 700 cm 1 g -150 -150 300 300 re f Q"},
        {"beside a rectangle, turned", true,
         "@ q 0.7071 0.7071 -0.7071 0.7071 170 850 cm 1 g -100 -100 200 200 re f Q"},
        {"under a polygon", false, "@ 1 g 80 680 m 300 685 l 310 730 l 190 740 l 85 730 l h f"},
        {"beside a polygon", true, "@ 1 g 80 720 m 300 600 l 300 720 l h 80 500 m 80 800 l 90 800 l h f"},
        {"in a polygon's notch", true,
         "@ 1 g 80 680 m 300 680 l 300 685 l 95 685 l 95 725 l 300 725 l 300 730 l 80 730 l h f"},
        {"under curves", false, "@ 1 g 60 700 m 60 760 310 760 310 700 c 310 640 60 640 60 700 c f"},
        {"beside curves", true, "@ 1 g 60 690 m 60 750 310 750 310 690 c 310 730 60 730 60 690 c f"},
        {"under a thick line", false, "@ 1 G 40 w 80 705 m 300 705 l S"},
        {"over a thick line", true, "0.8 G 40 w 80 705 m 300 705 l S 0 g @"},
        {"underlined", true, "@ 1 G 1 w 80 698 m 300 698 l S"},
        {"under a thick line that is dashed", true, "@ 1 G 40 w [2 20] 0 d 80 705 m 300 705 l S"},
        {"under thick lines on a slope", false, "@ 1 G 40 w 70 690 m 310 720 l S 60 w 70 690 m 310 720 l S"},
        {"white on a thick coloured line", true, "0.1 0.2 0.5 RG 40 w 80 705 m 300 705 l S 1 g @"},
        {"under many strips", false, "@ " + strips(1.05, 1)},
        {"under strips with gaps", true, "@ " + strips(1, 4)},
        {"under many upright strips in one path", false, "@ " + upright_strips()},
        {"under many lines", false,
         "@ 1 G 1.2 w 80 690 m 300 690 l 80 691 m 300 691 l 80 692 m 300 692 l 80 693 m 300 693 l "
         "80 694 m 300 694 l 80 695 m 300 695 l 80 696 m 300 696 l 80 697 m 300 697 l 80 698 m 300 "
         "698 l 80 699 m 300 699 l 80 700 m 300 700 l 80 701 m 300 701 l 80 702 m 300 702 l 80 703 m "
         "300 703 l 80 704 m 300 704 l 80 705 m 300 705 l 80 706 m 300 706 l 80 707 m 300 707 l 80 708 "
         "m 300 708 l 80 709 m 300 709 l 80 710 m 300 710 l S"},
        {"under a shading that goes on", false, "@ q ~ W n /S sh Q",
         "/Shading<</S<<" + axial + "/Extend[true true]>>>>"},
        {"under a shading that is clipped elsewhere", true, "@ q 90 740 200 30 re W n /S sh Q",
         "/Shading<</S<<" + axial + "/Extend[true true]>>>>"},
        {"beside a shading that does not go on", true, "@ q 0 600 400 200 re W n 0 0 0 1 k /S sh Q",
         "/Shading<</S<</ShadingType 2/ColorSpace/DeviceGray/Coords[300 0 400 0]/Function<</FunctionType 2/Domain[0 "
         "1]/N "
         "1/C0[1]/C1[1]>>>>>>"},
        {"on a shading", true, "q ~ W n /S sh Q 0 g @", "/Shading<</S<<" + axial + "/Extend[true true]>>>>"},
        {"under an area of a shading pattern", false, "@ /Pattern cs /P scn ~ f",
         "/Pattern<</P<</PatternType 2/Shading<<" + axial + "/Extend[true true]>>>>>>"},
        {"under an area of a full tiling",
         false,
         "@ /Pattern cs /P scn ~ f",
         "/Pattern<</P 6 0 R>>",
         {stream_of("1 g 0 0 10 10 re f",
                    "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 10 10]/XStep 10/YStep 10/Resources<<>>")}},
        {"under an area of a hatching",
         true,
         "@ /Pattern cs /P scn ~ f",
         "/Pattern<</P 6 0 R>>",
         {stream_of("1 g 0 0 2 10 re f",
                    "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 10 10]/XStep 10/YStep 10/Resources<<>>")}},
        {"under an image", false, "@ " + drawn, x, {image("\xFF\xFF\xFF\xFF", gray_image)}},
        {"over an image", true, drawn + " @", x, {image("\xFF\xFF\xFF\xFF", gray_image)}},
        {"white on a white image", false, drawn + " 1 g @", x, {image("\xFF\xFF\xFF\xFF", gray_image)}},
        {"white on a black image", true, drawn + " 1 g @", x, {image(std::string(4, '\0'), gray_image)}},
        {"under an inline image", false, "@ q 200 0 0 30 90 690 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xFF EI Q"},
        {"over an inline image", true, "q 200 0 0 30 90 690 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xFF EI Q @"},
        {"beside an inline image", true, "@ q 200 0 0 30 90 740 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xFF EI Q"},
        {"under a full mask",
         false,
         "@ 1 g " + drawn,
         x,
         {image(std::string(2, '\0'), "/ImageMask true/Width 2/Height 2/BitsPerComponent 1")}},
        {"under an empty mask",
         true,
         "@ 1 g " + drawn,
         x,
         {image("\xFF\xFF", "/ImageMask true/Width 2/Height 2/BitsPerComponent 1")}},
        {"under an inline mask", false, "@ 1 g q 200 0 0 30 90 690 cm BI /W 1 /H 1 /IM true /D [1 0] ID \xFF EI Q"},
        {"under an empty inline mask", true, "@ 1 g q 200 0 0 30 90 690 cm BI /W 1 /H 1 /IM true ID \xFF EI Q"},
        {"under an image with an opaque soft mask",
         false,
         "@ " + drawn,
         x,
         {image("\xFF\xFF\xFF\xFF", gray_image + "/SMask 7 0 R"), image("\xFF\xFF\xFF\xFF", gray_image)}},
        {"under an image with a packed soft mask",
         false,
         "@ " + drawn,
         x,
         {image("\xFF\xFF\xFF\xFF", gray_image + "/SMask 7 0 R"),
          packed_stream_of("\xFF\xFF\xFF\xFF", "/Type/XObject/Subtype/Image" + gray_image)}},
        {"under an image with an empty soft mask",
         true,
         "@ " + drawn,
         x,
         {image("\xFF\xFF\xFF\xFF", gray_image + "/SMask 7 0 R"), image(std::string(4, '\0'), gray_image)}},
        {"under an image with an opaque stencil",
         false,
         "@ " + drawn,
         x,
         {image("\xFF\xFF\xFF\xFF", gray_image + "/Mask 7 0 R"),
          image(std::string(2, '\0'), "/ImageMask true/Width 2/Height 2/BitsPerComponent 1")}},
        {"under an image that its stencil leaves out",
         true,
         "@ " + drawn,
         x,
         {image("\xFF\xFF\xFF\xFF", gray_image + "/Mask 7 0 R"),
          image("\xFF\xFF", "/ImageMask true/Width 2/Height 2/BitsPerComponent 1")}},
        {"under an image without the colour that is masked",
         false,
         "@ " + drawn,
         x,
         {image("\xFF\xFF\xFF\xFF", gray_image + "/Mask[0 1]")}},
        {"under an image of the colour that is masked",
         true,
         "@ " + drawn,
         x,
         {image("\xFF\xFF\xFF\xFF", gray_image + "/Mask[254 255]")}},
        {"under a form that fills", false, "@ /X Do", x, {form("1 g 90 690 200 30 re f")}},
        {"under a form that fills elsewhere",
         true,
         "@ /X Do",
         x,
         {form("1 g 90 690 200 30 re f", "/Matrix[1 0 0 1 0 60]")}},
        {"under a form that its box cuts away",
         true,
         "@ /X Do",
         x,
         {stream_of("1 g 90 690 200 30 re f", "/Type/XObject/Subtype/Form/BBox[0 0 600 680]")}},
        {"in a form, under a rectangle",
         false,
         "/X Do",
         "/XObject<</X 6 0 R>>/Font<</F 5 0 R>>",
         {form("@ 1 g ~ f", "/Resources<</Font<</F 5 0 R>>>>")}},
        {"in a form, over a rectangle",
         true,
         "0.9 g ~ f /X Do",
         "/XObject<</X 6 0 R>>",
         {form("0 g @", "/Resources<</Font<</F 5 0 R>>>>")}},
        {"under a filled and stroked area", false, "@ 1 g 1 G 100 690 180 30 re B"},
        {"under two that meet", false, "@ 1 g 90 690 80 30 re 170 690 120 30 re f"},
        {"half of it under a rectangle", true, "@ 1 g 160 690 200 30 re f"},
        {"its lower half under a rectangle", true, "@ 1 g 90 690 200 13 re f"},
    };
    return kinds;
}

} // namespace test
