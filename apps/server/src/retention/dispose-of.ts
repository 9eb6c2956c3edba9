import { randomUUID } from 'node:crypto';
import {
  commandId,
  type Disposal,
  eventId,
  type Instant,
  milliseconds,
  type UserId,
  userId,
} from '@ionm-clock/domain';
import { allEvents, caseStream, type DisposableLog, type NewAnswer } from '../log/index.ts';
import { ORGANISATION_STREAM } from '../organisation/index.ts';
import { type RetainedCase, RetainedCases } from './retained-cases.ts';

/** So many cases are disposed of in one transaction: those who work wait for no longer than that. */
const AT_ONCE = 500;
/** The organisation, or a case, may be changed between looking and disposing; then all is looked at again. */
const ATTEMPTS = 100;
const OPERATOR = userId('cli');

export interface DisposalOrder {
  readonly approvedBy: UserId;
  readonly reason: string;
  /** The date on which cases must be past retention. */
  readonly today: string;
  readonly now: Instant;
}

export type DisposedOf = { readonly cases: number } & (
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: string }
);

/** What a log says of retention now. */
export async function retainedIn(store: DisposableLog): Promise<RetainedCases> {
  const retained = new RetainedCases();
  await catchUp(store, retained);
  return retained;
}

/** Disposes of every case past retention that nothing keeps, some at a time; `retained` is the log as it is then. */
export async function disposeOf(
  store: DisposableLog,
  retained: RetainedCases,
  order: DisposalOrder,
): Promise<DisposedOf> {
  let cases = 0;
  let attempts = 0;
  let planned: readonly RetainedCase[] | undefined;
  for (;;) {
    await catchUp(store, retained);
    planned ??= retained.pastRetention(order.today).disposable;
    const some = planned.slice(0, AT_ONCE);
    if (some.length === 0) return { ok: true, cases };
    const versions = new Map(some.map(({ state, remains }) => [caseStream(state.id), remains.version]));
    const result = await store.dispose(answer(retained, some, order), versions);
    if (result.ok) {
      cases += some.length;
      planned = planned.slice(AT_ONCE);
      attempts = 0;
    } else if (result.reason === 'not-saved') {
      return { ok: false, cases, reason: `the log could not be written: ${String(result.cause)}` };
    } else if (++attempts >= ATTEMPTS) {
      return { ok: false, cases, reason: 'others write to the log without a pause: try again' };
    } else planned = undefined;
  }
}

async function catchUp(store: DisposableLog, retained: RetainedCases): Promise<void> {
  for await (const event of allEvents(store, retained.head)) retained.take(event);
}

function answer(
  { organisation }: RetainedCases,
  cases: readonly RetainedCase[],
  { approvedBy, reason, now }: DisposalOrder,
): NewAnswer {
  const command = commandId(`dispose-${randomUUID()}`);
  const { retentionYears } = organisation.setUp.policy;
  const payload: Disposal = {
    cases: cases.map(({ state, remains }) => ({ caseId: state.id, ...remains })),
    retentionYears,
    approvedBy,
    reason,
  };
  return {
    commandId: command,
    actorId: OPERATOR,
    stream: ORGANISATION_STREAM,
    afterVersion: organisation.version,
    events: [
      {
        type: 'cases.disposed',
        payload,
        id: eventId(`${command}:0`),
        at: now,
        atErrorMs: milliseconds(0),
        recordedAt: now,
        source: 'import',
        actor: { userId: OPERATOR, role: 'system' },
      },
    ],
  };
}
