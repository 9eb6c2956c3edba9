import { isDeepStrictEqual } from 'node:util';
import { LATE_AFTER_MS, type LoggedEvent } from '@ionm-clock/domain';
import type { Answered, Said, Tap } from '../people/tap-ledger.ts';
import type { AllKnown } from './all-known.ts';

/** A commit may take this long, so that it is not known whether a refused tap had come late. */
const ANSWERS_WITHIN_MS = 10_000;

/** What a screen showed at once is what the server decided, where nothing had happened that the screen did not know of. */
export function checkForetelling(known: AllKnown): void {
  const { sim, ledger, byCommand, machine } = known;
  for (const [id, tap] of ledger.taps) {
    // Whether a typed time has passed is told by the server's clock, which is not what the screen knows when it was set.
    if (isTyped(tap) && machine.setByMs > 0) continue;
    const answered = ledger.answers.get(id);
    if (answered === undefined || tap.foretold === undefined || !knewAll(known, tap, id)) continue;
    const decided = byCommand.get(id)?.map(said) ?? 'refused';
    if (!isJudgedAlike(decided, tap.foretold, answered)) continue;
    sim.check('the server decides what the screen foretold', isDeepStrictEqual(decided, tap.foretold), () => {
      return `${id} was foretold as ${JSON.stringify(tap.foretold)}, and is ${JSON.stringify(decided)}`;
    });
  }
}

const isTyped = ({ command: { type } }: Tap): boolean => type === 'enterByHand' || type === 'amendTime';

/** Whether everything in the case before the decision was known on the screen, to the millisecond. */
function knewAll(known: AllKnown, tap: Tap, id: string): boolean {
  const { byCase, byCommand, ledger } = known;
  if (!isExact(known, id)) return false;
  const until = byCommand.get(id)?.[0]?.seq ?? (ledger.answers.get(id)?.head ?? 0) + 1;
  const before = (byCase.get(tap.caseId) ?? []).filter(({ seq }) => seq < until);
  const own = new Set(tap.unconfirmed);
  if (before.some(({ seq, commandId }) => seq > tap.held && !own.has(commandId))) return false;
  return tap.unconfirmed.every((other) => byCommand.has(other) && isExact(known, other));
}

/** Whether the instant that the screen reckoned with is the one in the log. */
function isExact({ ledger, byCommand }: AllKnown, id: string): boolean {
  const at = ledger.answers.get(id)?.message.at;
  const events = byCommand.get(id) ?? [];
  return ledger.taps.get(id)?.wasProvisional === false && events.every((event) => event.at === at);
}

/** Whether the tap was late, or was not, both when the screen foretold and when the server decided: that is judged otherwise. */
function isJudgedAlike(
  decided: readonly Said[] | 'refused',
  foretold: readonly Said[],
  answered: Answered,
): boolean {
  const wasLate = foretold.some(({ source }) => source === 'late');
  if (decided !== 'refused') return decided.some(({ source }) => source === 'late') === wasLate;
  const delay = answered.arrivedAt - answered.message.at;
  return wasLate ? delay > LATE_AFTER_MS + ANSWERS_WITHIN_MS : delay < LATE_AFTER_MS;
}

const said = ({ source, type, payload }: LoggedEvent): Said => ({ source, type, payload });
