"""The network: the sentence encoder, a token attention per category, a linear score per category.

ids, mask, types [B, T] -> logits [B, C], sentence_embedding [B, H] (mean over tokens, L2 norm 1),
attention [B, T, C] (each category's weights over the real tokens add up to 1).
The sentence vector is computed as the encoder's makers do, because search uses it too.
"""
import torch
from torch import nn
from transformers import BertModel

from rows import CODES


class Heads(nn.Module):
    """Attention pooling and scores; kept in float when the rest is quantised."""

    def __init__(self, hidden: int, categories: int):
        super().__init__()
        self.query = nn.Linear(hidden, categories)
        self.pooled = nn.Parameter(torch.randn(categories, hidden) * 0.02)
        self.mean = nn.Linear(hidden, categories)
        self.dropout = nn.Dropout(0.1)

    def forward(self, hidden, mask):
        real = mask.unsqueeze(-1).to(hidden.dtype)
        weights = (self.query(hidden) + (1.0 - real) * -1e4).softmax(dim=1)
        pooled = torch.matmul(weights.transpose(1, 2), hidden)
        mean = (hidden * real).sum(1) / real.sum(1)
        logits = (self.dropout(pooled) * self.pooled).sum(-1) + self.mean(self.dropout(mean))
        return logits, mean, weights


class RiskModel(nn.Module):
    def __init__(self, encoder_folder: str, attention: str = 'sdpa'):
        super().__init__()
        self.encoder = BertModel.from_pretrained(encoder_folder, add_pooling_layer=False,
                                                 attn_implementation=attention, dtype=torch.float32)
        self.heads = Heads(self.encoder.config.hidden_size, len(CODES))

    def forward(self, input_ids, attention_mask, token_type_ids):
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask,
                              token_type_ids=token_type_ids).last_hidden_state.float()
        logits, mean, weights = self.heads(hidden, attention_mask)
        return logits, nn.functional.normalize(mean, dim=-1), weights


def groups(model: RiskModel, encoder_rate: float, head_rate: float) -> list:
    """Optimizer groups: the heads learn faster, layers near the words slower, no decay on norms and biases."""
    layers = model.encoder.config.num_hidden_layers
    found = {}
    for name, value in model.named_parameters():
        if name.startswith('heads.'):
            rate = head_rate
        else:
            depth = int(name.split('.layer.')[1].split('.')[0]) + 1 if '.layer.' in name else 0
            rate = encoder_rate * 0.93 ** (layers - depth)
        decay = 0.0 if value.ndim < 2 or 'LayerNorm' in name else 0.01
        found.setdefault((rate, decay), []).append(value)
    return [{'params': p, 'lr': rate, 'weight_decay': decay} for (rate, decay), p in found.items()]
