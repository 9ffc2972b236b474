"""The end of a training run: export, calibrate, measure on the held-out rows, write resources/models/risk.

    python resources/training/finish.py --weights WEIGHTS.pt --datasets … --encoder … --out …   does it again
"""
import argparse
import json
import os
import time
from datetime import date

import numpy as np

import calibrate
import company
import pipeline
from augment import marked_words
from card import write_card
from export import INPUTS, export, onnx_runner, session, sha256
from fixture import write_fixture
from measure import average_precisions, flagged_share, macro_f1, per_category
from public import LIMITS, public_set
from rows import CODES, INDEX

HARMLESS_SETS = ('bitext-support-en', 'banking77-en', 'clinc-oos-en')
MACHINE = '2 shared cores of an AMD EPYC with avx512_bf16, onnxruntime on the CPU'


def mark_examples(run, tokenizer, rows: list) -> list:
    """(weights, marked), both [words], for every row and category that has marks; the heaviest word has weight 1.

    A word's weight is the sum of its tokens' attention, as in the app.
    """
    found = []
    for row in rows:
        words = marked_words(row)
        counts = [len(pipeline.ids_of(tokenizer, word)) for word, _ in words]
        window = pipeline.windows_of(tokenizer, row.text, row.side, row.before)[0]
        first = 1 + len(pipeline.ids_of(tokenizer, pipeline.head_of(row.side)))
        if not row.marks or first + sum(counts) >= len(window):
            continue
        attention = run.run(['attention'], dict(zip(INPUTS, pipeline.pad([window]))))[0][0]
        starts = np.concatenate([[0], np.cumsum(counts)[:-1]]) + first
        for code in row.marks:
            weights = np.array([attention[s:s + n, INDEX[code]].sum() for s, n in zip(starts, counts)])
            found.append((weights / weights.max(), np.array([code in codes for _, codes in words])))
    return found


def measure(sets: dict, score, thresholds) -> dict:
    """Figures at the shipped thresholds: held-out company-talk, and shares of harmless rows that are flagged."""
    scores = score(sets['company-talk'])
    table = per_category(sets['company-talk'], scores, thresholds)
    harmless = np.array([not any(r.labels.values()) for r in sets['company-talk']])
    flagged = {name: {'rows': len(rows), 'share': flagged_share(score(rows), thresholds)}
               for name, rows in sets.items() if name != 'company-talk'}
    flagged['company-talk without labels'] = {'rows': int(harmless.sum()), 'share': flagged_share(scores[harmless], thresholds)}
    return {'rows': len(scores), 'macroF1': macro_f1(table), 'perCategory': table, 'flaggedHarmless': flagged,
            'meanAveragePrecision': round(float(np.mean(average_precisions(sets['company-talk'], scores))), 3),
            'macroF1ByLanguage': {lang: macro_f1(per_category(
                [r for r in sets['company-talk'] if r.lang == lang],
                scores[[r.lang == lang for r in sets['company-talk']]], thresholds)) for lang in ('pt', 'es', 'en')}}


def finish(weights: str, args) -> dict:
    tokenizer, talk = pipeline.load_tokenizer(args.encoder), f'{args.datasets}/company-talk'
    whole, small = export(weights, args.encoder, args.out, args.cache)
    run = session(small)

    def logits(rows, runner=onnx_runner(run)):
        return pipeline.logits_of(rows, tokenizer, runner)

    check = company.company_talk(talk, 'validation')
    ordinary = company.ordinary_days(talk, 'validation')
    forwards = public_set(args.datasets, 'fakewhatsapp-br', 'validation')[:250]
    checked, quiet = logits(check), logits(ordinary)
    scale, bias = calibrate.fit_scales(check + ordinary, np.concatenate([checked, quiet]))
    scale, bias = scale.round(4), bias.round(4)
    thresholds = calibrate.choose_thresholds(
        check, calibrate.probabilities(checked, scale, bias), calibrate.probabilities(quiet, scale, bias),
        calibrate.probabilities(logits(forwards), scale, bias), args.seed)
    least, mark_f1 = calibrate.choose_mark_weight(mark_examples(run, tokenizer, check))

    held = {'company-talk': company.company_talk(talk, 'test'), 'ordinary-days': company.ordinary_days(talk, 'test'),
            'fakewhatsapp-br': public_set(args.datasets, 'fakewhatsapp-br', 'test')[:400]}
    held |= {name: public_set(args.datasets, name, 'test')[:100] for name in HARMLESS_SETS}
    begun = time.time()
    figures = measure(held, lambda rows: calibrate.probabilities(logits(rows), scale, bias), thresholds)
    seconds = time.time() - begun
    in_float = onnx_runner(session(whole))
    floats = measure({k: held[k] for k in ('company-talk',)},
                     lambda rows: calibrate.probabilities(logits(rows, in_float), scale, bias), thresholds)
    marks_test = mark_examples(run, tokenizer, held['company-talk'])
    figures |= {'on': date.today().isoformat(), 'machine': MACHINE,
                'rowsPerSecond': round(sum(map(len, held.values())) / seconds, 1),
                'marksWordF1': {'validation': mark_f1, 'test': calibrate.mark_f1(marks_test, least)},
                'floatModel': {k: floats[k] for k in ('macroF1', 'meanAveragePrecision', 'flaggedHarmless')}}
    risk = {
        'formatVersion': 1, 'modelVersion': args.version, 'file': 'onnx/model_quantized.onnx', 'sha256': sha256(small),
        'bytes': os.path.getsize(small), 'tokenizerSha256': sha256(f'{args.out}/tokenizer.json'),
        'categories': [{'code': code, 'threshold': float(thresholds[k]), 'scale': float(scale[k]), 'bias': float(bias[k])}
                       for k, code in enumerate(CODES)],
        'input': {'maxTokens': pipeline.MAX_TOKENS, 'overlapTokens': pipeline.OVERLAP_TOKENS,
                  'beforeChars': pipeline.BEFORE_CHARS, 'beforeUnit': 'code points', 'prefix': 'query: ',
                  'companyPrefix': 'empresa: ', 'contactPrefix': 'contato: ', 'beforePrefix': '\nantes: ',
                  'trim': True, 'prefixInEveryWindow': True,
                  'whitespace': 'none needed: tokenizer.json turns line breaks, tabs and runs of spaces into one space'},
        'marks': {'minimumWeight': least, 'of': 'the heaviest word', 'mostWords': calibrate.MOST_WORDS}, 'trainedOn': ['company-talk', 'ordinary-days', *LIMITS], 'measured': figures}
    with open(f'{args.out}/risk.json', 'w', encoding='utf-8') as file:
        json.dump(risk, file, indent=2, ensure_ascii=False)
        file.write('\n')
    write_fixture(args.out, tokenizer, run, held, scale, bias)
    write_card(args.out, risk)
    print(json.dumps(figures, indent=1, ensure_ascii=False))
    return risk


if __name__ == '__main__':
    parse = argparse.ArgumentParser(description=__doc__)
    for name in ('weights', 'datasets', 'encoder', 'out'):
        parse.add_argument(f'--{name}', required=True)
    parse.add_argument('--cache', default=os.path.expanduser('~/.cache/zelo-training'))
    parse.add_argument('--seed', type=int, default=20261124)
    parse.add_argument('--version', default='2026-11-24.1')
    given = parse.parse_args()
    os.makedirs(given.cache, exist_ok=True)
    finish(given.weights, given)
