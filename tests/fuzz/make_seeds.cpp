// PDFs → seeds of the targets `words`, `protocol` and `bytes`, before they are minimised:
//
//     ofstract_fuzz_make_seeds FOLDER [PDF...]
//
// writes FOLDER/words, FOLDER/protocol, FOLDER/bytes. For made-up reports: what is made of a real one may not be
// committed. FOLDER/words gets the short reports below too: each format with a judgement, a list or an address in so
// few keys that a run on short inputs begins there.

#include "engine/document.h"
#include "fuzz/pdf.h"
#include "fuzz/promises.h"
#include "fuzz/typewriter.h"
#include "isolation/message.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace ofstract;

std::string contents(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

// The pages from `first` on, no more than `count`, numbered anew.
engine::Pages some(const engine::Pages& pages, std::size_t first, std::size_t count) {
    engine::Pages part;
    part.fonts = pages.fonts;
    for (std::size_t p = first; p < pages.pages.size() && p < first + count; ++p) {
        part.pages.push_back(pages.pages[p]);
        part.pages.back().number = static_cast<int>(part.pages.size());
    }
    return part;
}

void seed(const fs::path& folder, const std::string& name, const engine::Pages& pages) {
    const std::string keys = fuzz::keys_for(pages);
    write(folder / "words" / name, '\3' + keys); // its JSON and its wire form too
    write(folder / "bytes" / name, '\2' + keys);
    write(folder / "bytes" / (name + ".pdf"), std::string(1, '\0') + fuzz::pdf_of(fuzz::type(keys)));
    const isolation::Answer answer({fuzz::read(fuzz::type(keys))});
    write(folder / "protocol" / name, '\1' + isolation::encode(answer)); // with its frame
}

// A key and the phrases that it writes.
struct Press {
    fuzz::Key key;
    std::string_view first = {}, second = {};
};

struct Short {
    const char* name;
    std::vector<Press> keys;
};

constexpr auto ended = fuzz::Key::ended, heading = fuzz::Key::heading, row = fuzz::Key::row, page = fuzz::Key::page,
               phrase = fuzz::Key::phrase, line = fuzz::Key::line;

constexpr std::string_view sif_title = "Inspection of services for children in need of help and protection, children "
                                       "looked after and care leavers",
                           ilacs_title = "Inspection of Norfolk local authority children’s services",
                           send_title = "Area SEND inspection of Kent Local Area Partnership",
                           plain = "Children are seen early, and plans are clear.";

const std::vector<Short> short_reports = {
    {"ilacs",
     {{ended, ilacs_title},
      {ended, "Inspection dates: 22 April to 3 May 2024"},
      {row, "Judgement", "Grade"},
      {row, "The experiences and progress of children in care", "Inadequate"},
      {row, "The experiences and progress of care leavers", "Good"},
      {row, "Overall effectiveness", "Outstanding"}}},
    {"ilacs-list",
     {{ended, ilacs_title},
      {ended, "Inspection dates:"},
      {heading, "What needs to improve?"},
      {phrase, "◼"},
      {ended, "(see below)"},
      {phrase, "◼"},
      {ended, plain}}},
    {"ilacs-graded-heading",
     {{ended, ilacs_title},
      {ended, "Inspection dates:"},
      {row, "Overall effectiveness", "Good"},
      {heading, "The experiences and progress of children in care"},
      {phrase, "1."},
      {ended, plain}}},
    {"sif",
     {{ended, sif_title},
      {ended, "Published: 2 May 2015"},
      {line},
      {ended, "The overall judgement is that children’s services are good."},
      {row, "1. Children who need help and protection", "Good"},
      {row, "2.1 Adoption performance", "Outstanding"},
      {row, "Leadership, management and governance", "Inadequate"}}},
    {"lscb-review",
     {{ended, "Kent Safeguarding Children Board Review of the effectiveness of the board"},
      {ended, "Published: 2 May 2015"},
      {line},
      {ended, "The Local Safeguarding Children Board is inadequate."},
      {heading, "Recommendations"},
      {phrase, "•"},
      {ended, "(see below)"}}},
    {"sccif",
     {{ended, "SC012345"},
      {ended, "Registered provider:"},
      {row, "Overall experiences and progress of children and young people, taking into account", "Good"},
      {row, "How well children and young people are helped and protected", "Outstanding"},
      {row, "The effectiveness of leaders and managers", "Good"}}},
    {"area-send",
     {{ended, send_title},
      {ended, "Inspection dates:"},
      {heading, "Inspection outcome"},
      {ended, "The overall experiences and outcomes are inconsistent experiences and outcomes for children."}}},
    {"area-send-list",
     {{ended, send_title},
      {ended, "Inspection dates:"},
      {heading, "Areas for improvement"},
      {row, "Responsible body", "Areas for priority action"},
      {row, "the", "of"},
      {row, "Kent Safeguarding Children Board Review of the effectiveness of the board", "(see below)"}}},
    {"looked-after",
     {{ended, "Inspection of looked after children services Bristol"},
      {ended, "Inspection dates:"},
      {page},
      {row, "Overall effectiveness", "Good"},
      {row, "Capacity to improve", "Grade 3 (Adequate)"},
      {ended, plain}}},
    {"joint-area-review",
     {{ended, "Joint area review Cornwall"}, {ended, "Age group: All"}, {heading, "Contents"}, {ended, plain}}},
    {"school",
     {{ended, "School report"},
      {ended, "the"},
      {ended, "Inspection dates:"},
      {row, "Overall effectiveness", "Good"},
      {row, "Quality of teaching, learning and assessment", "Outstanding"},
      {row, "Leadership and management", "Inadequate"}}},
    {"independent-school",
     {{ended, "School report"},
      {ended, "the"},
      {ended, "Inspection dates:"},
      {row, "Overall effectiveness", "Good"},
      {row, "Leadership and management", "Good"},
      {heading, "Compliance with regulatory requirements and national minimum standards for boarding schools"}}},
    {"focused-visit",
     {{ended, "11 December 2021"},
      {ended, "Dear Ms Other"},
      {heading, "Focused visit to Cumbria local authority children’s services"},
      {ended, "I am writing on the visit on 3 and 4 November 2021."},
      {heading, "Headline findings"},
      {ended, plain},
      {ended, "Yours sincerely"},
      {ended, "Ann Other"}}},
    {"monitoring-visit",
     {{ended, "11 December 2021"},
      {ended, "Dear Ms Other"},
      {heading, "Monitoring visit to Cumbria local authority children’s services"},
      {heading, "Areas covered by the visit"},
      {ended, plain}}},
    {"jtai",
     {{ended, "11 December 2021"},
      {ended, "Dear Ms Other"},
      {heading, "Joint targeted area inspection of Leeds"},
      {heading, "Key strengths"},
      {ended, plain},
      {heading, "Case study: good practice"}}},
    {"furniture", {{ended, "Page 1 of 4"}, {page}, {ended, "Page 1 of 4"}, {ended, plain}, {page}, {ended, "2."}}},
};

void add_phrase(std::string_view text, std::string& keys) {
    const auto end = fuzz::phrases() + fuzz::phrase_count();
    const auto at = std::find(fuzz::phrases(), end, text);
    if (at == end) throw std::invalid_argument("no phrase: " + std::string(text));
    keys += static_cast<char>(at - fuzz::phrases());
}

std::string keys_of(const Short& report) {
    std::string keys;
    for (const Press& press : report.keys) {
        keys += static_cast<char>(press.key);
        if (press.key == line) keys += '\x40'; // quarters of points
        if (!press.first.empty()) add_phrase(press.first, keys);
        if (!press.second.empty()) add_phrase(press.second, keys);
    }
    return keys;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("usage: ofstract_fuzz_make_seeds FOLDER [PDF...]\n", stderr);
        return EXIT_FAILURE;
    }
    for (const Short& report : short_reports)
        write(fs::path(argv[1]) / "words" / (std::string("short-") + report.name), '\3' + keys_of(report));
    for (int i = 2; i < argc; ++i) {
        const auto pages = engine::read_pages(contents(argv[i]), Limits());
        if (!pages) continue;
        const std::string name = fs::path(argv[i]).parent_path().filename().string();
        seed(argv[1], name, *pages);
        for (std::size_t p = 0; p < pages->pages.size(); ++p)
            seed(argv[1], name + "-" + std::to_string(p + 1), some(*pages, p, 1));
    }
}
