import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Compared, compared } from '../comparison.ts';
import type { Part } from '../part.ts';
import { EVENTS_OF_FINALIZED } from './past-case.ts';
import { writeLog } from './write-log.ts';

const SIZES = [100_000, 1_000_000] as const;
const RUNNING = 200;
/** What a start may cost beside a bare read of the log, and memory beside that of a tenth of the history. */
const START = { atMost: 3 };
const ABOUT_FLAT = { atMost: 1.15 };

interface Measured {
  readonly seconds: number;
  readonly residentMegabytes: number;
}

/** What a start costs, and what memory it needs, with ten times as much history and as many running cases. */
export const startPart: Part = {
  about: () => `Starts with ${SIZES.map(grouped).join(' and ')} events in the log, ${RUNNING} cases running`,

  run: async ({ repeats }) => {
    const folder = mkdtempSync(join(tmpdir(), 'ionm-start-bench-'));
    try {
      const lines: Compared[] = [];
      const figures = [];
      const memory: Measured[][] = [];
      for (const size of SIZES) {
        const dataDir = join(folder, `${size}`);
        const finalized = Math.round(size / EVENTS_OF_FINALIZED);
        const events = await writeLog(dataDir, { finalized, running: RUNNING });
        const anew = await serverStarts(dataDir, events);
        const rounds = [];
        for (let round = 0; round < repeats; round++) {
          rounds.push({ bare: await bareRead(dataDir, events), saved: await serverStarts(dataDir, events) });
        }
        const bare = rounds.map((one) => one.bare);
        const saved = rounds.map((one) => one.saved.seconds);
        lines.push(
          compared(
            `${grouped(size)} events: seconds to ready`,
            bare,
            saved,
            size === SIZES[1] ? START : undefined,
          ),
          compared(
            `${grouped(size)} events: seconds to ready, nothing saved before`,
            [bare[0] ?? Number.NaN],
            [anew.seconds],
          ),
        );
        memory.push(rounds.map((one) => one.saved));
        figures.push({ size, events, megabytesOfLog: megabytesOf(dataDir), anew, rounds });
      }
      const [small, large] = memory.map((rounds) => rounds.map((one) => one.residentMegabytes));
      const resident = compared('resident memory when ready, MB', small ?? [], large ?? [], ABOUT_FLAT);
      return {
        comparisons: [
          { headings: ['bare read', 'start'], lines },
          { headings: [`${grouped(SIZES[0])} events`, `${grouped(SIZES[1])} events`], lines: [resident] },
        ],
        figures,
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The seconds that a process takes which reads the log and ends. */
async function bareRead(dataDir: string, events: number): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'read-log.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  if (line !== `read ${events}`)
    throw new Error(`the bare read says ${line}, and not that it read ${events}`);
  return (performance.now() - started) / 1_000;
}

/** Starts the server as an operator does, and stops it once it is ready. */
async function serverStarts(dataDir: string, events: number): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../apps/server/src/main.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATA_DIR: dataDir, DEMO: '0', HOST: '127.0.0.1', PORT: '0' },
  });
  let logged = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    logged += text;
  });
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('IONM Clock is ready')) break;
  }
  const seconds = (performance.now() - started) / 1_000;
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  if (!logged.includes(`"what":"ready","events":${events}`)) {
    throw new Error(`the server was not ready with all events: ${logged}`);
  }
  return { seconds, residentMegabytes: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024 };
}

const megabytesOf = (dataDir: string): number => statSync(join(dataDir, 'ionm-clock.db')).size / 1e6;

const grouped = (n: number): string => n.toLocaleString('en-US');
