import { caseId, commandId, instant } from '@ionm-clock/domain';
import {
  caseStream,
  logPath,
  makeDataDir,
  type NewAnswer,
  SqliteStore,
} from '../../apps/server/src/log/index.ts';
import { caseEvents, type Stage } from './past-case.ts';

const CASES_A_COMMIT = 200;
const DAY_MS = 24 * 3_600_000;
/** A busy group. */
const CASES_A_DAY = 150;

/** What lies in a log of the benchmark. */
export interface History {
  readonly finalized: number;
  /** With a clock that runs now. */
  readonly running: number;
}

/** Writes a log of so many cases: the finalized ones day by day up to a week ago, the running ones begun in the last hour. Gives the number of events. */
export async function writeLog(dataDir: string, { finalized, running }: History): Promise<number> {
  makeDataDir(dataDir);
  const store = new SqliteStore(logPath(dataDir));
  const now = Date.now();
  const first = now - 7 * DAY_MS - Math.ceil(finalized / CASES_A_DAY) * DAY_MS;
  let head = 0;
  for (let number = 0; number < finalized + running; number += CASES_A_COMMIT) {
    const answers = Array.from(
      { length: Math.min(CASES_A_COMMIT, finalized + running - number) },
      (_, index) => {
        const one = number + index;
        return one < finalized
          ? answerOf(one, first + (one / CASES_A_DAY) * DAY_MS, 'finalized')
          : answerOf(one, now - 3_600_000, 'running');
      },
    );
    const committed = await store.commit(head, answers);
    if (!committed.ok) throw new Error(`the log of the benchmark was not stored: ${committed.reason}`);
    head += answers.reduce((sum, answer) => sum + ('events' in answer ? answer.events.length : 0), 0);
  }
  await store.close();
  return head;
}

function answerOf(number: number, begins: number, stage: Stage): NewAnswer {
  const events = caseEvents(number, instant(Math.floor(begins)), stage);
  const [first] = events;
  if (first === undefined) throw new Error('a case without events');
  return {
    commandId: commandId(`command-${number}`),
    actorId: first.actor.userId,
    stream: caseStream(caseId(`case-${number}`)),
    afterVersion: 0,
    events,
  };
}
