"""Figures: average precision, F1 at thresholds, share of harmless bursts that are flagged."""
import numpy as np
from sklearn.metrics import average_precision_score, precision_recall_curve

from rows import CODES


def truth(rows: list) -> np.ndarray:
    """[rows, 11] of 0 and 1; an unknown code counts as 0 (used only on sets where all are known)."""
    return np.array([[row.labels.get(code, 0) for code in CODES] for row in rows], dtype=int)


def average_precisions(rows: list, scores: np.ndarray) -> list:
    true = truth(rows)
    return [float(average_precision_score(true[:, k], scores[:, k])) for k in range(len(CODES))]


def best_f1s(rows: list, scores: np.ndarray) -> list:
    """The best F1 that any threshold gives per code: an upper bound, for watching a run only."""
    found = []
    for k, true in enumerate(truth(rows).T):
        precision, recall, _ = precision_recall_curve(true, scores[:, k])
        found.append(float(np.max(2 * precision * recall / np.maximum(precision + recall, 1e-9))))
    return found


def per_category(rows: list, scores: np.ndarray, thresholds: np.ndarray) -> dict:
    """{code: precision, recall, f1, averagePrecision, threshold, support}; flagged is score >= threshold."""
    true, flagged, result = truth(rows), scores >= thresholds, {}
    for k, code in enumerate(CODES):
        hit = int((true[:, k] & flagged[:, k]).sum())
        said, real = int(flagged[:, k].sum()), int(true[:, k].sum())
        result[code] = {'precision': round(hit / said, 3) if said else 0.0, 'recall': round(hit / real, 3) if real else 0.0,
                        'f1': round(2 * hit / (said + real), 3) if said + real else 0.0,
                        'averagePrecision': round(float(average_precision_score(true[:, k], scores[:, k])), 3),
                        'threshold': round(float(thresholds[k]), 4), 'support': real}
    return result


def macro_f1(table: dict) -> float:
    return round(float(np.mean([figures['f1'] for figures in table.values()])), 3)


def flagged_share(scores: np.ndarray, thresholds: np.ndarray) -> float:
    """Share of rows in which at least one category reaches its threshold."""
    return round(float((scores >= thresholds).any(axis=1).mean()), 4)
