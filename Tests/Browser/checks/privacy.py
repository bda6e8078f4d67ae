"""Personal data left in any byte of the site: pages, drawings, comments, tables, feeds."""

import ipaddress
import re

from checks import site_check

TEXT = {".html", ".css", ".svg", ".csv", ".json", ".xml", ".txt", ".yaml", ".yml", ".md", ".atom"}
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
PHONE = re.compile(r"(?<![\w.,/-])(?:\+44[\s-]?(?:\(0\))?|0)\d{2,4}[\s-]?\d{3,4}[\s-]?\d{3,4}"
                   r"(?![\w/]|\.\d)", re.ASCII)
AREAS = ("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN"
         " DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW"
         " KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH"
         " RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF"
         " WN WR WS WV YO ZE").split()
POSTCODE = re.compile(r"(?<![\w-])([A-Z]{1,2})\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![\w-])")
ADDRESS = re.compile(r"(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|\.\d)", re.ASCII)
INSURANCE = re.compile(r"(?<!\w)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]"
                       r"(?!\w)")
CARD = re.compile(r"(?<![\w.])(?:4\d{3}|5[1-5]\d{2}|2[2-7]\d{2})([ -]?)\d{4}\1\d{4}\1\d{4}"
                  r"(?!\w|\.\d)", re.ASCII)

# Ranges kept for documentation and drama: they belong to nobody.
NETWORKS = [ipaddress.ip_network(network) for network in
            ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "0.0.0.0/32", "127.0.0.0/8")]
DOMAINS = ("example.org", "example.com", "example.net", ".example", ".test", ".invalid")
NUMBERS = re.compile(r"02079460\d{3}|01632960\d{3}|07700900\d{3}|08081570\d{3}|0(?:113|114|115|116"
                     r"|117|118|121|131|141|151|161|191)4960\d{3}|03069990\d{3}")


@site_check("C27")
def personal_data(site, _browser):
    """No e-mail, telephone, postcode, IPv4, National Insurance or card number in any raw byte."""
    found = []
    for path in site.files():
        if path.suffix.lower() in TEXT:
            text = path.read_bytes().decode("utf-8", "replace")
            found += [f"{site.name(path)}: {kind} '{what}'" for kind, what in personal(text)]
    return found


def personal(text):
    """Each kind of personal data in a text, with what was seen."""
    for match in EMAIL.finditer(text):
        if not match.group(0).lower().endswith(DOMAINS):
            yield "e-mail address", match.group(0)
    for match in PHONE.finditer(text):
        digits = re.sub(r"\D", "", match.group(0))
        digits = "0" + digits[2:].removeprefix("0") if digits.startswith("44") else digits
        if len(digits) in (10, 11) and not NUMBERS.fullmatch(digits):
            yield "telephone number", match.group(0)
    for match in POSTCODE.finditer(text):
        if match.group(1) in AREAS:
            yield "postcode", match.group(0)
    for match in ADDRESS.finditer(text):
        try:
            address = ipaddress.ip_address(match.group(0))
        except ValueError:
            continue
        if not any(address in network for network in NETWORKS):
            yield "IPv4 address", match.group(0)
    for match in INSURANCE.finditer(text):
        yield "National Insurance number", match.group(0)
    for match in CARD.finditer(text):
        if luhn(re.sub(r"\D", "", match.group(0))):
            yield "card number", match.group(0)


def luhn(digits):
    """Whether the check digit of a card number is right (ISO/IEC 7812-1, annex B)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
