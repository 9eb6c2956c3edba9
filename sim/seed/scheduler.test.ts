import { expect, test } from 'vitest';
import { Scheduler } from './scheduler.ts';

test('steps come in order of time, those of one time in the order in which they were asked for', async () => {
  const scheduler = new Scheduler(1_000);
  const done: string[] = [];
  for (const [ms, name] of [
    [30, 'c'],
    [10, 'a'],
    [30, 'd'],
    [20, 'b'],
    [90, 'after the end'],
  ] as const) {
    scheduler.after(ms, () => done.push(`${name} at ${scheduler.now}`));
  }
  await scheduler.runUntil(1_050);
  expect(done).toEqual(['a at 1010', 'b at 1020', 'c at 1030', 'd at 1030']);
  expect(scheduler.now).toBe(1_050);
});

test('what a step resolves is run to its end before the next step', async () => {
  const scheduler = new Scheduler(0);
  const done: string[] = [];
  const hops = async (): Promise<void> => {
    for (let hop = 0; hop < 50; hop++) await undefined;
    done.push('first');
  };
  scheduler.after(1, () => void hops());
  scheduler.after(1, () => done.push('second'));
  await scheduler.runUntil(2);
  expect(done).toEqual(['first', 'second']);
});

test('what was called off does not happen', async () => {
  const scheduler = new Scheduler(0);
  let happened = false;
  const callOff = scheduler.after(1, () => {
    happened = true;
  });
  callOff();
  await scheduler.runUntil(2);
  expect(happened).toBe(false);
});
