/** A stretch of the server's time, in milliseconds since the epoch, in which something surely lies. Either end may be infinite. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** What both say; undefined when they contradict each other. */
export function intersection(a: Interval, b: Interval): Interval | undefined {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from <= to ? { from, to } : undefined;
}

/** The shortest interval that holds both. */
export const hull = (a: Interval, b: Interval): Interval => ({
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
});

export const middle = ({ from, to }: Interval): number => from + (to - from) / 2;

export const halfWidth = ({ from, to }: Interval): number => (to - from) / 2;
