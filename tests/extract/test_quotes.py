"""Whose words stand in a release, in all the forms releases give them."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from extract.checks import in_step
from extract.texts import check, document, mixes
from wbdesk import ingest
from wbdesk.extract.candidate import Candidate
from wbdesk.extract.quotes import quotes
from wbdesk.model.document import Document, Person
from wbdesk.model.records import Quote

LEAD = "The bridge over the river will be open to all of the people of the town in the spring."


def found(*lines: str, url: str = "") -> list[tuple[str, str | None, str]]:
    return [(r.words, r.speaker, r.role) for r in records(document(LEAD, *lines, url=url))]


def records(given: Document) -> list[Quote]:
    candidates = quotes(given)
    check(given, candidates)
    made = [candidate.record for candidate in candidates]
    assert all(isinstance(record, Quote) for record in made)
    return made  # type: ignore[return-value]


def only(*lines: str) -> Candidate:
    (candidate,) = quotes(document(LEAD, *lines))
    return candidate


MAYOR = ("Jane Doe", "Mayor of Example")


def test_block_quotes_in_a_row_are_one_quote() -> None:
    assert found(
        "Jane Doe, Mayor of Example, said:", "> It is done.", "> It is ours.", "So be it."
    ) == [("It is done.\n\nIt is ours.", *MAYOR)]


def test_each_line_of_saying_begins_a_new_quote() -> None:
    assert found(
        "Ports Minister Jane Doe said:",
        "> It is done.",
        "John Roe, Harbour Master, said:",
        "> At last.",
    ) == [("It is done.", "Jane Doe", "Ports Minister"), ("At last.", "John Roe", "Harbour Master")]


def test_a_sentence_about_somebody_leads_to_a_block_quote() -> None:
    assert found("Terence found the course made all the difference:", "> I got the job.") == [
        ("I got the job.", "Terence", "")
    ]


def test_a_block_quote_of_an_address_is_nobodys_words() -> None:
    assert found("Write to us.", "> Example House, 1 High Street") == []


def test_paragraphs_opened_with_double_marks_and_closed_once() -> None:
    assert found(
        "Foreign Secretary said:",
        "“It is done.",
        "“It is ours.",
        "“It will last.”",
        "The work goes on.",
    ) == [("It is done.\n\nIt is ours.\n\nIt will last.", None, "Foreign Secretary")]


def test_old_style_with_single_marks() -> None:
    assert found(
        "Home office ports minister John Roe said:",
        "‘Young people’s clubs need the money, and the ministers’ fund is for them.",
        "‘We know that it works.’",
        "The ‘joint’ fund opens tonight.",
    ) == [
        (
            "Young people’s clubs need the money, and the ministers’ fund is for them.\n\n"
            "We know that it works.",
            "John Roe",
            "Home office ports minister",
        )
    ]


def test_a_name_in_single_marks_is_no_speech() -> None:
    assert found(
        "Mayor Jane Doe said:",
        '"It is done."',
        "'Maps for Schools' is a venture of two towns; and it is open to all of them.",
    ) == [("It is done.", "Jane Doe", "Mayor")]


def test_he_is_the_one_the_sentence_before_is_about() -> None:
    assert found(
        "Port Minister Baroness Marsh said:",
        '"It is done."',
        "John Roe, 21, on the programme, talked to Baroness Marsh at the school. He commented:",
        '"I liked what I saw there."',
    ) == [
        ("It is done.", "Baroness Marsh", "Port Minister"),
        ("I liked what I saw there.", "John Roe", ""),
    ]


def test_he_is_the_one_of_the_paragraph_before_the_line() -> None:
    assert found(
        "Port Minister John Roe took the plan to the town.",
        "Mr Roe asked for ideas on how to open the port.",
        "He said:",
        '"I liked what I saw there."',
    ) == [("I liked what I saw there.", "John Roe", "Port Minister")]


def test_each_paragraph_closed_is_still_one_statement() -> None:
    assert found("Comments attributed to Premier Jane Doe:", '"It is done."', '"It is ours."') == [
        ("It is done.\n\nIt is ours.", "Jane Doe", "Premier")
    ]


def test_the_line_and_the_quote_in_one_paragraph() -> None:
    assert found(
        "Chief Executive of Example Trust Jane Doe said: “It is done.", "“It is ours.”"
    ) == [("It is done.\n\nIt is ours.", "Jane Doe", "Chief Executive of Example Trust")]


def test_the_speaker_after_the_quote() -> None:
    assert found("“It is done,” said Jane Doe, Mayor of Example.") == [("It is done", *MAYOR)]


def test_the_speaker_inside_the_quote() -> None:
    assert found("“The bridge,” said Mayor Jane Doe, “is for all of us.”") == [
        ("The bridge is for all of us.", "Jane Doe", "Mayor")
    ]


def test_what_follows_an_attribution_goes_on() -> None:
    assert found("“We fought for it,” Senator Jane Doe said. “Now it is here.”") == [
        ("We fought for it. Now it is here.", "Senator Jane Doe", "")
    ]


def test_the_speaker_on_the_line_below() -> None:
    assert found(
        "Quotes", "“It shows what we can do together.”", "- Jane Doe, Mayor of Example"
    ) == [("It shows what we can do together.", *MAYOR)]


def test_short_forms_take_the_fullest_mention() -> None:
    assert found(
        "Foreign Minister Jane Doe flies to Fiji today for talks.",
        "“It is a chance for us to meet old friends,” said Ms Doe.",
    ) == [("It is a chance for us to meet old friends", "Jane Doe", "Foreign Minister")]


def test_a_role_takes_its_holder() -> None:
    assert found("Taoiseach Jane Doe is in Brussels.", "The Taoiseach said:", "“It is done.”") == [
        ("It is done.", "Jane Doe", "Taoiseach")
    ]


def test_people_of_the_source_complete_a_name() -> None:
    given = document(LEAD, "Mr Roe said:", "“It is done.”")
    named = Document(
        given.blocks, given.name, given.sha256, people=(Person("John Roe", "Harbour Master"),)
    )
    (record,) = records(named)
    assert (record.speaker, record.role) == ("John Roe", "Harbour Master")


def test_plain_text_without_marks_goes_by_its_wording() -> None:
    candidate = only(
        "Councillor John Roe, Example Council, said:",
        "The harbour will make a great difference to the town.",
        "We have worked for it for ten years and I am proud.",
        "The scheme was begun in 2019 by the old council of the county.",
    )
    assert isinstance(candidate.record, Quote)
    assert candidate.record.words.endswith("I am proud.")
    assert candidate.confidence == "check"
    assert "where the quote ends" in candidate.reason


def test_plain_text_is_sure_of_an_end_that_a_heading_makes() -> None:
    assert only("Mayor Jane Doe said:", "I am glad.", "Notes to editors").confidence == "sure"


def test_a_lost_first_mark() -> None:
    candidate = only(
        "Mayor Jane Doe said:", "It is done.", "‘And it is ours to keep for all the years to come.’"
    )
    assert isinstance(candidate.record, Quote)
    assert candidate.record.words.startswith("It is done.\n\nAnd it is ours")
    assert candidate.confidence == "check"


def test_marks_only_at_the_two_ends_of_a_long_quote() -> None:
    assert found(
        "Minister John Roe said:",
        "“It is done.",
        "The town will gain.",
        "The county will gain.”",
        "Ends",
    ) == [("It is done.\n\nThe town will gain.\n\nThe county will gain.", "John Roe", "Minister")]


def test_a_quote_that_is_never_closed_is_to_be_checked() -> None:
    candidate = only("Mayor Jane Doe said:", "“It is done.", "The work goes on.")
    assert candidate.confidence == "check"


@pytest.mark.parametrize(
    ("sentence", "words", "role"),
    [
        (
            "The Foreign Secretary is clear that she sees it as an “imperative”.",
            "imperative",
            "Foreign Secretary",
        ),
        (
            "The Mayor of Example called it “a dream come true”.",
            "a dream come true",
            "Mayor of Example",
        ),
        (
            "Ports Minister John Roe has praised the town’s ‘world-class’ quay.",
            "world-class",
            "Ports Minister",
        ),
        (
            "As the Head of the Bank Jane Roe has said, it was, in her words, a “revolution”.",
            "revolution",
            "Head of the Bank",
        ),
        (
            "What the head of the Bank described as, and I quote, the “finest delivery”.",
            "finest delivery",
            "head of the Bank",
        ),
    ],
)
def test_words_ascribed_to_somebody_are_fragments(sentence: str, words: str, role: str) -> None:
    (record,) = records(document(LEAD, sentence))
    assert (record.words, record.role, record.fragment) == (words, role, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "The scheme, known as “Bright Futures”, opens in May.",
        "The council has a ‘zero tolerance’ approach to litter.",
        "The quiz, called ‘How Is Your Heart’, takes five minutes.",
        "‘Birds on the Edge’, a five-year project, will receive £5,000.",
        "The theme of the week is “be kind online”.",
        "The so-called “gig economy” has grown.",
        "The minister visited “The Old Mill” and a play, “As You Wish”.",
        "The viewer is then asked ‘Do you know?’ by a voice.",
        "The code sets out what is “reasonable grounds” for a search.",
        "The workers’ and ministers’ views were heard.",
        "Search ‘One Town’ online to take the ‘How Is It’ quiz.",
    ],
)
def test_names_titles_and_scare_quotes_are_nobodys_words(sentence: str) -> None:
    assert found(sentence) == []


def test_words_in_a_summary_that_nobody_is_named_for_are_left() -> None:
    assert records(document("‘My time with the trust was good and I got a job.’", LEAD)) == []


def test_in_a_speech_only_others_are_quoted() -> None:
    speech = (
        "I am glad to be here, and I thank the council for asking me to speak.",
        "As I said in May: the bridge is ours.",
        "As John Roe said – there is “no way back” for us.",
        "People might say, “so what? The town has other bridges.” I do not agree.",
    )
    assert found(*speech, url="https://www.gov.uk/government/speeches/bridges") == [
        ("no way back", "John Roe", ""),
        ("so what? The town has other bridges.", "People", ""),
    ]


def test_other_languages_yield_nothing() -> None:
    french = "Le ministre a dit que la route est ouverte à tous et que les travaux sont en cours :"
    assert (
        quotes(document(french, "« Nous sommes dans la joie avec vous et pour la ville. »")) == []
    )


def test_the_record_rests_on_its_first_words() -> None:
    record = records(document(LEAD, "Mayor Jane Doe said:", "> " + "It is done. " * 9))[0]
    assert record.anchor.exact.count(" ") <= 12
    assert record.when == "2024-05-01"
    assert record.origin == "extracted"


@given(mixes())
@settings(max_examples=150, deadline=None)
def test_any_mix_of_blocks_is_read_with_true_offsets(given_document: Document) -> None:
    check(given_document, quotes(given_document))


@pytest.mark.parametrize(
    "piece",
    [
        "“",
        "‘a ",
        "said “a ",
        "a, ",
        "Jane Doe said: ",
        "Minister for ",
        "’ ",
        '"',
        "said said ",
        "A B ",
    ],
)
def test_long_paragraphs_take_time_in_step_with_their_length(piece: str) -> None:
    def long(length: int) -> Document:
        text = (piece * length)[:length].strip() or "a"
        return document(LEAD, "Minister Jane Doe said:", text, "“" + text, text)

    quotes(long(500))
    assert in_step(quotes, long(1_000), long(10_000), times=30, least=0.001)


@pytest.mark.corpus
def test_the_first_release_of_the_library(real_text: Path) -> None:
    statement, word = records(ingest.read(real_text))
    assert statement.words.count("\n\n") == 2
    assert (statement.speaker, statement.role) == (None, "Foreign Secretary")
    assert (word.words, word.role, word.fragment) == ("imperative", "Foreign Secretary", True)


def test_unmarked_speech_goes_on_where_it_judges() -> None:
    (quote,) = found(
        "Ports Minister Jane Doe said:",
        "Ferries are the life of the coast.",
        "This new quay is a huge boost to the islands. It will help families for years.",
        "The quay was paid for by the county with £4 million in 2023.",
    )
    assert quote[0].endswith("for years.")


def test_unmarked_speech_ends_where_sums_are_told_by_a_release_that_says_we() -> None:
    (quote,) = found(
        "The county has built 40 quays since 2010, and we will build 60 more.",
        "Ports Minister Jane Doe said:",
        "I’m proud of our new quay.",
        "The county doubled its help in 2024 to £4 million. We are matching that again.",
    )
    assert quote[0] == "I’m proud of our new quay."


def test_a_third_paragraph_that_explains_to_everybody_is_no_speech() -> None:
    (quote,) = found(
        "Ports Minister Jane Doe said:",
        "This quay is the greatest work we have seen on the coast.",
        "As we pull together, it’s right that our ferries come first.",
        "Linking the timetables of ferries with those of trains allows us to better understand how "
        "people travel on the coast.",
        "This vital work will also help in planning, and we are able to see where they change.",
    )
    assert quote[0].endswith("come first.")


def test_what_is_done_today_is_told_by_a_speaker_too() -> None:
    first, _ = found(
        "Ports Minister Jane Doe said:",
        "Our coast has waited for this, and we need to do all we can.",
        "Today’s new quay will bring ships to the islands, which could draw as much as £8 million.",
        "Harbour Master John Roe said:",
        "We are glad.",
    )
    assert first[0].endswith("£8 million.")


def test_a_list_does_not_belong_to_speech() -> None:
    (quote,) = found(
        "Ports Minister Jane Doe said:",
        "I’m proud of our new quay.",
        "The new help for the islands, which is vital, includes:",
        "* two quays",
        "* a ferry",
    )
    assert quote[0] == "I’m proud of our new quay."


def test_one_paragraph_between_two_lines_of_saying_is_speech() -> None:
    first, _ = found(
        "Ports Minister Jane Doe said:",
        "We are committed to the islands.",
        "From new rails on the old pier to lamps on the quay, more people can come by night.",
        "Harbour Master John Roe said:",
        "We are glad.",
    )
    assert first[0].endswith("by night.")


def test_a_minister_from_abroad_does_not_speak_of_our_laws() -> None:
    (quote,) = found(
        "The UK and Rwanda will share ferries, and the UK will pay for it.",
        "Rwandan Minister for Ferries, Jane Doe, said:",
        "Rwanda is committed to ferries for all.",
        "These measures, with the changes to our laws, will help the UK to run ferries.",
    )
    assert quote[0] == "Rwanda is committed to ferries for all."


def test_a_given_name_in_brackets() -> None:
    (quote,) = found("Minister of State, Lord (John) Doe of Sometown, said:", "“It is done.”")
    assert quote[1:] == ("Lord John Doe", "Minister of State")


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("“It is a good day,” Ms. Roe said. “We will not forget it.”", "Ms. Roe"),
        ("“It is a good day,” U.S. Envoy Jane Doe told us. “We will not forget it.”", "Jane Doe"),
        (
            "“It is a good day,” said John Roe on why he left the city and moved his works, 40 "
            "jobs and all, to the coast. “We will not forget it.”",
            "John Roe",
        ),
        (
            "“It is a good day. We will not forget it.” – The Honourable Jane Doe, Minister of "
            "Ferries",
            "Jane Doe",
        ),
    ],
)
def test_attributions_with_stops_long_tails_and_dashes(paragraph: str, speaker: str) -> None:
    assert [each[:2] for each in found(paragraph)] == [
        ("It is a good day. We will not forget it.", speaker)
    ]


def test_a_spokesperson_who_opens_a_release_speaks_to_its_end() -> None:
    (quote,) = found(
        "A Harbour Office spokesperson said:",
        "The Mayor spoke to the Mayor of Lakeside this morning. They spoke of ferries.",
        "The two agreed to meet again.",
    )
    assert quote[0].endswith("meet again.")
    assert quote[2] == "Harbour Office spokesperson"


def test_a_thing_that_is_said_to_be_so_is_not_its_name() -> None:
    (record,) = records(
        document(LEAD, "Mayor Jane Doe said that the project is “the best in a decade”.")
    )
    assert (record.words, record.fragment) == ("the best in a decade", True)


def test_a_plain_paragraph_before_one_that_judges_is_speech() -> None:
    (quote,) = found(
        "Mayor Jane Doe said:",
        "Our ferries are on time.",
        "Thousands of people from the islands have come over.",
        "But there is more to do. The old quay must be mended.",
        "The ferry is run by Lake Lines.",
    )
    assert quote[0].endswith("must be mended.")


def test_paragraphs_of_one_speaker_that_each_say_so_are_one_quote() -> None:
    assert found(
        "“The work is done,” said Jane Doe, Mayor of Example. “It took a year.”",
        "“Now comes the harder part,” she added.",
        "“We saw it all,” said John Roe.",
    ) == [
        ("The work is done. It took a year.\n\nNow comes the harder part", *MAYOR),
        ("We saw it all", "John Roe", ""),
    ]


def test_paragraphs_of_one_speaker_with_more_between_are_two() -> None:
    made = found(
        "“The work is done,” said Jane Doe, Mayor of Example. The town paid for it.",
        "“Now comes the harder part,” she added.",
    )
    assert [words for words, _, _ in made] == ["The work is done", "Now comes the harder part"]


def test_a_forgotten_closing_mark_ends_before_who_said_it() -> None:
    assert found("“The work on the old bridge is done at last, Jane Doe said.") == [
        ("The work on the old bridge is done at last", "Jane Doe", "")
    ]


def test_a_quote_is_signed_by_an_item_below_it() -> None:
    assert found(
        "# Quotes",
        "“I look forward to meeting those who fish and farm along the whole of this coast.”",
        "* Jane Doe, Minister of Fish and Farms",
    ) == [
        ("I look forward to meeting those who fish and farm along the whole of this coast.",
         "Jane Doe", "Minister of Fish and Farms"),
    ]  # fmt: skip


def test_he_before_any_quote_is_whom_the_sentence_before_is_about() -> None:
    assert found(
        "Jane Doe said the sum, which is small, would be paid at once.",
        "She argued that the old rule was “unfair, slow and out of date”.",
    ) == [("unfair, slow and out of date", "Jane Doe", "")]


def test_a_style_before_a_name_is_no_part_of_it() -> None:
    assert found(
        "“The hall is where the whole of the town meets,” said His Worship Paul Roe. “We are glad.”"
    ) == [("The hall is where the whole of the town meets. We are glad.", "Paul Roe", "")]


def test_quotes_in_a_row_are_signed_below_each() -> None:
    assert found(
        "Quotes",
        "“Halls are the heart of a town and of all of the land around it.”",
        "Jane Doe, Member for the North, on behalf of the Minister of Halls",
        "“Money spent on a hall is money that comes back to all of us.”",
        "The Honourable John Roe, Northland's Minister of Halls",
    )[1][1:] == ("John Roe", "Northland's Minister of Halls")


def test_a_role_told_short_and_long_has_one_holder() -> None:
    made = found(
        "Prime Minister Jane Doe met the envoy. The envoy thanked Prime Minister Doe for her help.",
        "“We are on our way to a new kind of harbour,” stressed the Prime Minister.",
    )
    assert made == [("We are on our way to a new kind of harbour", "Jane Doe", "Prime Minister")]


def test_she_said_before_a_mark_is_whom_the_paragraph_before_is_about() -> None:
    made = found(
        "“The loan is signed,” said John Roe, Head of the Bank.",
        "Union president Jane Doe has made a statement on the price of coal.",
        "She stated, “We face a winter that will be hard on all of us.”",
    )
    assert made[1][1] == "Jane Doe"


def test_words_before_the_speaker_are_no_part_of_the_name() -> None:
    assert found(
        "The Secretary General Jane Doe opened the talks.",
        "Among other things Doe said: “Last year we began to talk about ports.”",
    ) == [("Last year we began to talk about ports.", "Jane Doe", "Secretary General")]


def test_what_somebody_also_said_is_theirs() -> None:
    made = found(
        "“These are hard jobs to do in a small town,” said Jane Doe.",
        "She also said that “there is a lack of care for what is near to us”.",
    )
    assert made[1] == ("there is a lack of care for what is near to us", "Jane Doe", "")


def test_whoever_goes_on_speaks() -> None:
    made = found(
        "Jane Doe, Mayor of Example, said: “We are set to build at pace.”",
        "She went on: “This new council will let us talk with all of the towns at once.”",
    )
    said = "This new council will let us talk with all of the towns at once."
    assert made == [(f"We are set to build at pace.\n\n{said}", *MAYOR)]


def test_words_told_to_a_house_are_whose_the_sentence_is_about() -> None:
    made = found(
        "“The house is on fire,” said Jane Doe, Mayor of Example.",
        "She turned days later, telling the council all had “agreed to pay for water at once”.",
    )
    assert made[1] == ("agreed to pay for water at once", *MAYOR)


def test_words_added_in_the_same_sentence_are_a_quote_of_their_own() -> None:
    made = records(
        document(
            'The boats are a "strong sign of solidarity", said the Harbour Minister Jane Doe, '
            'adding that "the strait is vital for our ports."'
        )
    )
    assert [(each.words, each.speaker, each.fragment) for each in made] == [
        ("strong sign of solidarity", "Jane Doe", True),
        ("the strait is vital for our ports.", "Jane Doe", True),
    ]


def test_who_speaks_may_stand_between_dashes_in_the_midst() -> None:
    (made,) = records(
        document(
            "Vice-President John Roe spoke of the harbour. “We are proud today – he stated – as we "
            "have signed for the ferries”."
        )
    )
    assert made.words == "We are proud today as we have signed for the ferries"
    assert made.speaker == "John Roe"


def test_paragraphs_of_one_speaker_are_one_quote_though_each_says_who_speaks() -> None:
    (made,) = records(
        document(
            "Harbour Minister Jane Doe will visit the lakes this week.",
            "“The meeting is a chance to deepen partnerships,” said Ms Doe.",
            "“Priorities include the ferries and the quays.",
            "“The Government is committed to the lakes” Ms Doe said.",
        )
    )
    assert made.speaker == "Jane Doe"
    assert made.words.endswith("committed to the lakes")


def test_the_one_a_press_conference_is_held_with_does_not_speak() -> None:
    (made,) = records(
        document(
            "Likewise, in Rivertown, the Minister Jane Doe praised the ports during a press "
            "conference with Prime Minister John Roe: “You are committed to your ferries. You are "
            "very keen about them, and it shows.”"
        )
    )
    assert made.speaker == "Jane Doe"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ports Minister Jane Doe will today (Monday 10 March) pledge to ‘mend the quays’ of towns.",
        "Ports Minister Jane Doe is set to vow to “mend the quays” of every town.",
        "According to Ports Minister Jane Doe, “mend the quays” is what the towns want.",
        "The plan was praised by Ports Minister Jane Doe as “mend the quays” in a nutshell.",
        "Ports Minister Jane Doe vows to “mend the quays”, with cash forming part of ‘good fixes’.",
    ],
)
def test_words_to_be_said_or_said_by_somebody_are_fragments(sentence: str) -> None:
    (record,) = records(document(LEAD, sentence))
    assert (record.words, record.speaker, record.role, record.fragment) == (
        "mend the quays",
        "Jane Doe",
        "Ports Minister",
        True,
    )


def test_both_words_are_whose_the_first_verb_is_about() -> None:
    made = records(
        document(LEAD, "Mayor Jane Doe called it “a milestone” and said it would “open doors”.")
    )
    assert [(each.words, each.speaker) for each in made] == [
        ("a milestone", "Jane Doe"),
        ("open doors", "Jane Doe"),
    ]


def test_a_short_form_of_an_office_finds_its_holder() -> None:
    first, _ = records(
        document(
            LEAD, "PM vows to “mend every quay” by May.", "Prime Minister, John Roe said:", "> Yes."
        )
    )
    assert (first.speaker, first.role) == ("John Roe", "Prime Minister")


def test_a_plain_sentence_leads_to_the_quote_behind_it() -> None:
    candidate = only(
        "Mayor Jane Doe expressed thanks to all. “We are well prepared for what lies ahead of us.”"
    )
    assert isinstance(candidate.record, Quote)
    assert candidate.record.speaker == "Jane Doe"
    assert candidate.confidence == "check"


def test_she_said_is_whom_the_sentence_before_is_about() -> None:
    assert found(
        "Mayor Jane Doe gave the prize. “They show what can be done in a small town,” she said."
    ) == [("They show what can be done in a small town", "Jane Doe", "Mayor")]


def test_a_quote_nobody_is_named_for_is_of_the_one_speaker_before() -> None:
    made = records(
        document(
            LEAD,
            "“The council has opened its doors to all”, Jane Doe, Mayor of Example, said today.",
            "The team is in the town.",
            "“Flows of goods have led the ports to ask for more hands in every yard and dock.”",
            "The law is being changed.",
            "“Broad plans for the new yard are in place. The first goods will arrive in spring.”",
        )
    )
    assert [each.speaker for each in made] == ["Jane Doe"] * 3


@pytest.mark.parametrize(
    "paragraph",
    [
        "– We stand by our friends for as long as it takes, says Ports Minister Jane Doe.",
        "- We stand by our friends for as long as it takes, said Ports Minister Jane Doe.",
    ],
)
def test_a_dash_may_open_speech(paragraph: str) -> None:
    assert found(paragraph) == [
        ("We stand by our friends for as long as it takes", "Jane Doe", "Ports Minister")
    ]


def test_a_dash_before_anything_else_is_no_speech() -> None:
    assert found("– A new quay, a new bridge and a new road for all the towns of the coast.") == []


def test_what_somebody_adds_is_whose_the_sentence_is_about() -> None:
    (record,) = records(
        document(LEAD, "Mayor Jane Doe voiced relief at it, adding that it was “very close”.")
    )
    assert (record.speaker, record.role) == ("Jane Doe", "Mayor")
