"""What the network sees in an epoch: rows, changed at random, as token ids with labels and marks.

Everything is drawn from the seed and the epoch's number, so that a stopped run goes on with the same batches.
"""
import random
from dataclasses import dataclass

import numpy as np

import pipeline
from augment import augment, marked_words
from rows import CODES, INDEX, Row

PUBLIC_TOKENS = 72  # public texts are cut here while training: forwards are long, time is short
SENSE_WIDTH = 384


@dataclass
class Item:
    """ids: tokens of one window. labels, known: [11]. marks: {code number: token positions}. sense: [384] or None."""
    ids: list
    labels: np.ndarray
    known: np.ndarray
    marks: dict
    weight: float
    sense: np.ndarray | None


class ItemMaker:
    def __init__(self, tokenizer):
        self.tokenizer, self.cache = tokenizer, {}

    def _ids(self, text: str) -> list:
        found = self.cache.get(text)
        if found is None:
            found = self.cache[text] = pipeline.ids_of(self.tokenizer, text)
        return found

    def _words(self, words: list) -> tuple:
        ids, marks = [], {}
        for word, codes in words:
            piece = self._ids(word)
            for code in codes:
                marks.setdefault(INDEX[code], []).extend(range(len(ids), len(ids) + len(piece)))
            ids.extend(piece)
        return ids, marks

    def make(self, row: Row, dice: random.Random | None = None, change: bool = False, others: tuple = (), most: int = 10 ** 6) -> Item:
        """One row as an item; `most` cuts the text's tokens."""
        words, side, before, labels, same = marked_words(row), row.side, row.before, row.labels, True
        if change:
            words, side, before, labels, same = augment(row, dice, others)
        text, marks = self._words(words)
        text = text[:most]
        head = self._ids(pipeline.head_of(side))
        tail = [k for w in pipeline.tail_of(before).split() for k in self._ids(w)]
        window = pipeline.join_windows(head, text, tail)[0]
        shift, end = 1 + len(head), len(window) - 1
        places = {c: [p + shift for p in found if p + shift < end] for c, found in marks.items()}
        values = np.array([labels.get(code, 0) for code in CODES], dtype=np.float32)
        known = np.array([code in labels for code in CODES], dtype=np.float32)
        return Item(window, values, known, {c: p for c, p in places.items() if p}, row.weight,
                    row.sense if same else None)


def epoch_batches(maker: ItemMaker, ours: list, public: list, seed: int, epoch: int, size: int) -> list:
    """Batches of items of like length, in random order. Only our own rows are changed."""
    dice = random.Random(f'{seed}-{epoch}')
    harmless = {}
    for r in ours:
        if not any(r.labels.values()) and len(r.text) < 160:
            harmless.setdefault(r.lang, []).append(r)
    items = [maker.make(r, dice, True, harmless.get(r.lang, [])) for r in ours]
    items += [maker.make(r, most=PUBLIC_TOKENS) for r in public]
    dice.shuffle(items)
    batches, run = [], size * 40
    for start in range(0, len(items), run):
        part = sorted(items[start:start + run], key=lambda i: len(i.ids))
        batches += [part[k:k + size] for k in range(0, len(part), size)]
    dice.shuffle(batches)
    return batches


def tensors(batch: list) -> tuple:
    """-> ids, mask, types [B, T], labels, known [B, 11], weight [B], marks [B, T, 11] (rows add up to 1 or 0),
    sense [B, 384] (zeros where there is none).
    """
    ids, mask, types = pipeline.pad([i.ids for i in batch])
    marks = np.zeros((*ids.shape, len(CODES)), dtype=np.float32)
    for k, item in enumerate(batch):
        for code, places in item.marks.items():
            marks[k, places, code] = 1 / len(places)
    return (ids, mask, types, np.stack([i.labels for i in batch]), np.stack([i.known for i in batch]),
            np.array([i.weight for i in batch], dtype=np.float32), marks,
            np.stack([np.zeros(SENSE_WIDTH, dtype=np.float32) if i.sense is None else i.sense for i in batch]))
