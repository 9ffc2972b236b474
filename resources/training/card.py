"""MODEL_CARD.md, written from risk.json so that its figures are the measured ones; the words are in card.template.md."""
import os

HERE = os.path.dirname(os.path.abspath(__file__))


def _categories(measured: dict) -> str:
    lines = ['| category | precision | recall | F1 | average precision | threshold | positives |', '|---|---|---|---|---|---|---|']
    for code, f in measured['perCategory'].items():
        lines.append(f"| `{code}` | {f['precision']:.2f} | {f['recall']:.2f} | {f['f1']:.2f} | {f['averagePrecision']:.2f} "
                     f"| {f['threshold']:.2f} | {f['support']} |")
    return '\n'.join(lines)


def _flagged(measured: dict) -> str:
    lines = ['| harmless rows, held out | rows | flagged in any category |', '|---|---|---|']
    lines += [f"| {name} | {f['rows']} | {100 * f['share']:.1f} % |" for name, f in measured['flaggedHarmless'].items()]
    return '\n'.join(lines)


def write_card(out: str, risk: dict) -> None:
    measured, floats = risk['measured'], risk['measured']['floatModel']
    with open(f'{HERE}/card.template.md', encoding='utf-8') as file:
        text = file.read()
    values = {
        'VERSION': risk['modelVersion'], 'BYTES': f"{risk['bytes']:,}", 'MEGABYTES': f"{risk['bytes'] / 1e6:.1f}",
        'ON': measured['on'], 'MACHINE': measured['machine'], 'ROWS': str(measured['rows']),
        'MACRO': f"{measured['macroF1']:.3f}", 'MEAN_AP': f"{measured['meanAveragePrecision']:.3f}",
        'FLOAT_MACRO': f"{floats['macroF1']:.3f}", 'FLOAT_AP': f"{floats['meanAveragePrecision']:.3f}",
        'LANGUAGES': ', '.join(f'{lang} {f1:.2f}' for lang, f1 in measured['macroF1ByLanguage'].items()),
        'MARKS': f"{measured['marksWordF1']['test']:.2f}", 'SPEED': f"{measured['rowsPerSecond']:.0f}",
        'CATEGORIES': _categories(measured), 'FLAGGED': _flagged(measured),
    }
    for name, value in values.items():
        text = text.replace('{{' + name + '}}', value)
    with open(f'{out}/MODEL_CARD.md', 'w', encoding='utf-8') as file:
        file.write(text)
