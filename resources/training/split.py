"""Which part a row belongs to: test (a fifth), validation, or training.

The key of a company-talk row is its `pair` where it has one, else its `id`, so that minimal pairs
never lie on both sides; the key of an ordinary-days message is its `chat`; the key of a public text
is the text itself. The hash is fixed, so every run and every reader gets the same parts.
"""
import hashlib

PARTS = ('train', 'validation', 'test')


def part_of(key: str) -> str:
    """`test` for a fifth of the keys; of the others one in six is `validation`, the rest `train`."""
    number = int(hashlib.sha256(key.encode('utf-8')).hexdigest(), 16)
    if number % 5 == 0:
        return 'test'
    return 'validation' if (number // 5) % 6 == 0 else 'train'


def row_key(row: dict) -> str:
    """The key of a company-talk row (see above)."""
    return row.get('pair') or row['id']
