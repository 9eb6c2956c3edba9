import { administersEverything, type Instant, instant, type UserId, userId } from '@ionm-clock/domain';
import { personWhoSignsIn } from '@ionm-clock/server/accounts';
import { exportsPath } from '@ionm-clock/server/exports';
import type { DisposableLog } from '@ionm-clock/server/log';
import {
  disposeOf,
  type RetainedCases,
  removeFilesOfDisposed,
  removeUnusedFolded,
  retainedIn,
} from '@ionm-clock/server/retention';
import { counted, damaged } from '../log/log-words.ts';
import { DONE, FOUND_ERRORS, failed, type Outcome } from '../outcome.ts';
import { reasonIn } from '../read-files.ts';
import { type AboutLog, type Environment, withLog, withLogAsItIs } from '../with-log.ts';
import { copiesBeside } from './copies-beside.ts';
import { planText, removedText } from './dispose-words.ts';

export interface DisposeOptions {
  readonly dryRun?: boolean;
  readonly list?: boolean;
  readonly yes?: boolean;
  readonly reason?: string;
  readonly approvedBy?: string;
}

/** `dispose`: what is past retention and may go, and with `--yes` that it goes. `now`: by the clock of the computer. */
export async function dispose(
  { dryRun = false, list = false, yes = false, reason = '', approvedBy }: DisposeOptions,
  environment: Environment,
  now: number,
): Promise<Outcome> {
  const at = instant(now);
  const today = new Date(now).toISOString().slice(0, 10);
  if (!yes || dryRun) {
    return withLogAsItIs(environment, async (log) =>
      told(`${planText(await retainedIn(log), today, list)}Nothing was changed.\n`),
    );
  }
  if (reason.trim() === '') return failed('--reason: say why; it stays in the log');
  if (reason.length > 200) return failed('--reason: must be of at most 200 characters');
  if (approvedBy === undefined) return failed('--approved-by: say which administrator approved it');
  return withLog(environment, async (log, about) => {
    // What is damaged is evidence, and must not go by disposal.
    const checked = await log.verify();
    if (!checked.ok) return damaged(about.name, checked, 'Nothing was disposed of.\n');
    const retained = await retainedIn(log);
    const approver = approverNamed(retained, approvedBy);
    if (approver === undefined) {
      return failed(`--approved-by: ${approvedBy} does not administer the whole organisation`);
    }
    const plan = planText(retained, today, list);
    const outcome = await carriedOut(log, about, retained, { approver, reason: reason.trim(), today, at });
    removeUnusedFolded(environment['CACHE_DIR'] || about.dataDir);
    return { ...outcome, output: plan + outcome.output };
  });
}

const told = (output: string): Outcome => ({ output, errors: '', status: DONE });

function approverNamed({ organisation: { setUp } }: RetainedCases, name: string): UserId | undefined {
  const person = setUp.people.get(userId(name)) ?? personWhoSignsIn(setUp, name);
  return person !== undefined && administersEverything(person) ? person.userId : undefined;
}

interface Order {
  readonly approver: UserId;
  readonly reason: string;
  readonly today: string;
  readonly at: Instant;
}

async function carriedOut(
  log: DisposableLog,
  { dataDir }: AboutLog,
  retained: RetainedCases,
  { approver, reason, today, at }: Order,
): Promise<Outcome> {
  const done = await disposeOf(log, retained, { approvedBy: approver, reason, today, now: at });
  const disposed = `${counted(done.cases, 'case')} disposed of.\n`;
  if (!done.ok) return failed(`${disposed}The rest was not: ${done.reason}`);
  // Also what an earlier one could not erase, or left to be removed.
  const files = removeFilesOfDisposed(
    retained.ledger,
    retained.organisation.setUp.disposed,
    exportsPath(dataDir),
  );
  const output = disposed + removedText(files);
  const left = [...(await notErased(log, done.cases)), ...copiesBeside(dataDir)];
  return left.length === 0
    ? told(output)
    : { output, errors: left.map((line) => `${line}\n`).join(''), status: FOUND_ERRORS };
}

/** What is still to be done before nothing of the cases is left on the disk. */
async function notErased(log: DisposableLog, cases: number): Promise<readonly string[]> {
  if (log.erase === undefined) return cases === 0 ? [] : [VACUUM];
  try {
    return (await log.erase()) ? [] : [IN_USE];
  } catch (error) {
    return [
      `The file of the log could not be written anew, and may still hold it: ${reasonIn(error)}. Do this again.`,
    ];
  }
}

const IN_USE =
  'Another program reads the log, so that its files may still hold what was disposed of: do this again, or once without servers.';
const VACUUM =
  'PostgreSQL keeps what was replaced until its space is used again: run VACUUM (FULL) events; servers wait meanwhile.';
