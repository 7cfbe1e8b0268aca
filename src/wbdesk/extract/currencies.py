"""Whose dollar, rupee or franc is meant, told by the country whose release it is or that it names.

Where the government that speaks has no such currency, as where a British embassy tells of francs,
the country that is named most and has one tells it.
"""

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
_LEAST_NAMED, _PLAINLY = 2, 3
_MOST_READ = 20_000


def currency(document: Document, name: str) -> tuple[str, bool]:
    """ISO 4217 of a currency named without its country, and whether the release tells it."""
    if name not in _MONEY:
        return name, True
    if name == "FRANC" and "CFA" in _text(document):
        name = "CFA"
    users = _MONEY[name]
    code = users.get(origin.country(document))
    if code:
        return code, True
    counts: Counter[str] = Counter()
    for each, count in _named(document).items():
        if each in users:
            counts[users[each]] += count
    best, count = counts.most_common(1)[0] if counts else (_USUAL[name], 0)
    if name == "$":
        # The dollar of the States is everybody's: another needs a release about little else.
        rest = _named(document)[origin.country(document)] + counts.total() - count
        plain = count >= _PLAINLY and count > 2 * rest and "US$" not in _text(document)
        return (best if plain else _USUAL[name]), False
    return best, count >= _LEAST_NAMED


@lru_cache(maxsize=2)
def _named(document: Document) -> Counter[str]:
    """How often each country is named, its adjective counted."""
    found = countries.mentions(_text(document))
    return Counter(each.entry.code for each in found if each.entry.code)


@lru_cache(maxsize=2)
def _text(document: Document) -> str:
    told = " ".join((document.publisher, document.title, *document.places))
    return " ".join((told, *document.paragraphs))[:_MOST_READ]
