import {
  hasLog,
  isRestoreUnfinished,
  type LogPlace,
  logName,
  openLogSource,
  openLogTarget,
  transferLog,
  unfinishedRestore,
  type Verification,
} from '@ionm-clock/server/log';
import { DONE, failed, type Outcome } from '../outcome.ts';
import { Progress, type ProgressOutput } from '../progress.ts';
import type { Environment } from '../with-log.ts';
import { type NamedPlace, namedPlace } from './copy-places.ts';
import { counted, damaged, tried, wholeText } from './log-words.ts';

export interface CopyOptions {
  readonly from: string;
  readonly to: string;
}

const ONLY_THE_LOG =
  'Only the log was copied. Accounts, tokens, webhooks and files of batches are where they were, in DATA_DIR.\n';

/** `copy --from PLACE --to PLACE`: the log of one place, as it is now, becomes the log of another that has none. */
export async function copy(
  options: CopyOptions,
  environment: Environment,
  output: ProgressOutput,
): Promise<Outcome> {
  const from = namedPlace('--from', options.from, environment);
  const to = namedPlace('--to', options.to, environment);
  if (!from.ok || !to.ok) return failed(...[from, to].flatMap((named) => (named.ok ? [] : [named.reason])));
  const outcome = await copyBetween(from.place, to.place, output);
  return { ...outcome, errors: warningsOf([from, to]) + outcome.errors };
}

const warningsOf = (places: readonly NamedPlace[]): string =>
  places.map((named) => (named.ok ? named.warning : '')).join('');

function copyBetween(from: LogPlace, to: LogPlace, output: ProgressOutput): Promise<Outcome> {
  const [name, target] = [logName(from), logName(to)];
  const progress = new Progress(output);
  return tried(name, async () => {
    const refused = [from, to].map(inTheWay).find((reason) => reason !== undefined);
    if (refused !== undefined) return failed(refused);
    if (from.databaseUrl === undefined && !hasLog(from.dataDir)) return failed(`${name}: there is no log`);
    const copied = await transferred(from, to, progress).finally(() => progress.done());
    if (!copied.ok) return damaged(name, copied, 'Nothing was copied.\n');
    const words = `Copied from ${name} to ${target}, and verified: ${wholeText(copied)}${ONLY_THE_LOG}`;
    // The copy is made, whatever becomes of its source.
    const errors = await behind(from, copied.events).catch(() => '');
    return { output: words, errors, status: DONE };
  });
}

/** A restore that was not finished may have left any log there. */
const inTheWay = ({ dataDir, databaseUrl }: LogPlace): string | undefined =>
  databaseUrl === undefined && isRestoreUnfinished(dataDir) ? unfinishedRestore(dataDir) : undefined;

async function transferred(from: LogPlace, to: LogPlace, progress: Progress): Promise<Verification> {
  const source = await openLogSource(from);
  try {
    const target = await openLogTarget(to);
    try {
      const copied = await transferLog(source, target, {
        progress: (events, of) => progress.copying(events, of),
      });
      if (copied.ok) await target.keep();
      return copied;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** What was stored at the source meanwhile would be lost to whoever went on with the copy. */
async function behind(from: LogPlace, copied: number): Promise<string> {
  const source = await openLogSource(from);
  try {
    const more = (await source.count('events')) - copied;
    if (more === 0) return '';
    return (
      `${logName(from)} has ${counted(more, 'more event')} by now. To go on with the copy and not with it, ` +
      'stop its servers and copy again, to another place.\n'
    );
  } finally {
    await source.close();
  }
}
