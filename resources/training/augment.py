"""Ways in which people write the same burst, tried at random on our own rows while training.

A row becomes words with the codes that its marks put on each word; every change works word by word, so
the marks stay right. Line breaks become spaces here, as they do in the tokenizer.
"""
import random
import re
import unicodedata

from fillers import SWEARS
from rows import Row

SHORT = {
    'pt': {'você': 'vc', 'vocês': 'vcs', 'porque': 'pq', 'que': 'q', 'quando': 'qnd', 'também': 'tb', 'não': 'n',
           'beleza': 'blz', 'hoje': 'hj', 'amanhã': 'amanha', 'depois': 'dps', 'mesmo': 'msm', 'está': 'tá',
           'estou': 'to', 'para': 'pra', 'por': 'p', 'obrigado': 'obg', 'obrigada': 'obg', 'mensagem': 'msg',
           'favor': 'fvr', 'comigo': 'cmg', 'contigo': 'ctg', 'quem': 'qm', 'cadê': 'kd', 'com': 'c', 'muito': 'mt',
           'vamos': 'vamo', 'gente': 'gnt', 'pagamento': 'pgto', 'whatsapp': 'zap', 'dinheiro': 'din', 'qualquer': 'qlqr',
           'tudo': 'td', 'todo': 'td', 'nada': 'nd', 'fazer': 'fzr', 'número': 'num', 'reais': 'conto'},
    'es': {'que': 'q', 'porque': 'xq', 'también': 'tmb', 'por': 'x', 'para': 'pa', 'mensaje': 'msj', 'bueno': 'bno',
           'estoy': 'toy', 'donde': 'dnd', 'cuando': 'cdo', 'gracias': 'grax', 'mañana': 'mñn', 'whatsapp': 'wsp',
           'de': 'd', 'te': 't', 'número': 'num', 'está': 'ta'},
    'en': {'you': 'u', 'your': 'ur', 'are': 'r', 'please': 'pls', 'because': 'cuz', 'tomorrow': 'tmrw', 'thanks': 'thx',
           'okay': 'k', 'message': 'msg', 'people': 'ppl', 'to': '2', 'for': '4', 'going': 'goin', "don't": 'dont',
           "i'm": 'im', 'what': 'wat', 'about': 'abt', 'and': 'n', 'before': 'b4', 'number': 'no.'},
}


def marked_words(row: Row) -> list:
    """[(word, frozenset of codes whose marks touch the word)]"""
    spans = [(m.start(), m.end(), code) for code, pieces in row.marks.items() for piece in pieces if piece
             for m in re.finditer(re.escape(piece), row.text)]
    return [(m.group(), frozenset(c for a, b, c in spans if a < m.end() and b > m.start()))
            for m in re.finditer(r'\S+', row.text)]


def drop_accents(word: str) -> str:
    return ''.join(c for c in unicodedata.normalize('NFD', word) if not unicodedata.combining(c))


def shorten(word: str, lang: str, dice: random.Random) -> str:
    m = re.fullmatch(r"([\w']+)(\W*)", word)
    short = SHORT.get(lang, {}).get(m.group(1).lower()) if m else None
    return short + m.group(2) if short and dice.random() < .7 else word


def mistype(word: str, dice: random.Random) -> str:
    if len(word) < 4 or not word.isalpha():
        return word
    k = dice.randrange(1, len(word) - 1)
    kind = dice.randrange(3)
    if kind == 0:
        return word[:k] + word[k + 1] + word[k] + word[k + 2:]
    return word[:k] + word[k + 1:] if kind == 1 else word[:k] + word[k] + word[k:]


def _changes(lang: str, dice: random.Random) -> list:
    found = []
    if dice.random() < .3:
        found.append(lambda w: shorten(w, lang, dice))
    if dice.random() < .25:
        found.append(drop_accents)
    if dice.random() < .3:
        found.append(str.lower)
    elif dice.random() < .04:
        found.append(str.upper)
    if dice.random() < .15:
        found.append(lambda w: mistype(w, dice) if dice.random() < .12 else w)
    if dice.random() < .2:
        found.append(lambda w: w.rstrip('.,;!') or w)
    return found


def augment(row: Row, dice: random.Random, others: list) -> tuple:
    """-> (words with codes, side, before, labels, whether the text's sense is still the row's).

    `others` are harmless rows, of which one may be put beside this one.
    """
    words, before, side, labels = marked_words(row), row.before, row.side, dict(row.labels)
    changes, same = _changes(row.lang, dice), True
    if dice.random() < .12 and others:
        same = False
        beside = [(w, frozenset()) for w in dice.choice(others).text.split()]
        words = words + beside if dice.random() < .5 else beside + words
    for change in changes:
        words = [(change(w), codes) for w, codes in words]
        before = ' '.join(change(w) for w in before.split()) if before else before
    if dice.random() < .03:
        swear = dice.choice(SWEARS.get(row.lang, SWEARS['pt'])).split()
        piece = [(w, frozenset(['profanity'])) for w in swear]
        words = piece + words if dice.random() < .5 else words + piece
        labels['profanity'] = 1
    if dice.random() < .12:
        side = None
    if dice.random() < .2:
        before = None
    return [(w, c) for w, c in words if w], side, before, labels, same
