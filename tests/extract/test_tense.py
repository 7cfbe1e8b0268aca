"""The tense of the verb that a date leans on."""

import pytest

from wbdesk.extract.dates import clauses

PAST = """
A scheme which will train 900 cooks was opened {on Tuesday} in Bath.
A school that will take 400 pupils opened {on Monday}.
The bridge damaged by a storm {in March} will reopen soon.
The port, which will reopen next year, was shut {in March}.
The school, opened {in March}, will be extended.
She announced a fund {in March} that will help farms.
{In March}, they launched a plan that will help farms.
{In March} the town hosted a fair.
It will help people hit by floods {in March}.
Ms Ek recalled the stay in Bern, {in March}, of the envoy, and the fair which will be held in June.
It follows a visit to Rome {in March}, and will be followed by one to Bern.
Following the signing of the deal {in March}, trade will grow.
It will build on work begun {in March}.
The scheme had been due to start {in March}.
The decision taken {in March} allows ships to return.
Ministers will gather on Friday to discuss a plan drawn up {in May}.
The trial of the men charged {on Friday} starts soon.
As part of plans announced {in March}, the fee will rise.
The gallery was shut {until March}.
"""
FUTURE = """
The minister said the talks {in March} would go ahead.
She announced that the works would start {in March}.
{In March}, the town will host a fair.
They are expected to be signed {in March}.
The results to be published {on Friday} will show it.
They will host an extended session {in March}.
They will host advanced courses {in March}.
We hope for good news when the board votes {in March}.
He thanked them and said that it counted on them when the court rules {in March}.
Applications opened in March and close {in June}.
Applications open {in June}.
Some 400 people will have been trained {by Friday}.
The committee will, as agreed, report {on Friday}.
Mr Ek, who takes office {on Friday}, was a judge.
He is to travel to Bern {on Friday}.
The gallery stays shut {until March}.
"""


def _tense(sentence: str) -> str:
    start, end = sentence.index("{"), sentence.index("}") - 1
    return clauses.tense(sentence.replace("{", "").replace("}", ""), start, end)


@pytest.mark.parametrize("sentence", PAST.strip().splitlines())
def test_a_date_leans_on_what_was(sentence: str) -> None:
    assert _tense(sentence) == "past"


@pytest.mark.parametrize("sentence", FUTURE.strip().splitlines())
def test_a_date_leans_on_what_is_to_come(sentence: str) -> None:
    assert _tense(sentence) == "future"
