import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Server } from './server.ts';

const CLI = join(import.meta.dirname, '../apps/cli/src/main.ts');

/** A case of the 2nd of March 2026 at Mercy that dr Okafor read from afar, by the clock of Chicago. */
export interface OldCase {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Said at this time about reading over the limit. */
  readonly reason?: readonly [at: string, text: string];
  /** The start was typed, for this reason. */
  readonly typed?: string;
  readonly date?: string;
}

/** What `cli import` reads. */
function fileOf({ id, from, to, reason, typed, date = '2026-03-02' }: OldCase): object {
  const at = (time: string): string => `${date}T${time}-06:00`;
  const tech = { userId: 'tech-brandt', role: 'technologist' };
  const tapped = (time: string) => ({ at: at(time), recordedAt: at(time), source: 'tap', actor: tech });
  return {
    format: 'ionm-case/1',
    case: {
      id,
      facility: 'Mercy',
      room: 'OR 1',
      timeZone: 'America/Chicago',
      payerProfile: 'cpt',
      primaryProcedure: '22633',
      modalities: ['SSEP'],
    },
    events: [
      {
        id: `${id}-1`,
        type: 'physician.joined',
        ...tapped(from),
        physicianId: 'dr-okafor',
        location: 'remote',
      },
      {
        id: `${id}-2`,
        type: 'monitoring.started',
        ...tapped(from),
        ...(typed === undefined ? {} : { source: 'hand', handReason: typed, recordedAt: at(to) }),
      },
      ...(reason === undefined
        ? []
        : [
            { id: `${id}-3`, type: 'note.added', ...tapped(reason[0]), text: reason[1], topic: 'over-limit' },
          ]),
      { id: `${id}-4`, type: 'monitoring.ended', ...tapped(to) },
    ],
  };
}

/** Four at once for half an hour, with the reason; a fifth on the day after, over no limit. */
export const FOUR_AT_ONCE: readonly OldCase[] = [
  { id: 'OLD-A', from: '08:00:11', to: '12:00:31', typed: 'The tablet was not at hand' },
  { id: 'OLD-B', from: '08:30:07', to: '12:00:12' },
  { id: 'OLD-C', from: '09:00:44', to: '12:00:58' },
  {
    id: 'OLD-D',
    from: '10:31:04',
    to: '11:01:04',
    reason: ['10:32:00', 'Dr Haddad was held up in an emergency'],
  },
  { id: 'OLD-E', from: '08:00:00', to: '09:30:00', date: '2026-03-03' },
];

/** Puts old cases into the log of a running server, as whoever comes from another program does. */
export async function importOldCases(server: Server, cases: readonly OldCase[]): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'ionm-old-cases-'));
  const path = join(directory, 'cases.json');
  await writeFile(path, JSON.stringify(cases.map(fileOf)));
  await promisify(execFile)(process.execPath, [CLI, 'import', path], {
    env: { ...process.env, DATA_DIR: server.dataDir },
  });
  await rm(directory, { recursive: true });
}
