"""What people meet at, as releases call it."""

EVENT = (
    r"(?:meetings?|summit|conference|forum|talks|roundtable|round table|ceremony|event|reception|"
    r"session|gathering|ministerial|discussions?|dinner|lunch|breakfast|assembly|workshops?|"
    r"seminars?|webinars?|call|"
    r"dialogue|launch|consultations?|training|briefing|visit|commemoration|service|vigil|hearing|"
    r"delegations?|counterparts?|leaders|[Mm]inisters|representatives|stakeholders|ambassadors|"
    r"Meeting|Summit|Conference|Forum|Assembly|Council|Dialogue|Ministerial|Committee|Commission|"
    r"Group|"
    r"negotiations|round of talks)"
)
