import { collectGarbage } from './collect-garbage.ts';
import { type Aim, type Compared, compared } from './comparison.ts';

/** Milliseconds that a call takes. */
export interface CallTime {
  readonly elapsed: number;
  /** What all threads of the process use of the processors, those that collect garbage included: other programs do not change it. */
  readonly processor: number;
}

/**
 * The mean of `calls` in a row. What was left behind before them is collected first, so that each subject pays for the
 * garbage that it makes, and for no other.
 */
export function callTime(call: () => unknown, calls: number): CallTime {
  collectGarbage();
  const used = process.cpuUsage();
  const begins = performance.now();
  for (let called = 0; called < calls; called++) call();
  const elapsed = performance.now() - begins;
  const { user, system } = process.cpuUsage(used);
  return { elapsed: elapsed / calls, processor: (user + system) / 1_000 / calls };
}

/** The same in another unit: a part of a call, such as nanoseconds a span. */
export const scaled = ({ elapsed, processor }: CallTime, by: number): CallTime => ({
  elapsed: elapsed * by,
  processor: processor * by,
});

/** Two lines: elapsed time, for which the aim is, and processor time. */
export const comparedTimes = (
  name: string,
  bases: readonly CallTime[],
  values: readonly CallTime[],
  aim?: Aim,
): readonly Compared[] => [
  compared(name, bases.map(elapsedOf), values.map(elapsedOf), aim),
  compared('the same, processor time', bases.map(processorOf), values.map(processorOf)),
];

const elapsedOf = ({ elapsed }: CallTime): number => elapsed;
const processorOf = ({ processor }: CallTime): number => processor;
