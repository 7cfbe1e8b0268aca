"""How releases word that people meet, host, visit or agree: verbs, and cheap looks for them."""

import re

from wbdesk.extract import needs
from wbdesk.extract.attendees.ceremonies import DEED
from wbdesk.extract.attendees.gathering import EVENT
from wbdesk.extract.gate import Gate

ADVERBS = (
    r"(?:\s(?:also|today|yesterday|earlier|virtually|jointly|again|recently|then|each|both|"
    r"this\s(?:morning|afternoon|evening|week)|\([^)]{3,30}\)|will|is|are|was|were|has|have|had|"
    r"been|to|"
    r"on\s(?:\w+day|\d{1,2}\s\w+|\w+\s\d{1,2})))"
)
MET = needs.pattern(
    r"\s(?:(?:visit(?:s|ed|ing)?|travel(?:s|led)?\sto|arriv(?:es|ed)\sin)\s[^.;]{2,80}?\swhere\s"
    r"(?:he|she|they)\s(?:\w+\s){0,2}?(?:met|meets?|held\s(?:\w+\s)?(?:talks|meetings))|"
    r"discussed\s[^.;]{3,120}?\s(?:in|during|on)\s(?:a|an|their|today[’']s)\s(?:[\w-]+\s){0,2}"
    r"(?:call|meeting|conversation)|met|meets?|meeting|spoke|speaks?|speaking|convened?|gathered|"
    r"came together|"
    r"held\s(?:[\w’'+.-]+\s){0,9}?(?:[Tt]alks|discussions?|[Mm]eetings?|calls?|[Cc]onsultations|"
    r"conversations?|[Vv]ideo[ -]?conferences?|"
    r"teleconferences?|Dialogue|Summit)(?=\swith\s|\s(?:on|in|at|about|to|via|over|today)\b|[.,;]|"
    r"\Z)|"
    r"(?:holds?|had|has|have|having)\s(?:[\w-]+\s){0,3}(?:talks|meetings?|discussions?|"
    r"conversations?|consultations|exchange|(?:tele)?phone\s(?:call|conversation)|call)|sat down|"
    r"talked(?=\s(?:with|to)\s)|"
    r"paid\s(?:\w+\s){0,3}(?:visit|call)(?=\s(?:to|on)\s)|phoned|"
    r"call(?:s|ed)?(?=\son\s(?:the\s)?(?:[A-Z][\w.-]*\s(?:of\s|for\s|the\s)*){1,8}?[A-Z])"
    r"(?![^.;]*?\sto\s(?!discuss|review|exchange|convey|express|present|mark|"
    r"congratulate)[a-z])|"
    r"(?:handed over|presented)\s[^.;]{2,60}?(?=\sto\s(?:the\s)?[A-Z])|"
    r"(?:visit(?:s|ed|ing)?|travel(?:s|led)\sto)\s[^.;,]{2,60}?\sfor\s(?:\w+\s){0,2}(?:meetings?|"
    r"talks|discussions?)|"
    r"(?:travel|fly|return|arrive)\w*\s[^.;]{2,90}?,?\s(?:following|after|for)\s[^.;,]{0,50}?"
    r"(?:meetings|talks|discussions)(?=\s(?:in\s[A-Z]\w+\s)?with\s)|"
    r"accepted\san\sinvitation(?=\sfrom\s)|join(?:s|ed)?(?=\s[A-Z]|"
    r"\sthe\s(?=[^.;]{0,40}?(?:Minister|"
    r"President|Secretary|Ambassador|Chancellor|Commissioner|leaders))|"
    r"\s(?!the\s)(?:[a-z-]+\s){1,4}?from\s[A-Z]))\b"
)
HELD = needs.pattern(
    r"\s(?:(?:travel(?:s|led)?|arriv(?:es|ed))\s(?:to|in)|is\sin|are\sin)"
    rf"\s[A-Z][^.;,]{{2,40}}?\sfor\s(?:the|an?|today[’']s)\s(?:[\w’-]+\s){{0,5}}?{EVENT}\b|"
    rf"\s(?:{DEED})|"
    rf"\s(?<!\bwho\s)(?<!\bwhich\s)(?:(?:co-)?(?:host|chair)(?:s|ed)?|organi[sz]e[sd]?|convene[sd]?|"
    rf"open(?:s|ed)?(?!\s(?:an?|the|its|their|this)\s[^.;,]{{0,40}}?(?:consultation\b(?!\swith)|"
    rf"inquiry\b|call\sfor\b))|addressed|"
    rf"welcome[sd]?|"
    rf"received|closed|led|hosting)\s(?:(?:[^.;]|(?<=[A-Z])\.){{0,60}}?\s)?{EVENT}\b"
    r"|\saddressed\s(?:the\s)?(?:delegates|participants|guests|attendees)\b"
    r"|\s(?:received|receives|welcomed|hosted)\s(?:[^.;]|(?<=[A-Z])\.|(?<=M[rs])\.){0,60}?\b"
    r"(?:Minister|President|Ambassador|"
    r"Secretary|Commissioner|Chancellor|Envoy|Representative|Chargé|Director|counterpart)\b"
    r"|\s(?:visit(?:s|ed|ing)?|tour(?:s|ed)?|travel(?:s|led)?\sto)\s[^.;]{2,80}?\s(?=(?:alongside|"
    r"together with|accompanied by)\s)"
    r"|\s(?:gave|made|delivered)\s(?:(?:the|an?|their|his|her)\s)?(?:opening|closing|welcoming|"
    r"welcome|keynote|introductory)\s(?:remarks|speech(?:es)?|address(?:es)?|words)\b"
    r"|\s(?:spoke|speaks|gave\s\w+\s\w+|delivered\s(?:\w+\s){1,4})\s?(?:at|to)\s"
    r"|\s(?:will\s|is\s|was\s)?(?:lead|leads|led|leading)\s(?:the|a|an|his|her|\d+)\s"
    r"(?:[\w.-]+\s){0,8}?(?:delegation|mission)\b"
    r"|\s(?:visited|visits|came\sto|was\sin)\s(?:[^.;]|(?<=[A-Z])\.){2,80}?\s(?=as\s(?:the\s|"
    r"an?\s)?"
    r"guests?\sof\s)"
    r"|\s(?:announced|launched|unveiled|marked|celebrated|opened|attended|toured)\s"
    r"[^.;]{2,140}?\s(?=(?:alongside|together with|accompanied by|joined by)\s)"
    r"|\stold\s(?:the\s)?(?:delegates|participants|conference|summit|meeting|guests|audience|"
    r"forum|gathering|ceremony|attendees)\b"
    r"|\spresented\s(?:the\s|an?\s)?(?:\w+\s){0,2}(?:awards?|prizes?|certificates?|medals?)\b"
)
RECEIVED = re.compile(
    r"\s(?:received|receives|welcomed|welcomes|hosted|hosts)\s"
    r"(?:(?:today|yesterday|earlier|this\s\w+|(?:in|for|on|at)\s(?:a|an|his|her|the|their)\s"
    r"[\w\s’'-]{1,30}?)\s){0,2}(?=(?:the|his|her|their)\s|[A-Z])"
)
AGREED = needs.pattern(
    r"\s(?<!\bwere\s)(?<!\bwas\s)(?<!\bbeen\s)(?<!\bbe\s)(?:signed|finali[sz]ed|concluded|"
    r"launched|announced|agreed|endorsed|"
    r"talked\sabout|discussed)\b"
)
AGREES = needs.pattern(
    r"\s(?:will|are\sto|to|agree\sto|agreed\sto)\s(?:formally\s|today\s|soon\s)?(?:launch|begin|"
    r"start|"
    r"open|hold|resume|sign|relaunch)\s(?:[\w’-]+\s){0,5}?(?:negotiations|talks|dialogues?|"
    r"consultations|"
    r"agreement|treaty|deal|partnership|pact|memorandum|MoU)\b"
)
# Where two go together, they meet.
TOURED = needs.pattern(
    r"\s(?:visited|toured|inspected|travelled\sto|boarded|laid|opened|launched|unveiled|signed)\s"
)
VERBS = (
    (HELD, "held", None),
    (MET, "met", None),
    (
        AGREED,
        "agreed",
        Gate(
            "signed",
            "finali",
            "concluded",
            "launched",
            "announced",
            "agreed",
            "endorsed",
            "talked",
            "discussed",
        ),
    ),
    (
        AGREES,
        "agreed",
        Gate(
            "negotiations",
            "talks",
            "dialogue",
            "consultations",
            "agreement",
            "treaty",
            "deal",
            "partnership",
            "pact",
            "memorandum",
            "MoU",
        ),
    ),
    (
        TOURED,
        "toured",
        Gate(
            "visited",
            "toured",
            "inspected",
            "travelled",
            "boarded",
            "laid",
            "opened",
            "launched",
            "unveiled",
            "signed",
        ),
    ),
)
"""The verbs, each with its rule, and a gate where few sentences open it."""
WITH = re.compile(
    r"(?:\s(?:by\sphone|on\sthe\s(?:tele)?phone|virtually|today|yesterday|separately|briefly|again|"
    r"in\s[A-Z]\w+|"
    r"on\s(?:\w+day|\d{1,2}\s\w+)|earlier|over\sthe\sphone|collectively|jointly|together|formally|"
    r"via\s\w+)){0,3}(?:\s(?:with|to|on|from))?"
    r"(?:\sthe)?(?:\s(?:visiting|new|newly\sappointed|outgoing))?\s"
)
BESIDE = re.compile(
    r"\b(?:alongside|together with|along with|accompanied by|joined by|guests? of)\s"
)
GATE = Gate(
    " met ", " meet", " join", " spoke", " speak", "conven", "gathered", "together", " held ",
    " hold", "host", "chair", " open", "addressed", "welcom", "received", " closed", " led ",
    " lead", "presented", " discussed ", "where she", "where he", "where they", " had ", " has a",
    " have a", " having a", " talked ", "Hosted by", "Convened", " travel", " is in ", " are in ",
    " paid ", " phoned", "phone call", " laid ", "inaugurat", "handed over", "signed", "finali",
    "conclu", "launch", "organi", " agreed", " talked",
    " sat down", " invitation from", " talks", " negotiations", " meetings in", " meetings with",
    " talks with", " told ", " guest of ", " guests of ", " called on ", " calls on ", "delivered",
    " gave ", "unveil", "broke", "breaks", "cut", "snip", "dug", "digs", "switch", "turned",
    "topped", "declare", "reopen", "alongside", "ccompanied", " visited ", " toured ",
    "inspected ",
)  # fmt: skip
REACH = 400
# Most sentences have nobody in front of the verb: a cheap look before the list is read.
OFFICE = re.compile(
    r"[Mm]inister|[Ss]ecretary|[Pp]resident|[Cc]hancellor|Prime|[Dd]irector|[Cc]hair|[Cc]hief|"
    r"[Aa]mbassador|[Aa]dvis[eo]r|[Cc]ommissioner|[Gg]overnor|Mayor|Premier|Senator|Member|"
    r"[Ee]nvoy|[Rr]epresentative|Prince|King\b|Queen|Emir|Amir|[Gg]eneral|Taoiseach|T[áa]naiste|"
    r"Deputy|Speaker|Leader|leader|[Mm]embers|[Oo]fficer|Judge|Justice|Lord|Lady|Baroness|Sir|"
    r"Dame|Dr|Prof|"
    r"Mrs?\b|Ms\b|MS?P\b|MEP\b|MLA\b|TD\b|Councillor|Cllr|Hon|[Hh]ead|Assistant|Official|Champion|Treasurer|[Mm]anager|Executive|Countr|"
    r"Canada|Kingdom|"
    r"States|Kosovo|[A-Z][a-z]+ia\b|ministers|leaders"
)
