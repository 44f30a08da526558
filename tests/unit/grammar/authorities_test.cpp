// A printed name finds its authority whatever the council puts around it, and no other's.

#include "grammar/authorities.h"
#include "grammar/authority_data.h"
#include "grammar/csv.h"
#include "text/text.h"

#include "support/doctest.h"

#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace ofstract;
using grammar::AuthorityIds;
using grammar::find_authority;
using grammar::find_authority_in;
using grammar::find_council_in;

namespace {

struct Row {
    std::string name, urn;
};

std::vector<Row> authorities() {
    std::vector<Row> out;
    for (const auto& row : grammar::csv_rows(grammar::local_authorities_csv))
        out.push_back({std::string(row.at(4)), std::string(row.at(0))});
    return out;
}

std::string urn_of(const AuthorityIds* ids) { return ids ? std::string(ids->urn) : "none"; }
std::string name_of(const AuthorityIds* ids) { return ids ? std::string(ids->name) : ""; }

} // namespace

TEST_CASE("authorities: every one is found by its name and by the forms that councils give it") {
    const auto rows = authorities();
    REQUIRE(rows.size() == 153);
    const char* const before[] = {"",
                                  "the ",
                                  "London Borough of ",
                                  "Royal Borough of ",
                                  "Metropolitan Borough of ",
                                  "City of ",
                                  "Council of the ",
                                  "The City and County of ",
                                  "County of "};
    const char* const behind[] = {"",
                                  " Council",
                                  " County",
                                  " City Council",
                                  " Metropolitan Borough Council",
                                  " Metropolitan District Council",
                                  " District Metropolitan Council",
                                  " local authority",
                                  " Local Area Partnership",
                                  " children’s services",
                                  " Borough children's social care",
                                  " Council’s children’s services",
                                  "’s",
                                  " Safeguarding Children Partnership",
                                  " Local Safeguarding Children Board",
                                  ", City of",
                                  ", County of"};
    // Names that mean another authority, or none, with that behind or before them.
    const std::set<std::string> others = {"Derby County",        "Leicester County", "Nottingham County",
                                          "Durham City Council", "Dorset County",    "Dorset, County of"};
    for (const auto& [name, urn] : rows)
        for (const char* const opening : before)
            for (const char* const closing : behind) {
                if (others.count(name + closing) > 0) continue;
                const std::string printed = opening + name + closing;
                CAPTURE(printed);
                CHECK(urn_of(find_authority(printed)) == urn);
                CHECK(urn_of(find_authority(text::fold(printed))) == urn);
                CHECK(urn_of(find_authority_in("Focused visit to " + printed)) == urn);
            }
}

TEST_CASE("authorities: other names, once each, of an authority or of none of today") {
    std::set<std::string> urns, names;
    for (const auto& [name, urn] : authorities()) urns.insert(urn), names.insert(text::fold(name));
    for (const auto& row : grammar::csv_rows(grammar::authority_names_csv)) {
        const std::string name(row.at(0)), urn(row.at(1));
        CAPTURE(name);
        CHECK((urn.empty() || urns.count(urn) == 1));
        CHECK(names.insert(text::fold(name)).second);
        const std::string expected = urn.empty() ? "none" : urn;
        CHECK(urn_of(find_authority(name)) == expected);
        CHECK(urn_of(find_authority(name + "’s children's services")) == expected);
        CHECK(urn_of(find_authority_in("Focused visit to " + name + " children’s services")) == expected);
    }
}

TEST_CASE("authorities: all identifiers, in storage of their own") {
    const AuthorityIds* ids = find_authority(std::string("london borough of ") + "ealing");
    REQUIRE(ids != nullptr);
    CHECK(ids->name == "Ealing");
    CHECK(ids->urn == "80493");
    CHECK(ids->la_code == "307");
    CHECK(ids->ons_code == "E09000009");
    ids = find_authority("Bournemouth, Christchurch & Poole Council");
    REQUIRE(ids != nullptr);
    CHECK(ids->name == "Bournemouth, Christchurch and Poole");
    CHECK(ids->ons_code == "E06000058");
}

TEST_CASE("authorities: names as reports print them") {
    struct {
        std::string printed, name; // no name: none
    } rows[] = {
        {"Southend on Sea", "Southend-on-Sea"},
        {"Southend-On-Sea City Council", "Southend-on-Sea"},
        {"Southend\u2011on\u2011Sea", "Southend-on-Sea"},
        {"SOUTHEND ON SEA BOROUGH COUNCIL", "Southend-on-Sea"},
        {"Telford & Wrekin Council", "Telford and Wrekin"},
        {"Telford&Wrekin", "Telford and Wrekin"},
        {"St. Helens Metropolitan Borough Council", "St Helens"},
        {"Saint Helens", "St Helens"},
        {"Bristol, City of", "Bristol"},
        {"Bristol City Council", "Bristol"},
        {"Hull City Council", "Kingston upon Hull"},
        {"Kingston upon Hull, City of", "Kingston upon Hull"},
        {"Kingston-upon-Thames", "Kingston upon Thames"},
        {"Royal Borough of Kingston", "Kingston upon Thames"},
        {"County Durham", "Durham"},
        {"Durham County Council", "Durham"},
        {"Herefordshire, County of", "Herefordshire"},
        {"Blackburn with Darwen Borough Council", "Blackburn with Darwen"},
        {"Council of the Isles of Scilly", "Isles of Scilly"},
        {"City of London", "London Corporation"},
        {"City of London Corporation", "London Corporation"},
        {"City of Westminster", "Westminster"},
        {"Westminster City Council", "Westminster"},
        {"BCP Council", "Bournemouth, Christchurch and Poole"},
        {"Bath & North East Somerset Council", "Bath and North East Somerset"},
        {"Stoke on Trent", "Stoke-on-Trent"},
        {"Royal Borough of Windsor & Maidenhead", "Windsor and Maidenhead"},
        {"City of York Council", "York"},
        {"East Riding", "East Riding of Yorkshire"},
        {"Newcastle City Council", "Newcastle upon Tyne"},
        {"The\u00a0Wirral", "Wirral"},
        {"Bradford Children and Families Trust", "Bradford"},
        {"Birmingham Children’s Trust", "Birmingham"},
        {"Together for Children Sunderland", ""}, // two names: for find_authority_in
        {"Tameside metropolitan borough", "Tameside"},
        // Other places, other councils, more than one.
        {"Northamptonshire", ""},
        {"Northamptonshire Children’s Trust", ""},
        {"Dorset County Council", ""},
        {"Cumbria County Council", ""},
        {"Borough of Poole", ""},
        {"Derby County Council", ""},
        {"Sussex", ""},
        {"Yorkshire", ""},
        {"South Derbyshire District Council", ""},
        {"Newcastle", ""},
        {"Newcastle-under-Lyme Borough Council", ""},
        {"Kingston", ""},
        {"Richmond", ""},
        {"Bath", ""},
        {"London", ""},
        {"Greater Manchester Combined Authority", ""},
        {"Achieving for Children", ""},
        {"Ealing and Barnet", ""},
        {"Ealing Fields High School", ""},
        {"Ealin", ""},
        {"county council", ""},
        {"the", ""},
        {"", ""},
        {"’ . & -", ""},
        {"\xff\xfe Ealing", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.printed);
        CHECK(name_of(find_authority(row.printed)) == row.name);
    }
}

TEST_CASE("authorities: a name in a longer text, as whole words and by itself") {
    struct {
        std::string text, name; // no name: none, or more than one
    } rows[] = {
        {"Inspection of London Borough of Ealing local authority children’s services", "Ealing"},
        {"Swindon Inspection of children’s social care services", "Swindon"},
        {"Durham County Council Re-inspection of services for children in need of help", "Durham"},
        {"Joint targeted area inspection of the multi-agency response to domestic abuse in Durham", "Durham"},
        {"Focused visit to Durham’s children’s services", "Durham"},
        {"Area SEND inspection of North Northamptonshire Local Area Partnership", "North Northamptonshire"},
        {"Area SEND inspection of Northamptonshire Local Area Partnership", ""},
        {"Inspection of Bath and North East Somerset", "Bath and North East Somerset"},
        {"Inspection of North Somerset", "North Somerset"},
        {"Inspection of North Yorkshire", "North Yorkshire"},
        {"Inspection of Kingston upon Hull", "Kingston upon Hull"},
        {"Focused visit to Royal Borough of Kingston upon Thames", "Kingston upon Thames"},
        {"Stoke upon Trent, Sutton under Whitestonecliffe", ""},
        {"Inspection of Cheshire West & Chester Council", "Cheshire West and Chester"},
        {"Inspection of East Sussex", "East Sussex"},
        {"Inspection of Sussex", ""},
        {"Bournemouth, Christchurch and Poole Council", "Bournemouth, Christchurch and Poole"},
        {"Inspection of Poole", ""},
        {"FOCUSED VISIT TO BURY CHILDREN’S SERVICES", "Bury"},
        {"Director of Children’s Services and Chief Executive, Together for Children", "Sunderland"},
        {"Together for Children Sunderland", "Sunderland"},
        {"Achieving for Children, Windsor and Maidenhead", "Windsor and Maidenhead"},
        {"The Reading Borough Council", "Reading"},
        {"Ealing (Ealing Council)", "Ealing"},
        // No authority is meant, or not one.
        {"they are reading to children and bury their heads", ""},
        {"Ealing and Barnet", ""},
        {"Ealing, and Poole", ""},
        {"Dear Ms Kent", ""},
        {"Sutton Road", ""},
        {"Chief Constable of Essex Police", ""},
        {"South Derbyshire", ""},
        {"Greater Manchester", ""},
        {"Sutton-Jones", ""},
        {"Mid-Devon", ""},
        {"Derbyshire Dales", ""},
        {"Dorset County Council", ""},
        {"Inspection of children’s social care services", ""},
        {"", ""},
        {"\xc3", ""},
        // A name beside a stop or a comma is alone.
        {"Ms Brown, Ealing, Perceval House", "Ealing"},
        {"Visit to Ealing. Inspectors saw", "Ealing"},
        {"Sheffield – Children", "Sheffield"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(name_of(find_authority_in(row.text)) == row.name);
    }
}

TEST_CASE("authorities: a council among places") {
    struct {
        std::string text, name; // no name: none, or more than one
    } rows[] = {
        {"Camden Council, Council offices, 5 Pancras Square, London, N1C 4AG", "Camden"},
        {"London Borough of Sutton, Civic Offices, St. Nicholas Way, SUTTON, Surrey", "Sutton"},
        {"Medway Council, Gun Wharf, Dock Road, Chatham, Kent", "Medway"},
        {"Nottinghamshire County Council, County Hall, Loughborough Road, Nottingham", "Nottinghamshire"},
        {"Barnsley MBC, Westgate Plaza", "Barnsley"},
        {"Southend-on-Sea Borough Council", "Southend-on-Sea"},
        {"Council of the Isles of Scilly", "Isles of Scilly"},
        {"Chief Executive, Together for Children, Sunderland Civic Centre", "Sunderland"},
        {"the focused visit to Camden children’s services on 31 October", "Camden"},
        {"County Hall, Loughborough Road, Nottingham", ""},
        {"Victoria Road, Hartlepool, Cleveland", ""},
        {"Newcastle upon Tyne", ""},
        {"Head of Kent, National Probation Service", ""},
        {"Chief Constable of Devon and Cornwall Police", ""},
        {"Essex County Council and Southend-on-Sea City Council", ""},
        {"Nottingham, Council House", ""},
        {"Nottingham", ""},
        {"", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(name_of(find_council_in(row.text)) == row.name);
    }
}
