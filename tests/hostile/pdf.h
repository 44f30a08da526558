#pragma once
// Objects → the bytes of a PDF, with a cross-reference table that is right: what is hostile in a case is its content.
// Reference: ISO 32000-1, 7.3 (objects), 7.4 (filters), 7.5 (file structure).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hostile {

class Pdf {
  public:
    // The number of a new object; of one whose body is set later, so that others may refer to it before.
    int add(std::string body);
    int reserve() { return add("null"); }
    void set(int number, std::string body) { objects_[static_cast<std::size_t>(number) - 1] = std::move(body); }

    int stream(std::string_view data, const std::string& entries = "");
    static std::string stream_body(std::string_view data, const std::string& entries = "");

    // A page that shows `content` with `resources` (a dictionary's entries), and all around it.
    std::string one_page(std::string_view content, const std::string& resources = "", const std::string& entries = "");

    // The whole file. `trailer`: more entries of the trailer.
    std::string finish(int root, const std::string& trailer = "") const;
    std::size_t size() const { return objects_.size(); }

  private:
    std::vector<std::string> objects_;
};

std::string ref(int number); // "7 0 R"
std::string repeated(std::string_view text, std::size_t times);

// Text as a content stream shows it: one line, at the top of the page.
std::string shown(std::string_view text);
constexpr const char* helvetica_font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
// Resources for it. What is to be read as sound gives the font an object of its own: Poppler complains of others.
constexpr const char* helvetica = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";

std::string deflated(std::string_view data);
// What inflates to `piece` that many times: the cost here is that of one.
std::string deflated_repeats(std::string_view piece, std::size_t times);

// Bytes without meaning, the same for the same seed. They begin with `start`.
std::string noise(std::string start, std::size_t size, std::uint32_t seed);

} // namespace hostile
