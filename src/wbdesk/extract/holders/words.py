"""What kind of word stands in an office: its head, its links, what may stand before it."""

from wbdesk.extract.vocabulary import ROLE_HEADS

LINKS = frozenset("of for and on to the & in at with".split())
MODIFIERS = frozenset(
    "deputy foreign prime acting former new newly british home senior junior vice executive "
    "general state permanent special first interim outgoing incoming chief assistant associate "
    "parliamentary under shadow european fellow co current then principal managing defence "
    "finance interior trade energy health education justice lead head high "
    "opposition regional national local global technical political military economic main largest "
    "ruling".split()
)
"""What stands before an office in small letters: "foreign minister", "the former chief"."""
FIELDS = frozenset(
    "opposition state staff mission government parliament delegation court republic kingdom "
    "council university law region city municipality justice defence finance health education "
    "trade energy interior economy transport agriculture environment tourism culture labour "
    "foreign affairs security policy development integration cooperation responsibility "
    "country international european regional public human rights climate change digital party "
    "committee assembly faction caucus".split()
)
"""What an office in small letters is for: "the minister for trade", "leader of the opposition"."""


def is_head(word: str) -> bool:
    """Whether a word is the head of an office; "the inspector’s report" has none."""
    # "High Representative/Vice-President" is two offices of one holder.
    lower = word.rpartition("/")[2].lower().removesuffix("-designate").removesuffix("-elect")
    if is_possessive(lower):
        return False
    return lower in ROLE_HEADS or lower.removesuffix("s") in ROLE_HEADS


def is_possessive(word: str) -> bool:
    return word.endswith(("’s", "'s", "s’"))
