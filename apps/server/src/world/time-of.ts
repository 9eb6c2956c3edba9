import { type CaseState, earlier, type Instant, later, type Span } from '@ionm-clock/domain';

/** The span in which something was timed in the case, up to `now` while it has not ended; undefined if nothing was. */
export function timeOf({ entries, clock }: CaseState, now?: Instant): Span | undefined {
  const [first, ...rest] = entries.map(({ at }) => at);
  if (first === undefined) return undefined;
  const start = rest.reduce(earlier, first);
  const end = rest.reduce(later, first);
  return { start, end: clock.status === 'ended' || now === undefined ? end : later(end, now) };
}
