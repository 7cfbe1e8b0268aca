"""The wordings that a list of those taking part follows, and cheap looks before them."""

import re

from wbdesk.extract import needs
from wbdesk.extract.gate import Gate

_PEOPLE_WORDS = (
    "representatives?", "leaders", "ministers", "delegations?", "delegates", "counterparts?",
    "(?:senior |chief )?executives", "bosses", "officers", "officials",
    "heads of (?:state|government|delegation|[Mm]issions?)(?: and (?:heads of )?government)?",
    "chancellors", "(?:vice |deputy )?presidents", "ambassadors", "experts", "envoys",
    "dignitaries", "chiefs of (?:mission|staff|defence|police)", "colleagues", "members",
    "foreign secretaries", "partners", "allies",
    "stakeholders", "negotiators", "opposite numbers", "homologues", "speakers", "guests",
    "parliamentarians",
    "(?:high|political) representatives", "participants", "attendees",
    "nations", "countries",
)  # fmt: skip
_PEOPLE = "|".join(
    word if word[0] == "(" else f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in _PEOPLE_WORDS
)
TAKING_PART = (
    r"(?:host|welcom|attend|particip|join(?:s|ed|ing)?\b|gather|br(?:ing|ought)|conven|\bmet\b|"
    r"\bmeet|invit|represented|took part|tak(?:e|es|ing) part|chair|present\b|spoke (?:to|with|by|"
    r"on|over|via|today|this)|"
    r"spoken (?:to|with)|talks with|discussions with|calls? with|arrived? (?:in|for)|signed\b|"
    r"roundtable|summit|hear(?:d)? from|trade mission|delegation|discussed\b|compared notes|"
    r"(?:shared|exchanged) (?:their |its |his |her )?(?:views|experiences?|best practice|ideas))"
)
CHEAP = Gate(
    "presence of", "under the chair", "under the lead", "under the pres", "made by",
    "invitation of", "conference with", "visit to", "visit by", "xecutives from", "Quint",
    "Quad", "E3 (", "Group (", "attend", "particip", "patronage", "oined by",
    "took part", "made up of", "composed of", "comprised", "consisted of", "met for",
    "alks in ", "eeting in ", "eetings in ", "scussions in ", "peaking at", "mong th",
    "taking part", "eeting of", "eatured", "hose speaking", " guests", "Guests", " speakers",
    "Speakers ", "joined", "join ", "joining", "Joining", "gather", "part in", "counterpart",
    "welcom", "host", "invit", "together", "accompan", "present", "heard from", "hear from",
    "spoke", "egotiators", "pposite", "omologues", "leaders of", "leaders from", "ministers of",
    "ministers from", "fficials from",
    "anellist", "anelist", " between ", "Ministers from", "Ministers of", "Leaders from",
    "Leaders of", "ttending the", "resent:", "n attendance:",
    "call with", "talks with", "ceremony with", "meeting with", "meetings with", "iscussions",
    "roundtable with", "event with", "session with", "dinner with", "to see ", "to have ",
    "to share ", "meetings incl", "embers at ", "ompanies ", "irms ", "tatement with:",
    "delivered by", "given by", "round the table", "sent rep", "sending ", "sent a ",
    "sent del", "sent obs",
    "was held with", "were held with", "eads of Mission", "eads of mission", "members of ",
    "fficers of ", "xecutives of ", "xecutives from ", "fficers from ", " consisted of",
    "osses from ", "osses of ",
    "perators ", "harities ", "etailers ", "irlines ", "arty leaders ", "Taking part",
    "Present w", "Attending w", " which include",
    "ttendee", "articipant", "xhibitors", "udience", "such", "ission", " met:", " met with:",
    "epresentatives of:", "ttendance", "resent:",
    "made up of:", "ncluded:", "ncludes:", "omprised:", "peakers were", "anellists were",
    "took part", "was there", "who came", "roup included",
)  # fmt: skip
TO_LIST = (
    (
        "by",
        needs.begun_pattern(
            r"\b(?:attended|[Jj]oined|[Aa]ccompanied)(?:\s\w{2,12}){0,3}\sby\b|"
            r"\b(?:participation|presence|patronage|(?<=under the )(?:chair(?:man)?ship|leadership|"
            r"presidency|auspices)) of\b|"
            r"\bannouncement was made by(?=\s[^.;]{4,120}?\s(?:at|during)\s(?:the|a|an|his|her)\s)|"
            r"\b(?:at|on|upon) the invitation of\b|"
            r"\bvisit\s(?:to\s[A-Z](?:(?!\s(?:was|were|is|has|had)\s)[^.;,]){2,40}?\s)?by\s|"
            r"\b(?:speech|address|remarks|lecture|presentation)(?:es)? (?:(?:will be|was|were|"
            r"is) )?"
            r"(?:delivered|given|made) by\b"
        ),
    ),
    (
        "attendees",
        needs.pattern(
            r"\b(?:[Aa]ttendees|[Pp]articipants|[Dd]elegates|[Ss]peakers|[Gg]uests|[Pp]anell?ists|"
            r"[Ee]xhibitors|[Aa]udience members|"
            r"(?:[Ll]eaders|[Mm]inisters|[Gg]uests|[Tt]hose) (?:expected|due|set|invited) to "
            r"(?:attend|join|take part|speak|address)|"
            r"(?:[Tt]hose|[Ll]eaders|[Mm]inisters|[Dd]ignitaries|[Oo]fficials) (?:attending|"
            r"present|"
            r"taking part|speaking|participating|in attendance)|[Oo]ther (?:attendees|"
            r"participants)|"
            r"(?:organi[sz]ations|companies|firms|businesses|charities|institutions|groups|bodies|"
            r"agencies|departments|universities|partners|countries|[Nn]ations|[Nn]avies|"
            r"[Ff]orces) (?:joining|attending|"
            r"participating|present|represented|taking part|in attendance))\b"
            r"[^.;]{0,110}?(?:\binclud(?:e|ed|ing)\b|\b(?:will be|were|are)\b"
            r"(?!\s(?:also\s|then\s)?(?:able|given|invited|asked|told|encouraged|offered|treated|"
            r"shown|split|reminded|"
            r"taken|welcomed|expected|required|not|to)\b)|:)"
        ),
    ),
    (
        "attendees",
        needs.pattern(
            r"\b(?:programme|series|schedule|round|number|agenda) of (?:\w+ )?(?:meetings|talks|"
            r"engagements|bilaterals)\b[^.;:]{0,40}?\sinclud(?:ed|es|ing)\b|"
            r"\b(?:[Dd]elegations?|[Mm]ission|[Gg]roup|[Pp]arty|[Tt]eam|[Pp]anel)\b"
            r"(?:,?\s(?:which\s(?:was|is|(?:will|has)\s(?:be|been))\s)?(?:led|headed|accompanied|"
            r"organi[sz]ed)\sby\s"
            r"[^.;:]{3,160}?,|[^.;:]{0,50}?)\s"
            r"(?:(?:was|is|were|are) (?:made up|composed) of|"
            r"compris(?:ed|es|ing)|consist(?:s|ed) of|includ(?:ed|es|ing))\b|"
            r"\b[Mm]embers (?:at|attending|present at) [^.;:]{0,60}?\sincluded\b"
        ),
    ),
    (
        "among",
        needs.pattern(
            r"\b[Aa]mong (?:those|the (?:[\w-]+\s){0,3}?(?:guests|speakers|participants|attendees|"
            r"leaders|ministers|dignitaries|officials|delegates|panell?ists|delegations))\b"
            r"[^;:]{0,160}?\b(?:are|were|is|was|will be)\b"
        ),
    ),
    (
        "featured",
        needs.pattern(
            r"\b(?:panels?|event|conference|summit|session|forum|discussion|roundtable|programme|"
            r"launch|line-up|webinar|seminar|workshop|ceremony)\s(?:also\s|will\s)*"
            r"(?:featured?s?|heard)\s(?:(?:the\s)?(?:participation|speeches|remarks|addresses|"
            r"interventions|"
            r"contributions|presentations)(?:\sof|\sby|\sfrom)\s)?"
        ),
    ),
    (
        "present",
        needs.begun_pattern(
            r"(?<!\w )(?:Attending|Taking part|Present|Participating) (?:were|was|are)\b|"
            r"(?<!\w )(?:Present|In attendance|Attendees|Members present|Also present|"
            r"Those present|Participants):(?=\s)|"
            r"\b[Aa]lso (?:present|attending|in attendance|there|taking part|participating)"
            r"(?:\s[^,.;:]{0,60}?)?\s(?:were|was|are|is|will be)\b|\b[Ii]n attendance"
            r"(?:\s[^,.;:]{0,60}?)?\s(?:were|was|included)\b|"
            r"\b(?:[Pp]resent (?:at|on)|(?:[Aa]ttending|[Ss]peaking at|[Tt]aking part in|"
            r"[Pp]articipating in|[Aa]ddressing) (?:the|this|"
            r"today[’']s))[^.;]{0,60}?\s(?:were|was)\b|"
            r"\b(?:[Aa]lso )?[Jj]oining (?:[^\W\d_][^.;]{0,90}?)\s(?:were|was|are|is|will be)\b"
        ),
    ),
    (
        "people-from",
        needs.begun_pattern(
            rf"\b(?:{_PEOPLE})(?:\s(?:and|&)\s(?:[\w-]+\s(?:of\s)?)?[\w-]+)?\s(?:from|of|"
            rf"representing|for|(?<=ounterparts )in)\b"
            r"(?:\s(?!Republic|Kingdom|State|Bosnia|United|Democratic|Federal)[A-Z][a-z]+"
            r"(?:\s(?:and\s)?[A-Z][a-z]+){0,2}\sof\b)?"
        ),
    ),
    (
        "named",
        needs.pattern(
            r"\b(?:companies|firms|operators|manufacturers|retailers|charities|banks|suppliers|"
            r"universities|unions|providers|airlines|businesses|party leaders|mayors|"
            r"commissioners)\s(?=[A-Z][\w’&-]*(?:\s[A-Z][\w’&.-]*){0,4}(?:,\s|\sand\s)[A-Z])"
        ),
    ),
    (
        "invited",
        needs.pattern(
            r"\b(?:invited|hosted|hosts|hosting|welcomed|welcomes|brought together|brings together|"
            r"bring together|bringing together|joined by|gather(?:ed|s)|meeting (?:of|between)|"
            r"(?:[Tt]alks|[Dd]iscussions|[Cc]alls?|[Dd]ialogue|[Nn]egotiations|[Cc]onsultations|"
            r"[Cc]onversation|[Mm]eetings?) (?:(?:was|were|is|are|will|be|took|takes?|taking|held|"
            r"place|today|yesterday|on \w+day|in [A-Z]\w+) ){0,5}between|"
            r"(?:[Tt]alks|[Nn]egotiations|[Dd]iscussions) (?:on|for|towards?|about) (?:an?|"
            r"the|their) "
            r"(?:[\w-]+ ){0,6}?(?:agreement|deal|treaty|partnership|pact) between|"
            r"[cC]ounterparts(?=:)|(?:meeting|talks|summit|visit) (?:was|is|"
            r"were) the \w+[^.;]{0,20}? between|"
            r"(?i:partners|countries|nations|states|allies),? (?:including|such as)|"
            r"(?i:leaders|ministers|guests|figures|counterparts|dignitaries|countries|governments|"
            r"delegates|officials|partners|allies|nations|states|delegations|representatives|"
            r"companies|firms|members|organi[sz]ations?|bodies|groups|stakeholders|charities|"
            r"businesses|agencies|institutions|executives|organi[sz]ers|campaigners)\b"
            r"[^.;:]{0,50}?,? (?:including|among them)|"
            r"(?:companies|firms|organi[sz]ations?|bodies|groups|stakeholders|charities|businesses|"
            r"agencies|institutions|employers|manufacturers|retailers|suppliers|universities|"
            r"colleges|councils|unions|banks) (?:such as|like))\b(?!\sby\b)"
        ),
    ),
    (
        "bracket",
        needs.pattern(
            r"(?:[^\W\d_a-z][\w-]{1,20}\s){0,3}(?i:countries|nations|partners|members|"
            r"member states|quint|quad|troika|group|e3|g7|v4|"
            r"leaders|ministers|delegations|councils|authorities|boroughs|universities|companies|"
            r"firms|banks|charities|agencies|unions|organi[sz]ations)\s\((?=(?:the\s)?[A-Z])"
        ),
    ),
    (
        "heard",
        needs.begun_pattern(
            r"\b(?:heard|hear|hearing) from\b|\b(?:pleased|delighted|honoured|glad|great|good|"
            r"privilege) to (?:see|welcome|host|have|be joined by|share [^.;]{3,40}? with)\b"
        ),
    ),
    (
        "call",
        needs.pattern(
            r"\b(?:spoke (?:to|with)|call with|talks with|discussions with|(?:ceremony|meetings?|"
            r"roundtable|summit|reception|event|session|dinner|visit|"
            r"press conference) (?:of the [A-Z][^.;,]{2,40}? )?(?:today |yesterday )?with|"
            r"(?:talks|meetings?|discussions) in [A-Z]\w+ with|(?:lunch|dinner|talks|meetings?|"
            r"consultations|discussions|session) (?:was|were) (?:also )?held with)\b"
        ),
    ),
)
BRACKET = re.compile(r"\((?<=[a-zA-Z347]\s\()(?:the\s)?[A-Z]")
"""Tells cheaply whether a bracket with names may stand in a sentence."""
FUTURE = Gate(
    "will", "to be", "due to", "expected", "set to", "is to", "are to", "going to", "invited to",
    "tomorrow", "upcoming", "forthcoming", "plans to", "planned", "shall",
)  # fmt: skip
TAKES_PART = Gate(
    "attend", "participat", "took part", "take part", "taking part", "present", "round the table",
    "sent", "send", "invited", "gathered", "joined",
)  # fmt: skip
PEOPLE_PARTS = Gate(
    "epresentative", "eaders", "inisters", "elegat", "ounterpart", "fficials", "eads of",
    "hancellors", "resident", "mbassadors", "xperts", "nvoys", "ignitaries", "hiefs of",
    "olleagues", "egotiators", "pposite", "omologues", "embers", "ecretaries", "artners", "llies",
    "takeholders", "peakers", "uests",
    "arliamentarians", "articipants", "ttendees", "ations", "ountries", "xecutives", "osses",
    "fficers",
)  # fmt: skip
GATES = {
    "by": Gate(" by", "ation of", "ence of", "age of", "under the "),
    "attendees": Gate(
        "onsisted of", "omprised", "omposed of", "made up of",
        " joining", " attending", " participating", " present", "ttendee", "articipant", "elegates",
        "peakers", "uests", "hose ", "xhibitors", "udience", "elegation", "ission",
        "e of meetings", "s of meetings", "r of meetings",
        "e of talks", "s of talks", "embers ", "anellist", "anelist", " to attend", " to join",
        " which include", " consist", " made up of", " composed of", " compris", "taking",
        "roup included",
    ),
    "among": Gate("mong th"),
    "featured": Gate("eatur", "heard "),
    "present": Gate(
        "lso ", "attendance", "resent", "oining ", "ttending ", "peaking at",
        "aking part in", "articipating in", "ttendees:", "articipants:",
        "Taking part w", "Present w", "ddressing ",
    ),
    "people-from": Gate(" from", " of ", " representing", " for ", "ounterparts in"),
    "invited": Gate(
        "invited", "hosted", "hosts", "hosting", "welcomed", "welcomes", "together", "joined by",
        "gathers", "gathered", "meeting of", "including", "such as", "among them", " between",
        "ounterparts:",
    ),
    "named": Gate(
        "ompanies ", "irms ", "perators ", "anufacturers ", "etailers ", "harities ", "anks ",
        "uppliers ", "niversities ", "nions ", "roviders ", "irlines ", "usinesses ",
        "arty leaders ", "ayors ", "ommissioners ",
    ),
    "heard": Gate(
        " from", " to see", " to welcome", " to host", " to have", " to be joined", " to share",
    ),
    "call": Gate(
        "spoke", "call with", "talks", "discussions", "ceremony", "meeting", "roundtable", "summit",
        "reception", "event", "session", "dinner", "visit", "conference", "lunch", "consultations",
    ),
}  # fmt: skip
