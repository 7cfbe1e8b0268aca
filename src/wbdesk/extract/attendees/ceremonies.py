"""How people of office open, unveil and begin what is built: deeds done before others.

What is opened without anybody coming, a consultation or a round of bids, is none.
"""

_OFFICIALLY = r"(?:officially|formally|ceremonially|symbolically|proudly)"
_ON_PAPER = (
    r"(?:consultations?|inquir(?:y|ies)|enquir(?:y|ies)|investigations?|reviews?|probes?|bids?|"
    r"bidding|applications?|tenders?|competitions?|nominations?|registrations?|calls?|talks|"
    r"negotiations?|debates?|discussions?|dialogues?|accounts?|fire|proceedings|files?|cases?|"
    r"funds?|funding|rounds?|windows?|eyes?|doors?|ways?|borders?|markets|opportunit(?:y|ies)|"
    r"possibilit(?:y|ies)|chapters?|routes?\sto|plans?|strateg(?:y|ies)|polic(?:y|ies)|"
    r"programmes?|schemes?\s(?:for|to)|grants?|offers?|petitions?|books|trials?|innings|scoring)"
)
"""What is opened on paper or in a figure of speech."""
_PLACE = (
    r"(?:schools?|kindergartens?|nurser(?:y|ies)|shelters?|cent(?:re|er)s?|bridges?|hospitals?|clinics?|surger(?:y|ies)|exhibitions?|"
    r"offices?|embass(?:y|ies)|(?:[Hh]igh\s)?[Cc]ommissions?|[Cc]onsulates?|plants?|factor(?:y|ies)|"
    r"roads?|museums?|librar(?:y|ies)|stations?|bypass(?:es)?|parks?|gardens?|campus(?:es)?|hubs?|"
    r"laborator(?:y|ies)|labs?|facilit(?:y|ies)|sites?|farms?|shops?|stores?|terminals?|airports?|"
    r"harbours?|piers?|quays?|wings?|wards?|theatres?|halls?|playgrounds?|trails?|paths?|"
    r"cycleways?|footbridges?|tunnels?|barriers?|defences|reservoirs?|headquarters|warehouses?|"
    r"depots?|mills?|mines?|colleges?|academ(?:y|ies)|universit(?:y|ies)|institutes?|buildings?|"
    r"homes|houses|housing|developments?|extensions?|schemes?|lines?|junctions?|interchanges?|"
    r"fairs?|festivals?|shows?|memorials?|monuments?|galler(?:y|ies)|stadiums?|arenas?|pools?|"
    r"pitch(?:es)?|courts?|bases?|turbines?|reactors?|refiner(?:y|ies)|incubators?|"
    r"Embassy|Embassies|Consulate|School|Cent(?:re|er)|Bridge|Hospital|Clinic|Museum|"
    r"Library|Station|Park|Garden|Campus|Hub|Farm|Terminal|Airport|Harbour|Hall|College|Academy|"
    r"University|Institute|Building|Exhibition|Fair|Festival|Show|Memorial|Gallery|Stadium|Arena)"
)
_WORDS = r"(?:(?!(?:and|to|for|that|which|by|with|in|on|at)\b)[\w’'£.&-]+\s)"
_THING = rf"(?!{_WORDS}{{0,6}}?{_ON_PAPER}\b)"
DEED = (
    rf"{_OFFICIALLY}\s(?:re)?open(?:s|ed)\s{_THING}(?=[\w£])|"
    rf"(?:re)?open(?:s|ed)\s{_THING}{_WORDS}{{1,7}}?{_PLACE}\b|"
    rf"(?:declar(?:es|ed)\s{_WORDS}{{1,7}}?(?:officially\s)?open\b)|"
    r"unveil(?:s|ed)\s(?:an?|the|its|their)\s(?:[\w-]+\s){0,3}?(?:plaque|statue|monument|bust|"
    r"memorial|foundation stone|portrait|mural|sculpture)|"
    r"(?:cuts?|snips?|snipped)\sthe\s(?:\w+\s)?(?:ribbon|tape)|"
    r"(?:lays|laid)\s(?:an?\s|the\s)?(?:\w+\s)?(?:wreaths?|flowers|(?:foundation|corner|first)\s?"
    r"stone|first\sbricks?)|"
    r"(?:breaks|broke|broken)\sground|"
    r"(?:cuts?|turn(?:s|ed)|digs?|dug)\sthe\sfirst\s(?:sod|turf|spade\w*)|"
    r"topp(?:ed|ing)\sout\s(?:an?|the)|"
    rf"{_OFFICIALLY}\s(?:switch(?:es|ed)\son|launch(?:es|ed)\s{_THING}{_WORDS}{{1,7}}?{_PLACE}\b)|"
    r"(?:switch(?:es|ed)|turn(?:s|ed))\son\s(?:the|[A-Z][\w’-]+)\s(?:[\w’-]+\s){0,4}?(?:lights|"
    r"turbines?|plant|supply|farm|network|station|reactor)\b|"
    r"inaugurat(?:es|ed)"
)
"""A verb of opening with as much of what is opened as tells that people came."""
