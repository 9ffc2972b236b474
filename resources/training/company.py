"""Our own data: company-talk (labelled bursts) and ordinary-days (harmless conversations).

Labels follow the labelling guide; every code is known in every row.
"""
import json
import random

from rows import Row, known_all
from split import part_of, row_key

FILES = ('pt-money', 'pt-people', 'pt-pairs', 'es', 'en')
MESSAGES_IN_A_BURST = 6


def read_lines(path: str) -> list:
    with open(path, encoding='utf-8') as file:
        return [json.loads(line) for line in file if line.strip()]


def company_talk(folder: str, part: str) -> list:
    """Rows of one part (`train`, `validation` or `test`)."""
    rows = []
    for name in FILES:
        for r in read_lines(f'{folder}/{name}.jsonl'):
            if part_of(row_key(r)) == part:
                rows.append(Row(r['id'], r['text'], known_all(r['labels']), 'company-talk', r['lang'],
                                r['side'], r['before'], r.get('marks') or {}))
    return rows


def _conversations(folder: str, part: str) -> dict:
    chats = {}
    for m in read_lines(f'{folder}/ordinary-days.jsonl'):
        if part_of(m['chat']) == part:
            chats.setdefault(m['chat'], []).append(m)
    return chats


def _row(chat: str, start: int, messages: list, before: str | None) -> Row:
    first = messages[0]
    return Row(f'{chat}-{start}', '\n'.join(m['text'] for m in messages), known_all([]), 'ordinary-days',
               first['lang'], first['side'], before)


def _bursts(messages: list):
    """Consecutive messages of one sender, at most six: (start, end, last message of another sender)."""
    start = 0
    while start < len(messages):
        end, sender = start + 1, messages[start]['sender']
        while end < len(messages) and messages[end]['sender'] == sender and end - start < MESSAGES_IN_A_BURST:
            end += 1
        others = [m for m in messages[:start] if m['sender'] != sender]
        yield start, end, others[-1]['text'] if others else None
        start = end


def ordinary_days(folder: str, part: str) -> list:
    """The bursts of the conversations of one part (the data has no times, so sender alone decides)."""
    return [_row(chat, start, messages[start:end], before)
            for chat, messages in _conversations(folder, part).items()
            for start, end, before in _bursts(messages)]


def ordinary_pieces(folder: str, part: str, seed: int) -> list:
    """For training: of every burst one random run of its messages, so that short bursts are seen too."""
    dice = random.Random(seed)
    rows = []
    for chat, messages in _conversations(folder, part).items():
        for start, end, before in _bursts(messages):
            first = dice.randrange(start, end)
            last = dice.randrange(first, end) + 1
            rows.append(_row(chat, first, messages[first:last], before))
    return rows
