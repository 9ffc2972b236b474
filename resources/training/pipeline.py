"""Text to token windows: the exact steps that the app repeats in TypeScript (see README.md).

head   = `query: ` + (`empresa: ` | `contato: ` | nothing)
tail   = `antes: ` + the first 200 code points of `before`, only where `before` is not empty
one window: <s> head text tail </s> where that fits in 128 tokens; otherwise the tail is dropped;
otherwise the text's tokens go in windows of (126 - head) tokens, each 32 tokens into the one before,
each with the head in front. A category's score is its highest over the windows.

tokenizer.json turns line breaks, tabs and runs of spaces into one space and splits at spaces before
Unigram, so the trimmed head, text and tail may be tokenised together or apart: the ids are the same.
"""
import numpy as np
from tokenizers import Tokenizer

MAX_TOKENS, OVERLAP_TOKENS, BEFORE_CHARS = 128, 32, 200
BOS, PAD, EOS, UNK = 0, 1, 2, 3
SIDES = {'company': 'empresa: ', 'contact': 'contato: '}


def load_tokenizer(folder: str) -> Tokenizer:
    tokenizer = Tokenizer.from_file(f'{folder}/tokenizer.json')
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def ids_of(tokenizer: Tokenizer, text: str) -> list:
    """Token ids of the trimmed text without <s> and </s>; [] for blank text.

    Trimmed, because Metaspace makes a lone piece of a space at the end.
    """
    return tokenizer.encode(text.strip(), add_special_tokens=False).ids if text.strip() else []


def head_of(side: str | None) -> str:
    return 'query: ' + SIDES.get(side or '', '')


def tail_of(before: str | None) -> str:
    return f'\nantes: {before[:BEFORE_CHARS]}' if before and before.strip() else ''


def join_windows(head: list, text: list, tail: list) -> list:
    """Token ids of the parts -> list of windows (lists of ids, at most MAX_TOKENS long)."""
    room = MAX_TOKENS - 2 - len(head)
    if len(text) + len(tail) <= room:
        return [[BOS, *head, *text, *tail, EOS]]
    if len(text) <= room:
        return [[BOS, *head, *text, EOS]]
    windows, start = [], 0
    while True:
        windows.append([BOS, *head, *text[start:start + room], EOS])
        if start + room >= len(text):
            return windows
        start += room - OVERLAP_TOKENS


def windows_of(tokenizer: Tokenizer, text: str, side: str | None = None, before: str | None = None) -> list:
    return join_windows(ids_of(tokenizer, head_of(side)), ids_of(tokenizer, text), ids_of(tokenizer, tail_of(before)))


def pad(windows: list) -> tuple:
    """List of id lists -> (input_ids, attention_mask, token_type_ids), int64 [batch, seq]."""
    width = max(len(w) for w in windows)
    ids = np.full((len(windows), width), PAD, dtype=np.int64)
    mask = np.zeros_like(ids)
    for k, window in enumerate(windows):
        ids[k, :len(window)] = window
        mask[k, :len(window)] = 1
    return ids, mask, np.zeros_like(ids)


def logits_of(rows: list, tokenizer: Tokenizer, run, batch: int = 32) -> np.ndarray:
    """Highest logit over a row's windows, [rows, 11]. `run(ids, mask, types)` gives logits [batch, 11].

    The highest logit is the highest probability, because every category's calibration rises.
    """
    work = [(k, w) for k, r in enumerate(rows) for w in windows_of(tokenizer, r.text, r.side, r.before)]
    work.sort(key=lambda item: len(item[1]))
    out = None
    for start in range(0, len(work), batch):
        part = work[start:start + batch]
        logits = run(*pad([w for _, w in part]))
        if out is None:
            out = np.full((len(rows), logits.shape[1]), -np.inf, dtype=np.float32)
        for (k, _), line in zip(part, logits):
            out[k] = np.maximum(out[k], line)
    return out
