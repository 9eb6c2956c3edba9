import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

/** Work whose runs are ended by hand. */
function work() {
  const ends: (() => void)[] = [];
  return { run: () => new Promise<void>((end) => ends.push(end)), ends };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('many requests during one run make one run more', async () => {
  const { run, ends } = work();
  const ask = oneAtATime(run);
  ask();
  for (let i = 0; i < 10; i++) ask();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await settled();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await settled();
  expect(ends).toHaveLength(2);
});

it('a request after the end runs again', async () => {
  const { run, ends } = work();
  const ask = oneAtATime(run);
  ask();
  ends[0]?.();
  await settled();
  ask();
  expect(ends).toHaveLength(2);
});
