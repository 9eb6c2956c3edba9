import {
  type CaseCommand,
  type CaseState,
  type DecidedEvent,
  type Decision,
  decide,
  type Instant,
  later,
  latestInstant,
  type Milliseconds,
  tapInstant,
  type User,
} from '@ionm-clock/domain';
import type { CaseView } from './optimistic-cases.ts';

/**
 * The server's decision, foretold, on a tap at `at` that is looked at `now`. As the server does (`tapInstant`), a tap is put
 * after the case's last timed entry when the error bound allows. A record is computed by the server alone, so finalizing yields nothing
 * here and is left to it.
 */
export function foretell(
  view: Pick<CaseView, 'state'> | undefined,
  command: CaseCommand,
  { userId, role }: User,
  claimed: { readonly at: Instant; readonly atErrorMs: Milliseconds },
  now: Instant,
): Decision<DecidedEvent> {
  const state: CaseState | undefined = view?.state;
  const tap = tapInstant(claimed, later(claimed.at, now), latestInstant(state?.entries ?? []));
  const decision = decide(state, command, { ...tap, actor: { userId, role } });
  return !decision.ok && decision.refusal.code === 'record-not-computed'
    ? { ok: true, events: [] }
    : decision;
}
