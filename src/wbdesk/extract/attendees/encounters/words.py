"""The words by which a sentence may tell of people coming together, for a cheap look at it."""

from string import ascii_uppercase

TELLING = frozenset(
    "gather travel consult consulted consults consulting "
    "alongside beside opposite rode planted inspected tasted boarded sailed walked flew lit dug "
    "celebrated danced sang cooked knelt prayed crossed climbed opened closed blessed met meet "
    "meets meeting meetings saw sat gathers gathered gathering convene convenes convened "
    "convening assembled together conferred conversed conversing conversation conversations "
    "talked talking talks spoke spoken speaking speaks speak phoned telephoned dialled exchanged "
    "exchanges exchanging received welcomed welcomes welcoming greeted greets greeting host hosts "
    "hosted hosting entertained visit visits visited visiting tour tours toured touring called "
    "calls calling call dropped looked looking shown taken showed guided chair chairs chaired "
    "chairing presided presides presiding moderated moderates moderating led leads lead leading "
    "headed heads heading attend attends attended attending attendance join joins joined joining "
    "participate participated participates participating part hand witness witnessed witnesses "
    "witnessing represented present presence accompanied accompanying flanked company party group "
    "audience retinue entourage table those guests speakers participants visitors delegates "
    "breakfast lunch luncheon lunched dined dinner signed signs signing signatures initialled "
    "countersigned cosigned name names ribbon unveiled unveiling unveils laid inaugurated "
    "inauguration addressed addressing heard hear briefed briefs briefing informed informs "
    "greetings farewell leave paid credence credentials sworn listened tuned logged discussed "
    "discussion discussions negotiations dialogue session summit delegation delegations mission "
    "side sides consultations conference forum roundtable round ceremony event reception "
    "ministerial workshop workshops seminar seminars webinar webinars launch consultation "
    "commemoration vigil hearing opening celebration festival proceedings banquet launched agreed "
    "committed reaffirmed told him her them team panel floor button lever switch key cord bell "
    "lights beacon flame flag tape sod turf plaque curtain followed watched observed "
    "after began finished completed ended returned marked helped handed days day hours rounds "
    "series "
    "presented line link exercise guests unveiled dedicated officially formally swore spent pitched trained "
    "place summoned".split()
)
FIRST = TELLING | frozenset(
    "press pressed pressing pull pulled pulling push pushed pushing turn turned turns flick "
    "flicked throw throws ring rings light raise raised raises lower lowered strike strikes "
    "button lever switch key cord ribbon tape sod turf bell flag lights plaque curtain call talks "
    "meeting discussion session event workshop dialogue next behind rode planted cut laid opened "
    "unveiled launched inspected tasted boarded sailed walked drove flew lit dug marked "
    "celebrated tried danced sang played cooked ate shared stood knelt prayed travelled crossed "
    "climbed switched broke closed blessed declared began begun start started starts resume "
    "resumed resumes open concluded held hold holds t took takes take at during in for following "
    "after opening closing to into before and whom people will would was were is are be plays "
    "play around with put puts set bade bid bids bidding taking paid brought conveyed extended "
    "letters among co counter came coming come bring brings bringing got on opens presented "
    "presents handed hands travel travels traveled arrived arrives went announced accepted "
    "awarded awards read moderator there from also gathering commissioned commissions "
    "commissioning shown taken showed took led guided on launches participating look welcoming "
    "delegations teams sessions panels tour "
    "days day hours hour rounds series began begins finished completed ended returned back after "
    "marked helped welcome give address guests swore spent pitched trained celebrated "
    "conference summit "
    "ceremony service forum "
    "reception roundtable final festival fair show been exercise during looked inform helped "
    "assisted aided guided escorted driven piloted steered shadowed cheered "
    "introduced prompted encouraged supervised coached guest guests as".split()
)
"""The words that a telling may begin with."""
THEN = {
    "and": ascii_uppercase, "in": "athyE", "for": "athy", "to": "mstahy", "will": "s", "with": "ht",
    "on": "ahtE", "as": "dhw", "there": "w", "people": "hst", "take": "pt",
    **dict.fromkeys("is are was were be been".split(), "abdfhijoprsuw"),
}  # fmt: skip
"""With what letter the word after these begins in a telling: they stand in most sentences."""
PARTY = frozenset(
    "convened hosted organised organized attended chaired joined launched together facilitated "
    "supported laid put given arranged sponsored staged signed witnessed among table part present "
    "attendance attending attendees participants participating represented looking hand party "
    "group audience delegation delegations guests joining him her them call line link screen "
    "panel platform stage host hosts drew called sat did chairmanship chairpersonship hosting "
    "brought bring brings bringing gathered gather gathers whom including speakers visitors "
    "delegates talks meeting meetings roundtable session lunch dinner breakfast discussion "
    "discussions representatives officers officials staff members pupils students apprentices "
    "engineers scientists researchers volunteers observers executives colleagues experts leaders "
    "workers formers cadets technicians trustees musicians players singers trainees lecturers "
    "managers schoolchildren children families veterans farmers nurses teachers took take "
    "takes participated initialled dialled listened tuned logged watched observed sent followed "
    "included include names name briefed briefs gave met held opened began "
    "started resumed concluded hear heard contributions presentation presentations remarks "
    "speeches interventions statements briefing briefings update updates report reports evidence "
    "messages readings performance performances demonstration demonstrations testimony input "
    "display displays session sessions event events training trained exercise exercises drill "
    "drills visit visited visiting tour toured touring ceremony reception workshop taking they "
    "presented contributed demonstrated exhibited performed showcased exchanged "
    "evidence questions ran spoke moderated crews troops forces panel involved involves teams "
    "choir choirs band bands described explained".split()
)
"""One of these stands in every sentence that tells of parties."""
