import { join } from 'node:path';
import type { WrongFile } from '@ionm-clock/server/exports';
import { UnusableDatabase, type Verification } from '@ionm-clock/server/log';
import { FOUND_ERRORS, failed, type Outcome } from '../outcome.ts';
import { reasonIn } from '../read-files.ts';

type Whole = Extract<Verification, { ok: true }>;
type Damaged = Extract<Verification, { ok: false }>;

/** `1 event`, `2 events`, `3 batches`. */
export const counted = (count: number, thing: string, things = `${thing}s`): string =>
  `${count} ${count === 1 ? thing : things}`;

/** What is in the log, and the position of its head, which one can keep elsewhere. */
export const wholeText = ({ events, checkpoints, hash, disposed }: Whole): string =>
  `${counted(events, 'event')}, ${counted(checkpoints, 'checkpoint')}.\n${
    disposed === 0
      ? ''
      : `${counted(disposed, 'case')} disposed of: of their events all is there but what they said.\n`
  }Position: ${events}:${hash}\n`;

/** Where the log is wrong first. */
export const damagedText = (log: string, { seq, reason }: Damaged): string =>
  `${log} is damaged at event ${seq}: ${reason}.\n` +
  (seq > 1 ? `Events 1 to ${seq - 1} are in order and match their hashes.\n` : '');

/** `B-000012: data/exports/5e0d… is missing.` */
export const wrongFileText = (folder: string, { batch, file, reason }: WrongFile): string =>
  `${batch}: ${join(folder, file)} ${reason}.\n`;

/** Status 1: there is something to say about the log, and it is bad. */
export const damaged = (log: string, found: Damaged, then = ''): Outcome => ({
  output: '',
  errors: damagedText(log, found) + then,
  status: FOUND_ERRORS,
});

/** What the work came to; status 2 with the reason if it throws. */
export async function tried(path: string, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    const reason = reasonIn(error);
    const isNamed = error instanceof UnusableDatabase || reason.startsWith(path);
    return failed(isNamed ? reason : `${path}: ${reason}`);
  }
}
