"""Whose dollar, rupee or franc is meant, told by the country whose release it is or that it names.

Where the government that speaks has no such currency, as where a British embassy tells of francs,
the country or city named nearest before the sum tells it, else the country that is named most. A
dollar is another's than who speaks only where that country itself gives it: Canada will give $5m.
"""

import re
from collections import Counter
from functools import lru_cache

from wbdesk.extract import countries, origin
from wbdesk.model.document import Document

_USERS = {
    "$": "AU:AUD CA:CAD NZ:NZD SG:SGD US:USD",
    "RS": "IN:INR LK:LKR PK:PKR NP:NPR MU:MUR",
    "DINAR": "RS:RSD KW:KWD JO:JOD IQ:IQD BH:BHD TN:TND DZ:DZD LY:LYD",
    "KRONER": "NO:NOK DK:DKK",
    "FRANC": "CH:CHF LI:CHF RW:RWF BI:BIF DJ:DJF GN:GNF KM:KMF CD:CDF",
    "CFA": "CM:XAF GA:XAF TD:XAF CF:XAF CG:XAF GQ:XAF SN:XOF CI:XOF ML:XOF BF:XOF BJ:XOF TG:XOF "
    "NE:XOF GW:XOF",
    "SHILLING": "KE:KES UG:UGX TZ:TZS SO:SOS",
    "PESO": "MX:MXN PH:PHP AR:ARS CL:CLP CO:COP UY:UYU DO:DOP CU:CUP",
    "RIYAL": "SA:SAR QA:QAR OM:OMR YE:YER IR:IRR",
    "DIRHAM": "AE:AED MA:MAD",
    "LEI": "RO:RON MD:MDL",
    "KWACHA": "ZM:ZMW MW:MWK",
}
_MONEY = {name: dict(each.split(":") for each in users.split()) for name, users in _USERS.items()}
_MONEY["FRANC"] |= _MONEY["CFA"]
_USUAL = {
    "$": "USD", "RS": "INR", "DINAR": "RSD", "KRONER": "NOK", "FRANC": "CHF", "CFA": "XAF",
    "SHILLING": "KES", "PESO": "MXN", "RIYAL": "SAR", "DIRHAM": "AED", "LEI": "RON",
    "KWACHA": "ZMW",
}  # fmt: skip
_CITIES = {
    city: code
    for code, cities in {
        "KE": "Nairobi Mombasa Kisumu", "UG": "Kampala Entebbe Gulu", "SO": "Mogadishu Hargeisa",
        "TZ": "Dodoma Zanzibar Arusha Dar_es_Salaam", "NO": "Oslo Bergen Trondheim Stavanger",
        "DK": "Copenhagen Aarhus Nuuk Tórshavn", "CH": "Bern Geneva Zurich", "RW": "Kigali",
        "IN": "Delhi Mumbai Chennai Kolkata Hyderabad Bengaluru", "PK": "Islamabad Karachi Lahore",
        "LK": "Colombo Jaffna Kandy", "NP": "Kathmandu", "MU": "Port_Louis", "ZM": "Lusaka",
        "MW": "Lilongwe Blantyre", "RS": "Belgrade Niš Novi_Sad", "JO": "Amman", "IQ": "Baghdad "
        "Basra Erbil", "TN": "Tunis", "DZ": "Algiers", "LY": "Tripoli Benghazi", "MX": "Tijuana",
        "PH": "Manila", "AR": "Buenos_Aires", "CL": "Santiago Valparaíso", "CO": "Bogotá Medellín",
        "UY": "Montevideo", "AE": "Dubai Abu_Dhabi", "MA": "Rabat Casablanca", "SA": "Riyadh",
        "QA": "Doha", "OM": "Muscat", "YE": "Aden Sana’a", "IR": "Tehran", "RO": "Bucharest",
        "MD": "Chişinău Chisinau", "CM": "Yaoundé Douala", "SN": "Dakar", "CI": "Abidjan",
        "ML": "Bamako", "BF": "Ouagadougou", "NE": "Niamey", "BJ": "Cotonou", "TG": "Lomé",
        "TD": "N’Djamena",
    }.items()
    for city in (each.replace("_", " ") for each in cities.split())
}  # fmt: skip
"""Cities told more often than their country, of countries that share the name of a currency."""
_CITY = re.compile(rf"\b(?:{'|'.join(map(re.escape, _CITIES))})\b")
_GIVES = re.compile(
    r"(?:[’']s?)?(?: (?:[Gg]overnment|to|will|would|has|have|had|is|are|also|today|now|it|that|"
    r"make|making|put|spen[dt]|spending|of|an?|the|its|further|another|up|more|than|over|nearly|almost|"
    r"around|about|some|additional|extra|new|total|at|least|"
    r"(?:pledg|commit|announc|contribut|provid|promis|donat|offer|invest|allocat|lend|add)[a-z]*|"
    r"g[ia]v(?:e|es|en|ing)|lent|contribution|pledge|grant|gift))* \Z"
)
"""Between the name of who gives and the sum."""
_LEAST_NAMED, _PLAINLY, _NEAR = 2, 3, 90
_MOST_READ = 20_000


def currency(document: Document, name: str, before: str = "") -> tuple[str, bool]:
    """ISO 4217 of a currency named without its country, and whether the release tells it.

    `before` is what stands before the sum in its paragraph.
    """
    if name not in _MONEY:
        return name, True
    if name == "FRANC" and "CFA" in _text(document):
        name = "CFA"
    users = _MONEY[name]
    code = _giver(before, users) or users.get(origin.country(document)) or _nearest(before, users)
    if code:
        return code, True
    counts: Counter[str] = Counter()
    named = _named(document)
    for each, count in named.items():
        if each in users:
            counts[users[each]] += count
    best, count = counts.most_common(1)[0] if counts else (_USUAL[name], 0)
    if name == "$":
        # The dollar of the States is everybody's: another needs a release about little else.
        rest = named[origin.country(document)] + counts.total() - count
        plain = count >= _PLAINLY and count > 2 * rest and "US$" not in _text(document)
        plain = plain and count == max(named.values())
        return (best if plain else _USUAL[name]), False
    return best, count >= _LEAST_NAMED


def _giver(before: str, users: dict[str, str]) -> str | None:
    """The currency of the country right before a sum that gives it."""
    near = before[-_NEAR:]
    named = countries.mentions(near)
    last = named[-1] if named else None
    if last is None or last.entry.code not in users or not _GIVES.fullmatch(near, last.end):
        return None
    return users[last.entry.code]


def _nearest(before: str, users: dict[str, str]) -> str | None:
    """The currency of the country or city named last before a sum, but for the dollar."""
    if users is _MONEY["$"]:
        return None
    told = [(each.end, each.entry.code) for each in countries.mentions(before)]
    told += [(each.end(), _CITIES[each.group()]) for each in _CITY.finditer(before)]
    codes = [users[code] for _, code in sorted(told) if code in users]
    return codes[-1] if codes else None


@lru_cache(maxsize=2)
def _named(document: Document) -> Counter[str]:
    """How often each country is named, its adjective counted."""
    found = countries.mentions(_text(document))
    return Counter(each.entry.code for each in found if each.entry.code)


@lru_cache(maxsize=2)
def _text(document: Document) -> str:
    told = " ".join((document.publisher, document.title, *document.places))
    return " ".join((told, *document.paragraphs))[:_MOST_READ]
