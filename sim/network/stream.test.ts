import { expect, test } from 'vitest';
import { Simulation } from '../seed/simulation.ts';
import { Path } from './path.ts';
import { Stream } from './stream.ts';

function streamOfSeed(seed: number) {
  const sim = new Simulation(seed);
  const path = new Path(sim, 'device');
  const stream = new Stream(sim, path, 'up');
  const arrived: number[] = [];
  const send = (...messages: readonly number[]): void => {
    for (const message of messages) stream.carry(() => arrived.push(message));
  };
  return { path, stream, arrived, send, wait: (ms: number) => sim.scheduler.runUntil(sim.now + ms) };
}

test('what is put in comes out once and in order, whatever the delays', async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { arrived, send, wait } = streamOfSeed(seed);
    send(1, 2, 3);
    await wait(50);
    send(4, 5);
    await wait(60_000);
    expect(arrived).toEqual([1, 2, 3, 4, 5]);
  }
});

test('nothing arrives while the way is cut, and all of it when it is healed', async () => {
  const { path, arrived, send, wait } = streamOfSeed(1);
  path.cut(100_000);
  send(1, 2);
  await wait(90_000);
  expect(arrived).toEqual([]);
  await wait(20_000);
  expect(arrived).toEqual([1, 2]);
});

test('a stream that fell silent loses what is on the way', async () => {
  const { stream, arrived, send, wait } = streamOfSeed(1);
  send(1);
  stream.fallSilent();
  send(2);
  await wait(60_000);
  expect(arrived).toEqual([]);
});
