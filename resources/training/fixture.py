"""scoresFixture.json: forty bursts with the scores that the app must reproduce within 0.02."""
import json

import numpy as np

import calibrate
import pipeline
from company import MESSAGES_IN_A_BURST
from export import onnx_runner
from rows import CODES, Row


def _chosen(held: dict) -> list:
    """Two rows per category, ordinary bursts, and the corners of the input rules (28 + 12)."""
    talk, days = held['company-talk'], held['ordinary-days']
    rows = []
    for code in CODES:
        rows += [r for r in talk if r.labels[code] and r not in rows][:2]
    rows += [r for r in talk if not any(r.labels.values())][:6]
    rows += [r for r in days if '\n' in r.text][:4]
    first, long = rows[0], sorted(talk, key=lambda r: -len(r.text))
    rows += [
        Row('', first.text, {}, ''), Row('', first.text, {}, '', side='contact'),
        Row('', long[0].text, {}, '', side=long[0].side, before=long[0].before),
        Row('', '\n'.join(r.text for r in talk[:MESSAGES_IN_A_BURST]), {}, '', side='company', before=talk[0].text),
        Row('', '\n'.join(r.text for r in days[:40]), {}, '', side='company'),
        Row('', 'ok', {}, '', side='company', before=long[1].text), Row('', '👍', {}, '', side='contact'),
        Row('', '  PORRA,  fechamos\to contrato!! 🎉🎉\n\n', {}, '', side='company', before='  e aí? '),
    ]
    return rows[:40]


def write_fixture(out: str, tokenizer, run, held: dict, scale, bias) -> None:
    """Every window is run alone, so that padding and neighbours play no part."""
    rows = _chosen(held)
    logits = pipeline.logits_of(rows, tokenizer, onnx_runner(run), batch=1)
    scores = calibrate.probabilities(logits, scale, bias)
    together = calibrate.probabilities(pipeline.logits_of(rows, tokenizer, onnx_runner(run), batch=32), scale, bias)
    print(f'{len(rows)} fixture rows; in batches the scores differ by at most {np.abs(scores - together).max():.4f}')
    found = [{'text': r.text, 'side': r.side, 'before': r.before,
              'tokens': [len(w) for w in pipeline.windows_of(tokenizer, r.text, r.side, r.before)],
              'scores': {code: round(float(s[k]), 4) for k, code in enumerate(CODES)}} for r, s in zip(rows, scores)]
    with open(f'{out}/scoresFixture.json', 'w', encoding='utf-8') as file:
        json.dump(found, file, indent=1, ensure_ascii=False)
        file.write('\n')
