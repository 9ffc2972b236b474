import { readdirSync, readFileSync } from 'node:fs';

/** Text of one of the kernel's files about a process; empty when it is gone, or is another system's. */
function ofProcess(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1');
  } catch {
    return '';
  }
}

function nameOf(pid: number, command: string): string | undefined {
  const type = /--type=([\w-]+)/.exec(command)?.[1];
  if (type === undefined) return 'main';
  if (type === 'gpu-process') return 'gpu';
  if (type === 'renderer') return 'window';
  if (type !== 'utility') return undefined;
  if (!command.includes('node.mojom.NodeService')) return undefined;
  return ofProcess(pid, 'maps').includes('onnxruntime') ? 'classifier' : 'reader';
}

/** Highest resident memory of each of an app's processes, in MB, as the kernel counted it. Linux only. */
export class PeakMemory {
  readonly #group: number;
  readonly #mb = new Map<number, { name: string; mb: number }>();

  /** `group`: the process group of the app. */
  constructor(group: number) {
    this.#group = group;
  }

  /** To be called now and then: a process takes its count with it. */
  sample(): void {
    if (process.platform !== 'linux') return;
    for (const entry of readdirSync('/proc')) {
      const pid = Number(entry);
      if (!Number.isInteger(pid)) continue;
      // After the name in brackets: state, parent, group.
      const group = /\) \S \d+ (\d+) /.exec(ofProcess(pid, 'stat'))?.[1];
      if (Number(group) !== this.#group) continue;
      const name = nameOf(pid, ofProcess(pid, 'cmdline'));
      const kilobytes = Number(/VmHWM:\s+(\d+) kB/.exec(ofProcess(pid, 'status'))?.[1]);
      if (name === undefined || Number.isNaN(kilobytes)) continue;
      this.#mb.set(pid, { name, mb: kilobytes / 1000 });
    }
  }

  /** The inbox window is there first, the hidden store window second. */
  figures(): Record<string, number> {
    const figures: Record<string, number> = {};
    let windows = 0;
    for (const [, { name, mb }] of [...this.#mb].sort(([one], [other]) => one - other)) {
      const said = name === 'window' ? (windows++ === 0 ? 'inbox' : 'store') : name;
      const figure = `peak_memory_${said}_mb`;
      figures[figure] = Math.max(figures[figure] ?? 0, mb);
    }
    return figures;
  }
}
