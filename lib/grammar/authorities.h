#pragma once
// A printed name → the local authority that it means, with its identifiers of today.
//
// Names are compared as whole words of folded text, without the words that councils put around theirs ("London Borough
// of", "County Council", "children's services"), against local_authorities.csv and authority_names.csv.
// Invariant: no guess. A name that is in neither list, or that means a council without an identifier of today, gives
// null.
// Reference: the list of local authorities, with Ofsted's URNs and the codes of the Department for Education and of the
// Office for National Statistics; the names on 994 reports of 2009 to 2026.

#include <string_view>

namespace ofstract::grammar {

// Views of static storage.
struct AuthorityIds {
    std::string_view name, urn, la_code, ons_code;
};

// The authority that a printed name means; null where none does.
const AuthorityIds* find_authority(std::string_view printed);

// The authority that is named anywhere in a title or a subject; null where none or more than one is. A name counts
// where it begins with a capital letter and no word beside it makes it another name: "South Derbyshire", "Essex
// Police", "Sutton Road" and "Ms Kent" name no authority.
const AuthorityIds* find_authority_in(std::string_view text);

// The same for texts that name places too, such as an address ("County Hall, Nottingham" is Nottinghamshire's):
// a name counts only where it is a council's: "Camden Council", "London Borough of Camden", "Camden children's
// services".
const AuthorityIds* find_council_in(std::string_view text);

} // namespace ofstract::grammar
