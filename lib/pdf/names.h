#pragma once
// A dictionary of resources and a name → what the name stands for, however many names there are.
//
// Content may use each of them as often as it likes: a long dictionary is not searched through, but indexed once.

#include "pdf/value.h"

#include <memory>
#include <string_view>
#include <unordered_map>

namespace ofstract::pdf {

class Names {
  public:
    // As it stands there, like View::get.
    View find(View dictionary, std::string_view name) {
        const auto [held, is_new] = held_.try_emplace(dictionary.index());
        if (is_new && dictionary.size() > most_searched) {
            held->second = std::make_unique<ByName>();
            for (View key = dictionary.first(); key.is_there(); key = key.next().next())
                held->second->emplace(key.text(), key.next());
        }
        if (!held->second) return dictionary.get(name);
        const auto found = held->second->find(name);
        return found == held->second->end() ? View() : found->second;
    }

  private:
    static constexpr std::size_t most_searched = 64; // keys and values
    using ByName = std::unordered_map<std::string_view, View>;

    std::unordered_map<Index, std::unique_ptr<ByName>> held_; // by dictionary; null: a short one
};

} // namespace ofstract::pdf
