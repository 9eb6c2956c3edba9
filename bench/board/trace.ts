import { percentile } from '../statistics.ts';

/** What the browser is to tell of itself. */
export const TRACE_CATEGORIES: readonly string[] = [
  '-*',
  'blink.user_timing',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
];

/** Marks that the page sets where the figures begin and end. */
export const FROM_MARK = 'bench-from';
export const TO_MARK = 'bench-to';

/** A task that is longer keeps a tap waiting that is felt. */
const LONG_TASK_MS = 50;
const US_PER_MS = 1_000;

/** What Chromium's trace has of an event, times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of the processor, in the thread of the event. */
  readonly tdur?: number;
}

export interface BoardFigures {
  readonly framesPerSecond: number;
  readonly droppedPerSecond: number;
  /** Tasks of the page's main thread that took longer than 50 ms. */
  readonly longTasks: number;
  readonly longestTaskMs: number;
  readonly taskP99Ms: number;
  /** The same by the time that the processor worked on them: other programs hardly change it. */
  readonly longTasksByProcessor: number;
  readonly longestTaskProcessorMs: number;
  /** Of the processor, for the page's main thread. */
  readonly processorMsPerSecond: number;
  readonly commitsPerSecond: number;
}

/** Throws where the trace lacks what is looked for: another browser may name it in another way. */
export function figuresOf(
  { traceEvents }: { readonly traceEvents: readonly TraceEvent[] },
  commits: number,
): BoardFigures {
  const from = markOf(traceEvents, FROM_MARK);
  const to = markOf(traceEvents, TO_MARK);
  const seconds = (to.ts - from.ts) / US_PER_MS / 1_000;
  const within = traceEvents.filter(({ pid, ts }) => pid === from.pid && ts >= from.ts && ts < to.ts);
  const count = (name: string): number => within.filter((event) => event.name === name).length;
  // The marks are set on the main thread of the page.
  const tasks = within.filter(({ name, tid }) => name === 'RunTask' && tid === from.tid);
  const frames = count('DrawFrame');
  if (tasks.length === 0 || frames === 0) throw new Error('the trace has no tasks or no frames');
  const elapsed = tasks.map(({ dur = 0 }) => dur / US_PER_MS);
  const processor = tasks.map(({ tdur = 0 }) => tdur / US_PER_MS);
  const isLong = (ms: number): boolean => ms > LONG_TASK_MS;
  return {
    framesPerSecond: frames / seconds,
    droppedPerSecond: count('DroppedFrame') / seconds,
    longTasks: elapsed.filter(isLong).length,
    longestTaskMs: Math.max(...elapsed),
    taskP99Ms: percentile(elapsed, 0.99),
    longTasksByProcessor: processor.filter(isLong).length,
    longestTaskProcessorMs: Math.max(...processor),
    processorMsPerSecond: processor.reduce((sum, ms) => sum + ms, 0) / seconds,
    commitsPerSecond: commits / seconds,
  };
}

function markOf(events: readonly TraceEvent[], name: string): TraceEvent {
  const mark = events.find((event) => event.name === name);
  if (mark === undefined) throw new Error(`the trace has no mark "${name}"`);
  return mark;
}
