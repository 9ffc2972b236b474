import path from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { loadModel } from '../../electron/classifier/loadModel.ts';
import { modelName } from '../../shared/classifier/modelName.ts';
import { scoreTexts, type Batch, type ModelRuntime, type ModelText } from '../../shared/classifier/index.ts';
import { sequenceFrom } from '../support/numberSequence.ts';
import { burstsAtOnce, modelsFolder, modelThreads } from './detecting.ts';
import { portugueseTalk } from './madeExport.ts';
import { median, quantile, tell, type Measured } from './report.ts';

const burstCount = 512;
const rounds = 5;
const single = 100;

/** Bursts of one to three messages out of the training data's talk, with what was said before. */
function madeTexts(): ModelText[] {
  const { ordinary, incidents } = portugueseTalk();
  const random = sequenceFrom(burstCount);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  return Array.from({ length: burstCount }, (_, index) => ({
    text: Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      pick(index % 20 === 19 ? incidents : ordinary),
    ).join('\n'),
    side: random() < 0.5 ? ('company' as const) : ('contact' as const),
    before: pick(ordinary),
  }));
}

/** Notes what the app's code has the model run. */
function noting(runtime: ModelRuntime, batches: Batch[]): ModelRuntime {
  return {
    tokenize: runtime.tokenize,
    run: (batch) => {
      batches.push(batch);
      return runtime.run(batch);
    },
  };
}

async function runRaw(session: InferenceSession, { rows, width, ids, mask, types }: Batch): Promise<void> {
  const shape = [rows, width];
  await session.run({
    input_ids: new Tensor('int64', ids, shape),
    attention_mask: new Tensor('int64', mask, shape),
    token_type_ids: new Tensor('int64', types, shape),
  });
}

const seconds = async (work: () => Promise<void>): Promise<number> => {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
};

/**
 * `npm run bench -- classify`: the app's own classifier code, beside onnxruntime-node alone with the same file, the
 * same number of threads and the same batches of tokens. What is between them is tokenising, calibration and marks.
 */
export async function classifySuite(): Promise<Measured> {
  const texts = madeTexts();
  const loadStart = performance.now();
  const loaded = await loadModel(modelsFolder, modelThreads);
  if (!loaded.ok) throw new Error(`the model cannot be run here: ${loaded.error.code}`);
  const loadMs = performance.now() - loadStart;
  const { runtime, description } = loaded.value;
  const scoreAll = async (with_: ModelRuntime) => {
    for (let start = 0; start < texts.length; start += burstsAtOnce) {
      await scoreTexts(with_, description, texts.slice(start, start + burstsAtOnce));
    }
  };
  const batches: Batch[] = [];
  await scoreAll(noting(runtime, batches));
  // Before the second copy of the model is in memory.
  const peakMb = process.resourceUsage().maxRSS / 1000;
  const session = await InferenceSession.create(path.join(modelsFolder, modelName, description.file), {
    intraOpNumThreads: modelThreads,
    interOpNumThreads: 1,
  });
  const runAllRaw = async () => {
    for (const batch of batches) await runRaw(session, batch);
  };
  await runAllRaw();
  const ours: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(texts.length / (await seconds(() => scoreAll(runtime))));
    raw.push(texts.length / (await seconds(runAllRaw)));
    tell(`round ${round + 1}: ${ours.at(-1)?.toFixed(1)} bursts/s, raw ${raw.at(-1)?.toFixed(1)}`);
  }
  const oneByOne: number[] = [];
  for (const text of texts.slice(0, single)) {
    oneByOne.push(1000 * (await seconds(async () => void (await scoreTexts(runtime, description, [text])))));
  }
  return {
    figures: {
      bursts_per_s: median(ours),
      raw_onnxruntime_bursts_per_s: median(raw),
      load_ms: loadMs,
      one_burst_median_ms: median(oneByOne),
      one_burst_p95_ms: quantile(oneByOne, 0.95),
      peak_memory_mb: peakMb,
      threads: modelThreads,
    },
    ratios: { bursts_vs_raw_onnxruntime: median(ours.map((mine, round) => mine / (raw[round] ?? 0))) },
  };
}
