"""Invented values for the placeholders of deception-bench, and swear words for pt, es and en.

A placeholder left in place would itself tell the label, so each is filled with something ordinary
and the closing link goes in most rows (links stand in harmless sets too).
"""
import random
import re

NAMES = ('Marcos', 'Luciana', 'Rafael', 'Patrícia', 'Jorge', 'Aline', 'Kevin', 'Sandra', 'Tiago', 'Emily')
PLACES = ('Campinas', 'Osasco', 'Recife', 'Leeds', 'Austin', 'Curitiba')
FIRMS = ('Loja Aurora', 'Banco Vale', 'TransNorte', 'Clínica Sol', 'Northway', 'Casa Lima')
LINKS = ('bit.ly/3xKq9', 'https://confirma-agora.co/a7', 'www.atendimento24.net', 'https://tinyurl.com/y8pq2',
         'https://portal-cliente.info/entrar', 'wa.me/5500000000000', 'https://rastreio-pedido.com/br')

# Words that count as profanity by the labelling guide; mild ones (droga, saco, heck) are left out.
SWEARS = {
    'pt': ('porra', 'caralho', 'krl', 'puta que pariu', 'pqp', 'merda', 'cacete', 'foda', 'q porra é essa', 'vsf',
           'vai se foder', 'fdp', 'cu', 'que bosta', 'puta merda', 'fodase', 'foda-se', 'buceta', 'carai'),
    'es': ('carajo', 'mierda', 'joder', 'coño', 'puta madre', 'la concha de la lora', 'verga', 'no mames wey',
           'pinche', 'cabrón', 'hijo de puta', 'la puta madre', 'chingada madre', 'ctm', 'hostia puta', 'qué cagada'),
    'en': ('fuck', 'fucking hell', 'shit', 'wtf', 'bullshit', 'holy shit', 'for fucks sake', 'ffs', 'fck',
           'bollocks', 'no shit', 'motherfucker', 'asshole'),
}
_PATTERN = re.compile(
    r'\b(porra|caralh\w*|carai\w*|krl|put[ao]s?|puta\w*|pqp|merd\w*|cacete|fod\w*|fud\w*|vsf|fdp|cu|bost\w*|bucet\w*'
    r'|viad\w*|arrombad\w*|corno\w*|vagabund\w*|desgra\w*|macaco\w*|lixo|idiota\w*|matar|morr\w+|morte|estupr\w*'
    r'|pau|rola|piranha\w*|bandid\w*|canalha\w*|ladr\w+|safad\w*|imbec\w*|burr\w+|gay\w*|comunist\w*|petralh\w*)\b',
    re.IGNORECASE)


def has_swear_word(text: str) -> bool:
    """True where a swear word, an insult, a slur or killing is named: such rows are not taken as harmless."""
    return bool(_PATTERN.search(text))


def _value(kind: str, dice: random.Random) -> str:
    kind = kind.upper()
    if 'URL' in kind or 'SITE' in kind or 'LINK' in kind:
        return dice.choice(LINKS)
    if 'AMOUNT' in kind or 'VALOR' in kind:
        return str(dice.choice((89, 240, 500, 1250, 3900, 12000)))
    if 'PHONE' in kind or 'ACCOUNT' in kind or 'CHAVE' in kind:
        return f'{dice.randrange(10000, 99999)}-{dice.randrange(1000, 9999)}'
    if 'EMAIL' in kind:
        return 'atendimento@exemplo.com'
    if 'DATE' in kind:
        return f'{dice.randrange(1, 28)}/{dice.randrange(1, 12)}'
    if 'YEAR' in kind:
        return '2026'
    if 'LOCATION' in kind:
        return dice.choice(PLACES)
    if 'COMPANY' in kind or 'EMPRESA' in kind or 'BANCO' in kind:
        return dice.choice(FIRMS)
    if 'NAME' in kind or 'NOME' in kind:
        return dice.choice(NAMES)
    return ''


def fill_placeholders(text: str, lang: str, dice: random.Random) -> str:
    text = re.sub(r'^\s*\[[^\]]{2,30}\]\s*:\s*', '', text)
    if dice.random() < .65:
        text = text.replace('[MALICIOUS_URL]', '')
    text = re.sub(r'\[([^\]]+)\]', lambda m: _value(m.group(1), dice), text)
    return re.sub(r'\s+', ' ', text).strip()
