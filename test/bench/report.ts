import { cpus, totalmem } from 'node:os';
import { z } from 'zod';

/** What `npm run bench -- SUITE --json F` writes (commands.md). A name says its unit, a ratio both sides. */
export const reportSchema = z.strictObject({
  suite: z.string().min(1),
  machine: z.string().min(1),
  /** ISO 8601, when the run began. */
  date: z.iso.datetime(),
  figures: z.record(z.string().regex(/^[a-z0-9_]+$/), z.number()),
  /** Ours divided by the baseline of the same run. */
  ratios: z.record(z.string().regex(/^[a-z0-9_]+_vs_[a-z0-9_]+$/), z.number()),
});
export type Report = z.infer<typeof reportSchema>;

/** What one part of a suite found out. */
export type Measured = Pick<Report, 'figures' | 'ratios'>;

export type Suite = () => Promise<Measured>;

export function together(parts: readonly Measured[]): Measured {
  return {
    figures: Object.assign({}, ...parts.map(({ figures }) => figures)) as Measured['figures'],
    ratios: Object.assign({}, ...parts.map(({ ratios }) => ratios)) as Measured['ratios'],
  };
}

/** Three digits that count: the rest is noise. */
const rounded = (numbers: Report['figures']) =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Number(value.toPrecision(3))]));

/** `date`: when the run began, ISO 8601. Throws where a name is none of the contract's. */
export function reportOf(suite: string, date: string, { figures, ratios }: Measured): Report {
  return reportSchema.parse({
    suite,
    machine: machine(),
    date,
    figures: rounded(figures),
    ratios: rounded(ratios),
  });
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this share of all lies. 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Processor, cores, memory, system: enough to judge a figure by, nothing that names the machine. */
function machine(): string {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores, ${memory} GiB, ${process.platform}`;
}

export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
