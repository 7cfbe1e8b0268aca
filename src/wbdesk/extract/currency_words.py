"""How currencies are written: signs, ISO 4217 codes and names, and whose they are."""

import re
from collections.abc import Iterable

SIGNS = {
    "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₺": "TRY", "₴": "UAH", "₦": "NGN", "₩": "KRW",
    "$": "$", "US$": "USD", "A$": "AUD", "AU$": "AUD", "AUD$": "AUD", "C$": "CAD", "CA$": "CAD",
    "CAD$": "CAD", "CDN$": "CAD", "NZ$": "NZD", "NZD$": "NZD", "HK$": "HKD", "S$": "SGD",
    "FJ$": "FJD", "EC$": "XCD", "TT$": "TTD", "J$": "JMD", "BZ$": "BZD", "SI$": "SBD",
    "NT$": "TWD", "N$": "NAD", "R$": "BRL", "kr": "KRONER",
    "USD$": "USD", "Rs": "RS", "Rs.": "RS", "RMB": "CNY", "KM": "BAM",
    "FCFA": "CFA", "CFA": "CFA", "Euro": "EUR", "Euros": "EUR",
}  # fmt: skip
_OF_SHILLINGS = {"K": "KES", "U": "UGX", "T": "TZS", "": "SHILLING"}
SIGNS |= {
    f"{nation}{sign}": code
    for nation, code in _OF_SHILLINGS.items()
    for sign in ("Sh", "sh", "Shs", "shs")
}
CODES = (
    "EUR GBP USD AUD CAD NZD CHF NOK SEK DKK ISK JPY CNY INR LKR PKR BDT NPR RSD MKD ALL BAM HUF "
    "PLN CZK RON BGN HRK MDL TRY UAH GEL AMD AZN RUB ZAR NGN KES GHS UGX TZS ETB EGP JOD LBP ILS "
    "SAR AED QAR KWD SGD HKD MYR THB IDR PHP VND KRW TWD BRL MXN ARS CLP COP PEN XCD FJD PGK "
    "XAF XOF RWF KZT ZMW MWK MUR IQD TND DZD OMR BHD BWP NAD MZN MAD SBD VUV WST MVR AFN IRR SYP "
    "YER TMT UZS KGS TJS MNT KHR MMK BYN AOA BIF CDF DJF GMD GNF KMF LRD LYD MGA MRU SCR SLE "
    "SSP SZL UYU PYG DOP GTQ HNL NIO HTG JMD TTD BBD BSD BZD GYD SRD AWG BND XPF BTN "
    "LAK BOB CRC"
).split()
NAMES = {
    "pound": "GBP", "pounds": "GBP", "pence": "GBP", "sterling": "GBP", "euro": "EUR",
    "euros": "EUR", "cents": "$", "dollar": "$", "dollars": "$", "dinars": "DINAR",
    "denars": "MKD", "lek": "ALL", "leke": "ALL", "lekë": "ALL", "leva": "BGN", "kuna": "HRK",
    "forints": "HUF", "zloty": "PLN", "zlotys": "PLN", "yen": "JPY", "yuan": "CNY", "rand": "ZAR",
    "naira": "NGN", "rupees": "RS", "kroner": "KRONER", "kronor": "SEK", "francs": "FRANC",
    "hryvnia": "UAH", "lira": "TRY", "roubles": "RUB", "shillings": "SHILLING", "fcfa": "CFA",
    "cfa francs": "CFA", "francs cfa": "CFA", "rubles": "RUB", "hryvnias": "UAH", "liras": "TRY",
    "pesos": "PESO", "riyals": "RIYAL", "rials": "RIYAL", "dirhams": "DIRHAM", "lei": "LEI",
    "kwacha": "KWACHA", "rands": "ZAR", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR",
    "taka": "BDT", "birr": "ETB", "cedis": "GHS", "shekels": "ILS", "lari": "GEL",
    "tenge": "KZT", "kina": "PGK", "vatu": "VUV", "tala": "WST", "pula": "BWP", "dalasi": "GMD",
    "ariary": "MGA", "dong": "VND", "riel": "KHR", "rufiyaa": "MVR", "afghani": "AFN",
    "afghanis": "AFN", "manat": "AZN", "meticais": "MZN", "gourdes": "HTG", "dram": "AMD",
    "soles": "PEN", "reais": "BRL", "leones": "SLE", "kyat": "MMK", "kyats": "MMK", "kip": "LAK",
    "tugrik": "MNT", "tugriks": "MNT", "quetzals": "GTQ", "lempiras": "HNL", "guaranis": "PYG",
    "bolivianos": "BOB", "colones": "CRC", "córdobas": "NIO", "levs": "BGN", "hryvnas": "UAH",
    "zlotych": "PLN", "złoty": "PLN", "korunas": "CZK", "krónur": "ISK", "som": "KGS",
    "soum": "UZS",
    "won": "KRW", "convertible marks": "BAM", "koruna": "CZK", "krona": "SEK", "renminbi": "CNY",
}  # fmt: skip
NATIONS = {
    "us": "USD", "u.s.": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD",
    "new zealand": "NZD", "hong kong": "HKD", "singapore": "SGD", "swiss": "CHF",
    "norwegian": "NOK", "danish": "DKK", "swedish": "SEK", "serbian": "RSD", "indian": "INR",
    "sri lankan": "LKR", "pakistani": "PKR", "british": "GBP", "japanese": "JPY",
    "turkish": "TRY", "icelandic": "ISK", "mexican": "MXN", "bangladeshi": "BDT",
}  # fmt: skip
HUNDREDTHS = ("pence", "cents")


def any_of(words: Iterable[str]) -> str:
    """The words as alternatives told apart by their first letter, which is quick to look at."""
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in groups.items())
