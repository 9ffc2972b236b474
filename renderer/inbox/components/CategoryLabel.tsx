import {
  Ban,
  BanknoteArrowUp,
  CornerUpRight,
  EqualNot,
  FileOutput,
  FishSymbol,
  Hand,
  MailWarning,
  Megaphone,
  MessageSquareWarning,
  Moon,
  Scale,
  ShieldAlert,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Category } from '../../../shared/domain/categories.ts';

export const categoryIcons: Readonly<Record<Category, LucideIcon>> = {
  fraud: BanknoteArrowUp,
  extortion: MailWarning,
  threat: ShieldAlert,
  sexual_harassment: Hand,
  moral_harassment: Megaphone,
  discrimination: EqualNot,
  profanity: MessageSquareWarning,
  data_leak: FileOutput,
  off_channel: CornerUpRight,
  conflict: Scale,
  scam_inbound: FishSymbol,
  off_hours: Moon,
  forbidden_topic: Ban,
};

/** Icon and name, always together. */
export function CategoryLabel({ category, name }: { readonly category: Category; readonly name: string }) {
  const Icon = categoryIcons[category];
  return (
    <span className={`cat c-${category}`}>
      <Icon className="i i-14" aria-hidden="true" />
      {name}
    </span>
  );
}

/** The category's icon on its soft colour, for tables. The name stands beside it. */
export function CategoryTile({ category }: { readonly category: Category }) {
  const Icon = categoryIcons[category];
  return (
    <span className={`cat-tile c-${category}`}>
      <Icon className="i" aria-hidden="true" />
    </span>
  );
}
