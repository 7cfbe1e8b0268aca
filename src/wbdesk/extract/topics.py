"""What a passage is about, in one of a few dozen words that a desk files by."""

from string import ascii_lowercase

_WORDS = {
    "Migration": (
        "migration migrants migrant asylum smuggling smugglers smuggler trafficking "
        "traffickers border borders refugees refugee visa visas immigration returns"
    ),
    "Sanctions": "sanctions sanction sanctioned designations",
    "Cyber": "cyber disinformation hackers ransomware",
    "Security": "security terrorism terrorist extremism intelligence hybrid counter-terrorism",
    "Defence": "defence defense military troops nato navy army veterans soldiers",
    "Crime": (
        "crime crimes criminal criminals police policing officers offenders gangs knife fraud "
        "burglary violence"
    ),
    "Justice": "justice courts court judges prison prisons prisoners sentencing probation judicial",
    "Trade": "trade exports export exporters imports tariffs tariff",
    "Economy": "economy economic growth inflation investors employment jobs wages productivity",
    "Business": "business businesses companies firms industry manufacturing enterprise",
    "Tax": "tax taxes taxation duty vat levy",
    "Health": (
        "health nhs hospital hospitals patients patient doctors nurses vaccine vaccines "
        "disease cancer care medicines drugs"
    ),
    "Education": (
        "education schools school pupils pupil teachers teacher students universities college "
        "colleges apprenticeships apprentices skills curriculum"
    ),
    "Children": "children child childcare families parents",
    "Housing": "housing homes tenants renters landlords homelessness leasehold",
    "Transport": (
        "transport rail railway railways trains train bus buses roads road aviation airport "
        "drivers "
        "passengers cycling"
    ),
    "Energy": "energy electricity nuclear wind solar gas oil power grid",
    "Climate": "climate emissions carbon net-zero warming",
    "Environment": (
        "environment water floods flooding wildlife biodiversity waste plastic rivers "
        "pollution forests"
    ),
    "Farming": "farming farmers farm agriculture food fisheries fishing animal animals",
    "Digital": "digital online internet data technology technologies broadband ai telecoms",
    "Science": "science research scientists innovation space laboratories",
    "Work": "workers employers pensions pension welfare benefits unemployed",
    "Culture": "culture arts museum museums heritage sport sports tourism",
    "Development": "development humanitarian aid poverty famine",
    "Elections": "election elections voters voting parliament constitutional",
    "Enlargement": "enlargement accession membership integration",
    "Reconciliation": "reconciliation peace ceasefire war-crimes",
    "Rule of law": "corruption rights democracy democratic transparency",
}
_BY_WORD = {word: topic for topic, words in _WORDS.items() for word in words.split()}
_SPACED = bytes(code if chr(code) in ascii_lowercase + "-" else ord(" ") for code in range(256))


def of(text: str) -> str:
    """The topic of a passage: that of most of its telling words, then of the first; "" for none."""
    counts: dict[str, int] = {}
    lower = text.lower().encode(errors="surrogatepass")
    for word in lower.translate(_SPACED).decode().split():
        topic = _BY_WORD.get(word)
        if topic:
            counts[topic] = counts.get(topic, 0) + 1
    return max(counts, key=lambda topic: counts[topic], default="")
