"""The one shape in which every program here holds a labelled burst, and the category codes."""
from dataclasses import dataclass, field

CODES = ('fraud', 'extortion', 'threat', 'sexual_harassment', 'moral_harassment', 'discrimination',
         'profanity', 'data_leak', 'off_channel', 'conflict', 'scam_inbound')
INDEX = {code: k for k, code in enumerate(CODES)}


@dataclass
class Row:
    """One burst. `labels[code]` is 1 or 0; a code that is absent is not known and not trained.

    `marks[code]` holds exact pieces of `text` that carry the code. `weight` scales the row's loss.
    `sense` is the untrained encoder's sentence vector of the text alone, filled in while training (`sense.py`).
    """
    id: str
    text: str
    labels: dict
    source: str
    lang: str = 'pt'
    side: str | None = None
    before: str | None = None
    marks: dict = field(default_factory=dict)
    weight: float = 1.0
    sense: object = None

    @property
    def known(self) -> list:
        return [code for code in CODES if code in self.labels]


def known_all(positive: list) -> dict:
    """Labels where every code is known: 1 for those in `positive`, 0 for the rest."""
    return {code: int(code in positive) for code in CODES}
