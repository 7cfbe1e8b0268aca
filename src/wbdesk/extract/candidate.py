"""What an extractor proposes: a record, where it stands, and how sure the rule is."""

from typing import Literal

import msgspec

from wbdesk.model.anchor import Passage
from wbdesk.model.records import Record

Confidence = Literal["sure", "check"]


class Candidate(msgspec.Struct, frozen=True):
    """A record of kind `kind` (a name in `kinds.BY_NAME`) resting on `passage`.

    `rule` names the rule that made it. Where `confidence` is "check", `reason` says in a few
    words for a person what is to be looked at.
    """

    kind: str
    record: Record
    passage: Passage
    rule: str
    confidence: Confidence = "sure"
    reason: str = ""
