import { readFileSync } from 'node:fs';

const MEBI = 2 ** 20;

/** How much memory a process holds now, in bytes; undefined where the system does not tell. */
export function memoryOf(pid: number): number | undefined {
  try {
    const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? undefined : Number(kib) * 1_024;
  } catch {
    return undefined;
  }
}

export const inMebibytes = (bytes: number | undefined): string =>
  bytes === undefined ? 'unknown' : `${Math.round(bytes / MEBI)} MiB`;
