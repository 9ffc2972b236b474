"""Train the risk model, export it to int8 ONNX, calibrate and measure it.

    python resources/training/train.py --datasets DATASETS --encoder ENCODER --out resources/models/risk

Two stages: one pass over the public sets and our own rows together, then several passes over our own rows
with a twelfth of the public ones. Seeded; the state is kept in --cache every 100 steps, and the same
command goes on from there. Needs a processor with avx512_bf16 or AMX for a tolerable time (README.md).
"""
import argparse
import os
import time

import numpy as np
import torch

import company
import pipeline
from batches import ItemMaker, epoch_batches, tensors
from measure import average_precisions, best_f1s
from model import RiskModel, groups
from public import public_rows
from sense import Teacher

HEAD_RATE, MARKS_WEIGHT, SENSE_WEIGHT = 1e-3, 0.3, 1.5
POSITIVE_WEIGHT, WARM_UP, TRAINED_IN_FLOAT = 2.0, 0.06, False


def arguments():
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument('--datasets', required=True, help='folder of the data sets')
    parse.add_argument('--encoder', required=True, help='folder of the encoder to start from')
    parse.add_argument('--out', required=True, help='folder of the finished model')
    parse.add_argument('--cache', default=os.path.expanduser('~/.cache/zelo-training'))
    parse.add_argument('--start', help='weights (.pt) to start the second stage from')
    parse.add_argument('--epochs', type=int, default=7, help='passes over our own rows after the first stage')
    parse.add_argument('--public-scale', type=float, default=0.75)
    parse.add_argument('--rate', type=float, default=8e-5)
    parse.add_argument('--batch', type=int, default=32)
    parse.add_argument('--seed', type=int, default=20261124)
    parse.add_argument('--threads', type=int, default=2)
    parse.add_argument('--version', default='2026-11-24.1')
    return parse.parse_args()


def loss_of(model, batch, teacher):
    """Masked, negative-focused cross entropy + agreement with marks + kept sense of the sentence vector."""
    ids, mask, types, labels, known, weight, marks, sense = [torch.from_numpy(x) for x in tensors(batch)]
    with torch.autocast('cpu', torch.bfloat16, enabled=not TRAINED_IN_FLOAT):
        hidden = model.encoder(input_ids=ids, attention_mask=mask, token_type_ids=types).last_hidden_state
    logits, mean, attention = model.heads(hidden.float(), mask)
    soft = labels * 0.97 + (1 - labels) * 0.01
    entropy = torch.nn.functional.binary_cross_entropy_with_logits(logits, soft, reduction='none')
    scale = torch.where(labels > 0, torch.tensor(POSITIVE_WEIGHT), 0.25 + 0.75 * torch.sigmoid(logits.detach()))
    total = (entropy * scale * known).sum(1).mul(weight).mean() + SENSE_WEIGHT * teacher.loss(mean, sense)
    marked = marks.sum(1) > 0
    if marked.any():
        agreement = -(marks * torch.log(attention.clamp_min(1e-6))).sum(1)
        total = total + MARKS_WEIGHT * agreement[marked].mean()
    return total


def torch_runner(model):
    def run(ids, mask, types):
        with torch.no_grad(), torch.autocast('cpu', torch.bfloat16, enabled=not TRAINED_IN_FLOAT):
            return model(*[torch.from_numpy(x) for x in (ids, mask, types)])[0].float().numpy()
    return run


def report(model, tokenizer, rows):
    model.eval()
    logits = pipeline.logits_of(rows, tokenizer, torch_runner(model))
    model.train()
    return (f'validation mean AP {np.mean(average_precisions(rows, logits)):.3f} '
            f'best macro-F1 {np.mean(best_f1s(rows, logits)):.3f}')


def train(args):
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    os.makedirs(args.cache, exist_ok=True)
    tokenizer = pipeline.load_tokenizer(args.encoder)
    talk = f'{args.datasets}/company-talk'
    own, check = company.company_talk(talk, 'train'), company.company_talk(talk, 'validation')
    public = public_rows(args.datasets, 'train', args.seed, args.public_scale)
    for row in public:
        row.weight = 0.6
    maker, model = ItemMaker(tokenizer), RiskModel(args.encoder)
    teacher = Teacher(model.encoder, tokenizer)
    optimizer = torch.optim.AdamW(groups(model, args.rate, HEAD_RATE))
    rates = [g['lr'] for g in optimizer.param_groups]
    first, step, begun = 1 if args.start else 0, 0, time.time()
    if args.start:
        model.load_state_dict(torch.load(args.start, weights_only=True))

    def batches_of(epoch, filled=True):
        ours = own + company.ordinary_pieces(talk, 'train', args.seed + epoch)
        if epoch % 2:
            ours = own + company.ordinary_days(talk, 'train')
        share = public if epoch == 0 else public[epoch % 12::12]
        if filled:
            teacher.fill(ours + share)
        return epoch_batches(maker, ours, share, args.seed, epoch, args.batch)

    per_epoch = {e: len(batches_of(e, False)) for e in range(first, args.epochs + 1)}
    steps, state_file = sum(per_epoch.values()), f'{args.cache}/state.pt'
    if os.path.exists(state_file):
        state = torch.load(state_file, weights_only=True)
        model.load_state_dict(state['model'])
        optimizer.load_state_dict(state['optimizer'])
        step = state['step']
    print(f'{len(own)} own rows, {len(public)} public rows, {steps} steps, from step {step}', flush=True)
    model.train()
    done = 0
    for epoch in range(first, args.epochs + 1):
        if done + per_epoch[epoch] <= step:
            done += per_epoch[epoch]
            continue
        for k, batch in enumerate(batches_of(epoch)):
            if done + k < step:
                continue
            part = step / steps
            factor = min(part / WARM_UP, (1 - part) / (1 - WARM_UP))
            for group, rate in zip(optimizer.param_groups, rates):
                group['lr'] = rate * max(factor, 1e-3)
            loss = loss_of(model, batch, teacher)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            if step % 50 == 0:
                print(f'epoch {epoch} step {step}/{steps} loss {loss.item():.3f} {time.time() - begun:.0f} s', flush=True)
            if step % 100 == 0:
                torch.save({'model': model.state_dict(), 'optimizer': optimizer.state_dict(), 'step': step}, state_file + '.new')
                os.replace(state_file + '.new', state_file)
        done += per_epoch[epoch]
        torch.save(model.state_dict(), f'{args.cache}/epoch-{epoch}.pt')
        print(f'epoch {epoch} {report(model, tokenizer, check)} {time.time() - begun:.0f} s', flush=True)
    return f'{args.cache}/epoch-{args.epochs}.pt'


if __name__ == '__main__':
    given = arguments()
    weights = train(given)
    from finish import finish
    finish(weights, given)
