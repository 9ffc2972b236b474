"""Keeps what sentence vectors mean, because search uses them: the untrained encoder is the teacher.

A teacher's vector is of the text alone (no side, no `before`), so the trained vector of a burst with its
surroundings still stands for the text. All sentence vectors of this encoder point much the same way, so
they are compared after the teacher's mean is taken off; without that the loss is small while order is lost.
"""
import copy

import torch

import pipeline

normalize = torch.nn.functional.normalize


class Teacher:
    def __init__(self, encoder, tokenizer):
        self.encoder, self.tokenizer, self.known, self.mean = copy.deepcopy(encoder).eval(), tokenizer, {}, None

    def _vectors(self, texts: list) -> None:
        windows = sorted(((t, pipeline.windows_of(self.tokenizer, t)[0]) for t in texts), key=lambda item: len(item[1]))
        for start in range(0, len(windows), 32):
            part = windows[start:start + 32]
            ids, mask, types = [torch.from_numpy(x) for x in pipeline.pad([w for _, w in part])]
            with torch.no_grad(), torch.autocast('cpu', torch.bfloat16):
                hidden = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=types).last_hidden_state.float()
            real = mask.unsqueeze(-1).float()
            for (text, _), vector in zip(part, normalize((hidden * real).sum(1) / real.sum(1), dim=-1)):
                self.known[text] = vector.numpy()

    def fill(self, rows: list) -> None:
        """Sets `sense` of every row; the mean is that of the first call's rows."""
        self._vectors([t for t in dict.fromkeys(r.text for r in rows) if t not in self.known])
        for row in rows:
            row.sense = self.known[row.text]
        if self.mean is None:
            self.mean = torch.tensor(sum(self.known.values()) / len(self.known))

    def loss(self, mean, sense):
        """1 - cosine of the centred vectors, over the rows that have a sense. mean: [B, 384], not normalised."""
        there = sense.abs().sum(1) > 0
        if not there.any():
            return mean.sum() * 0
        ours = normalize(mean[there], dim=-1) - self.mean
        return (1 - torch.nn.functional.cosine_similarity(ours, sense[there] - self.mean)).mean()
