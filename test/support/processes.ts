import { readdirSync, readFileSync } from 'node:fs';

export interface RunningProcess {
  readonly pid: number;
  readonly commandLine: string;
  /** Most memory that it ever held at once (VmHWM). */
  readonly peakBytes: number;
}

/** All processes of a group, as Linux lists them; a process may end while it is being read. */
export function processesOf(group: number): RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): RunningProcess[] => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        if (Number(stat.split(') ')[1]?.split(' ')[2]) !== group) return [];
        const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
        return [
          {
            pid: Number(name),
            commandLine: readFileSync(`/proc/${name}/cmdline`, 'utf8'),
            peakBytes: Number(kilobytes ?? 0) * 1024,
          },
        ];
      } catch {
        return [];
      }
    });
}
