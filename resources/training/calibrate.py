"""Logits of the exported file -> probabilities, thresholds, and the least weight of a marked word.

p = sigmoid(scale * logit + bias). Scales are pulled towards one common scale, because a category has
only some twenty positive rows in validation. All is fitted on validation rows, after quantisation.
"""
import numpy as np
from scipy.optimize import minimize

from measure import truth

PULL, HARMLESS_LIMIT, FORWARDS_LIMIT, DRAWS, MOST_WORDS = 4.0, 0.015, 0.03, 200, 8


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def fit_scales(rows: list, logits: np.ndarray) -> tuple:
    """-> (scale [11], bias [11])."""
    true = truth(rows)
    count = true.shape[1]

    def cost(values):
        common, scale, bias = values[0], values[1:1 + count], values[1 + count:]
        z = scale * logits + bias
        return (np.logaddexp(0, z) - true * z).sum() + PULL * ((scale - common) ** 2).sum()

    found = minimize(cost, np.concatenate([np.ones(1 + count), np.zeros(count)]), method='L-BFGS-B',
                     bounds=[(0.2, 6)] * (1 + count) + [(-12, 12)] * count).x
    return found[1:1 + count], found[1 + count:]


def probabilities(logits: np.ndarray, scale: np.ndarray, bias: np.ndarray) -> np.ndarray:
    return sigmoid(scale * logits + bias)


def _best_threshold(true: np.ndarray, score: np.ndarray) -> float:
    order = np.argsort(-score)
    hits = np.cumsum(true[order])
    f1 = 2 * hits / (np.arange(1, len(true) + 1) + true.sum())
    k = int(np.argmax(f1))
    low = score[order[k + 1]] if k + 1 < len(order) else 0.0
    return float((score[order[k]] + low) / 2)


def choose_thresholds(rows: list, scores: np.ndarray, harmless: np.ndarray, forwards: np.ndarray, seed: int) -> np.ndarray:
    """Best F1 per category (median over redrawn validation rows), then raised until few harmless rows are flagged.

    `harmless`: scores of ordinary-days bursts, `forwards`: of real WhatsApp group messages, both validation.
    """
    true, dice = truth(rows), np.random.default_rng(seed)
    draws = [dice.integers(0, len(true), len(true)) for _ in range(DRAWS)]
    thresholds = np.array([np.median([_best_threshold(true[d, k], scores[d, k]) for d in draws])
                           for k in range(true.shape[1])])
    thresholds = np.clip(thresholds, 0.15, 0.9)
    for group, limit in ((harmless, HARMLESS_LIMIT), (forwards, FORWARDS_LIMIT)):
        while (group >= thresholds).any(axis=1).mean() > limit:
            flagged = group >= thresholds
            k = int(flagged.sum(axis=0).argmax())
            thresholds[k] = min(thresholds[k] + 0.02, 0.995)
            if thresholds.min() >= 0.995:
                break
    return thresholds.round(4)


def mark_f1(examples: list, least: float) -> float:
    """Word F1 of marking words of at least `least` of the heaviest, at most MOST_WORDS, as the app does.

    `examples`: (weights [words], marked [words]) of labelled rows; the heaviest word weighs 1.
    """
    hit = said = real = 0
    for weights, marked in examples:
        chosen = [k for k in np.argsort(-weights, kind='stable')[:MOST_WORDS] if weights[k] >= least]
        hit, said, real = hit + marked[chosen].sum(), said + len(chosen), real + marked.sum()
    return round(float(2 * hit / (said + real)), 3)


def choose_mark_weight(examples: list) -> tuple:
    """-> (the least weight with the best word F1, that F1)."""
    f1, least = max((mark_f1(examples, least), least) for least in np.arange(0.05, 0.8, 0.025))
    return round(float(least), 3), f1
