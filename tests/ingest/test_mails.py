"""Mails of press offices."""

from email.message import EmailMessage

import pytest
import written

from wbdesk import ingest
from wbdesk.model.document import Document

LONG = (
    "The ministers met on the shore and agreed that the ferries of the lake need charging "
    "points, new landing stages and a timetable that people can rely on in every season of the "
    "year, whatever the wind and the waves may be."
)


def mail(plain: str = "", rich: str = "", **fields: str) -> Document:
    made = EmailMessage()
    for name, value in {"Subject": "Ferries", "From": "a@b.example", "To": "c@d.example"}.items():
        made[name] = fields.pop(name.lower(), value)
    made["MIME-Version"] = "1.0"
    if "date" in fields:
        made["Date"] = fields["date"]
    if plain:
        made.set_content(plain)
    if rich and plain:
        made.add_alternative(rich, subtype="html")
    elif rich:
        made.set_content(rich, subtype="html")
    return ingest.read_bytes(bytes(made), "a.eml")


def test_what_is_answered_is_dropped() -> None:
    for answered in (
        f"On Tue, 14 May 2024 at 09:00, Desk <c@d.example> wrote:\n> {LONG}",
        f"On Tue, 14 May 2024 at 09:00, Desk of the Paper\n<c@d.example> wrote:\n\n> {LONG}",
        f"-----Original Message-----\nFrom: Desk\nSent: Tuesday\n\n{LONG}",
        f"From: Desk <c@d.example>\nSent: 14 May 2024 09:00\nTo: Office\nSubject: x\n\n{LONG}",
        f"________________________________\nFrom: Desk\nDate: today\n\n{LONG}",
    ):
        assert mail(f"{LONG}\n\nIt starts in June.\n\n{answered}").paragraphs == (
            LONG, "It starts in June.",
        )  # fmt: skip


def test_what_is_forwarded_is_read() -> None:
    head = "From: Office <a@b.example>\nDate: Tue, 14 May 2024\nSubject: Ferries\nTo: c@d.example"
    made = mail(f"FYI\n\n---------- Forwarded message ---------\n{head}\n\n{LONG}\n")
    assert made.paragraphs == (LONG,)


def test_quoted_lines_and_the_signature_go() -> None:
    made = mail(f"> Could you send it?\n\n{LONG}\n\n-- \nJo Bloggs\nPress officer\n")
    assert made.paragraphs == (LONG,)


def test_an_html_mail_loses_its_replies_too() -> None:
    reply = f'<div class="gmail_quote"><p>{LONG} Quoted.</p></div>'
    made = mail(rich=f"<p>{LONG}</p>{reply}<blockquote type=cite>{LONG} Old.</blockquote>")
    assert made.paragraphs == (LONG,)
    outlook = "<div><b>From:</b> Desk<br><b>Sent:</b> Monday<br></div><p>Old.</p>"
    assert mail(rich=f"<p>{LONG}</p>{outlook}").paragraphs == (LONG,)


def test_the_richer_part_is_read() -> None:
    assert mail("See the web version.", f"<p>{LONG}</p>").paragraphs == (LONG,)
    assert mail(LONG, f"<p>{LONG}</p>").paragraphs == (LONG,)


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Fwd: RE: Press release: Ferries go quiet", "Ferries go quiet"),
        ("[EXTERNAL] NEWS RELEASE - Ferries go quiet", "Ferries go quiet"),
        ("Ferries go quiet", "Ferries go quiet"),
    ],
)
def test_the_subject_is_the_title(subject: str, title: str) -> None:
    assert mail(LONG, subject=subject).title == title


def test_a_headline_in_the_text_is_the_title_whatever_the_subject() -> None:
    headline = "Lake ministers agree on quieter ferries"
    for made in (
        mail(f"{headline}\n\n{LONG}", subject="RE: Ferries"),
        mail(rich=f"<h1>{headline}</h1><p>{LONG}</p>", subject="RE: Ferries"),
    ):
        assert made.title == headline
        assert made.paragraphs == (LONG,)
    covered = mail(f"Please find below our release\n\n{LONG}", subject="Ferries go quiet")
    assert covered.title == "Ferries go quiet"


def test_the_day_it_was_sent_stands_in_only_for_want_of_another_and_says_so() -> None:
    sent = "Tue, 14 May 2024 23:30:00 +0200"
    undated = mail(LONG, date=sent)
    assert (undated.published, undated.updated) == ("2024-05-14", "2024-05-14")
    assert "2024-05-14, when the mail was sent" in undated.warnings[0]
    dated = mail(f"{LONG} It was signed on 3 May 2024.", date=sent)
    assert (dated.published, dated.updated, dated.warnings) == (None, "2024-05-14", ())
    assert mail(LONG, date="the day before yesterday").updated is None


def test_an_office_is_a_publisher_and_a_person_is_none() -> None:
    assert mail(LONG, **{"from": "Harbour Press Office <a@b.example>"}).publisher == (
        "Harbour Press Office"
    )
    assert mail(LONG, **{"from": "Jo Bloggs <a@b.example>"}).publisher == ""


def test_lines_that_flow_are_put_together() -> None:
    raw = (
        b"Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain; format=flowed\n\n"
        b"A line that \nflows on.\nAnother one.\n"
    )
    assert ingest.read_bytes(raw, "a.eml").paragraphs == ("A line that flows on.", "Another one.")


def test_a_page_saved_as_one_file() -> None:
    page = written.govuk_page().decode()
    made = EmailMessage()
    made["From"] = "<Saved by Blink>"
    made["Snapshot-Content-Location"] = "https://www.gov.uk/government/news/quieter-ferries"
    made["MIME-Version"] = "1.0"
    made.set_content(page, subtype="html")
    read = ingest.read_bytes(bytes(made), "a.mhtml")
    assert read.paragraphs == written.PARAGRAPHS
    assert read.published == "2024-05-14"
