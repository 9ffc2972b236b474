"""Public sets mapped to the codes. mapping.md says the same in words, with licences.

A code that a set says nothing about stays unknown (its loss is masked). Every reader gives rows of
all parts; `public_rows` keeps those of one part and at most `LIMITS[set]` of them, drawn by seed.
"""
import csv
import json
import random
import re
import unicodedata

from fillers import fill_placeholders, has_swear_word
from rows import CODES, Row, known_all
from split import part_of

csv.field_size_limit(10 ** 9)
LIMITS = {'olid-br': 3000, 'told-br': 3500, 'tupy-oliveira': 2000, 'edos-en': 2000, 'incivility-github-en': 900,
          'davidson-en': 1000, 'convabuse-en': 1000, 'deception-bench': 900, 'bitext-support-en': 1000,
          'banking77-en': 600, 'clinc-oos-en': 1200, 'fakewhatsapp-br': 3200}
WORK = ('fraud', 'extortion', 'sexual_harassment', 'data_leak', 'off_channel', 'conflict', 'scam_inbound')


def read_csv(path: str) -> list:
    with open(path, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


def clean(text: str) -> str:
    """Twitter's mentions and entities, which chat does not have, become a plain word or go."""
    text = re.sub(r'(@\w+|\bUSER\b|\[USER\]|<USER>)', ' ', text)
    text = re.sub(r'(\[URL\]|\bURL\b|@URL|HASHTAG|^[\s!"]*RT\b)', ' ', text)
    text = text.replace('&amp;', '&').replace('&lt;', '<').replace('&gt;', '>')
    return re.sub(r'\s+', ' ', re.sub(r'&#\d+;', ' ', text)).strip(' :"')


def fold(text: str) -> str:
    plain = unicodedata.normalize('NFD', text.lower())
    return re.sub(r'[^a-z0-9]+', ' ', ''.join(c for c in plain if not unicodedata.combining(c))).strip()


def olid_br(root):
    for r in read_csv(f'{root}/olid-br/train.deleaked.csv') + read_csv(f'{root}/olid-br/val.deleaked.csv'):
        yes = {k for k, v in r.items() if v == 'True'}
        group = yes & {'lgbtqphobia', 'racism', 'sexism', 'xenophobia', 'religious_intolerance', 'physical_aspects'}
        labels = {'profanity': int('profanity_obscene' in yes), 'discrimination': int(bool(group))}
        if r['is_offensive'] == 'NOT':
            labels['moral_harassment'] = labels['threat'] = 0
        elif 'insult' in yes and r['targeted_type'] == 'IND' and r['text'].lstrip().startswith(('USER', '@')):
            labels['moral_harassment'] = 1
        yield Row('', clean(r['text']), labels, 'olid-br')


def told_br(root):
    for r in read_csv(f'{root}/told-br/ToLD-BR.multilabel.no_test.csv'):
        votes = {k: float(v) for k, v in r.items() if k != 'text'}
        labels = {}
        if votes['obscene'] != 1:
            labels['profanity'] = int(votes['obscene'] >= 2)
        group = max(votes[k] for k in ('homophobia', 'racism', 'misogyny', 'xenophobia'))
        if group != 1:
            labels['discrimination'] = int(group >= 2)
        if not any(votes.values()):
            labels['moral_harassment'] = labels['threat'] = 0
        if labels:
            yield Row('', clean(r['text']), labels, 'told-br')


def tupy_oliveira(root):
    kinds = ('ageism', 'aporophobia', 'body_shame', 'capacitism', 'lgbtphobia', 'racism',
             'religious_intolerance', 'misogyny', 'xenophobia')
    for r in read_csv(f'{root}/tupy-oliveira/oliveira_hierarchy.deleaked.csv'):
        group = any(r[k] == '1' for k in kinds)
        if r['hate'] == '1' and not group:
            continue
        labels = {'discrimination': int(group)}
        if r['aggressive'] == '0' and not group:
            labels['threat'] = labels['moral_harassment'] = 0
        yield Row('', clean(r['text']), labels, 'tupy-oliveira')


def edos_en(root):
    for r in read_csv(f'{root}/edos-en/edos_train_dev.csv'):
        vector = r['label_vector'][:3]
        labels = {'discrimination': int(vector not in ('non', '3.1', '3.3'))}
        if vector in ('3.1', '3.3'):
            labels = {}
        if vector == '1.1':
            labels['threat'] = 1
        elif vector == 'non':
            labels['threat'] = labels['sexual_harassment'] = 0
        if labels:
            yield Row('', clean(r['text']), labels, 'edos-en', 'en')


def incivility(root):
    for r in read_csv(f'{root}/incivility-github-en/annotated_comment_level.csv'):
        kind, text = r['tbdf'].lower(), clean(r['comment_body'])
        if not 3 < len(text) < 350:
            continue
        labels = {'none': known_all([]), 'insulting': {'moral_harassment': 1}, 'mocking': {'moral_harassment': 1},
                  'vulgarity': {'profanity': 1}, 'threat': {'threat': 1}}.get(kind)
        if labels:
            yield Row('', text, labels, 'incivility-github-en', 'en', 'company')


def davidson_en(root):
    for r in read_csv(f'{root}/davidson-en/labeled_data.csv'):
        labels = {'0': {'discrimination': 1}, '1': {'profanity': 1},
                  '2': {'discrimination': 0, 'profanity': 0, 'moral_harassment': 0}}[r['class']]
        yield Row('', clean(r['tweet']), labels, 'davidson-en', 'en')


def convabuse_en(root):
    for name in ('train', 'valid'):
        for r in read_csv(f'{root}/convabuse-en/ConvAbuseEMNLP{name}.csv'):
            judges = [n for n in range(1, 9) if any(r.get(f'Annotator{n}_is_abuse.{v}') == '1' for v in (1, 0, -1, -2, -3))]
            abuse = sum(any(r[f'Annotator{n}_is_abuse.{v}'] == '1' for v in (-1, -2, -3)) for n in judges)
            sexual = sum(r[f'Annotator{n}_sex_harassment'] == '1' for n in judges)
            labels = known_all([]) if judges and not abuse else {}
            if judges and 2 * sexual > len(judges):
                labels = {'sexual_harassment': 1}
            if labels:
                yield Row('', clean(r['user']), labels, 'convabuse-en', 'en', 'contact', r['agent'] or None)


def deception_bench(root):
    dice = random.Random(11)
    for name, lang in (('pt-br', 'pt'), ('en-us', 'en')):
        with open(f'{root}/deception-bench/{name}-synthetic.jsonl', encoding='utf-8') as file:
            for line in file:
                text = fill_placeholders(json.loads(line)['content'], lang, dice)
                labels = {'scam_inbound': 1, 'sexual_harassment': 0, 'discrimination': 0, 'profanity': 0,
                          'moral_harassment': 0, 'data_leak': 0}
                yield Row('', text, labels, 'deception-bench', lang, 'contact')


def bitext(root):
    for r in read_csv(f'{root}/bitext-support-en/train_2023_v1.csv'):
        labels = known_all([])
        if r['intent'] in ('complaint', 'review', 'get_refund', 'track_refund', 'payment_issue'):
            del labels['conflict']
        yield Row('', r['instruction'], labels, 'bitext-support-en', 'en', 'contact')


def banking77(root):
    for r in read_csv(f'{root}/banking77-en/train.csv'):
        yield Row('', r['text'], known_all([]), 'banking77-en', 'en', 'contact')


def clinc(root):
    with open(f'{root}/clinc-oos-en/data_full.json', encoding='utf-8') as file:
        for name, pairs in json.load(file).items():
            for text, _ in pairs if 'test' not in name else []:
                yield Row('', text, known_all([]), 'clinc-oos-en', 'en')


def fakewhatsapp(root):
    """Group forwards of 2018: nothing of the work codes; the rest only where no swear word stands."""
    for name, column in (('wpp_first_labels', 'MSG'), ('wpp_to_label_2018_ambiguity', 'MENSAGEM'), ('test', 'text')):
        for r in read_csv(f'{root}/fakewhatsapp-br/{name}.csv'):
            labels = known_all([]) if not has_swear_word(r[column]) else {code: 0 for code in WORK}
            yield Row('', r[column], labels, 'fakewhatsapp-br')


READERS = {'olid-br': olid_br, 'told-br': told_br, 'tupy-oliveira': tupy_oliveira, 'edos-en': edos_en,
           'incivility-github-en': incivility, 'davidson-en': davidson_en, 'convabuse-en': convabuse_en,
           'deception-bench': deception_bench, 'bitext-support-en': bitext, 'banking77-en': banking77,
           'clinc-oos-en': clinc, 'fakewhatsapp-br': fakewhatsapp}


def public_set(root: str, name: str, part: str) -> list:
    """Rows of one set and part, without repeats (repeats by their first 60 folded letters)."""
    rows, seen = [], set()
    for row in READERS[name](root):
        key = fold(row.text)[:60]
        if len(key) > 2 and key not in seen:
            seen.add(key)
            if part_of(key) == part:
                row.id = f'{name}-{len(seen)}'
                rows.append(row)
    return rows


def _keep_rare(row: Row) -> bool:
    return any(row.labels.get(code) for code in CODES if code != 'profanity')


def public_rows(root: str, part: str, seed: int, scale: float = 1.0) -> list:
    """All sets within their limits; rows with a rarer code are taken first, up to 60 % of a limit."""
    rows = []
    for name, limit in LIMITS.items():
        found, most = public_set(root, name, part), int(limit * scale)
        random.Random(f'{seed}-{name}').shuffle(found)
        rare = [r for r in found if _keep_rare(r)][:most if name == 'deception-bench' else int(most * .6)]
        chosen = {id(r) for r in rare}
        rows += rare + [r for r in found if id(r) not in chosen][:most - len(rare)]
    return rows
