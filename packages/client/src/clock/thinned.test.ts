import { instant } from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import { thinned } from './thinned.ts';

const exchange = (at: number, roundTripMs = 20) => ({
  sent: { monotonicMs: at, wallMs: at },
  received: { monotonicMs: at + roundTripMs, wallMs: at + roundTripMs },
  serverNow: instant(at),
});

/** A day of exchanges every 30 s with two hours without the server, each given over as it comes. */
function aDay() {
  let kept: readonly ReturnType<typeof exchange>[] = [];
  for (let at = 0; at < 86_400_000; at += 30_000) {
    if (at > 36_000_000 && at < 43_200_000) continue;
    kept = thinned([...kept, exchange(at, at % 60_000 === 0 ? 20 : 900)]);
  }
  return kept;
}

test('of a day of exchanges some hundreds stay, spread over all of it', () => {
  const kept = aDay();
  expect(kept).toHaveLength(300);
  expect(kept[0]?.serverNow).toBe(0);
  const gaps = kept.slice(1).map(({ serverNow }, i) => serverNow - (kept[i]?.serverNow ?? 0));
  expect(gaps.filter((gap) => gap > 1_200_000)).toEqual([7_200_000]);
});

test('those beside a time without the server stay, and so do the newest', () => {
  const instants = aDay().map(({ serverNow }) => Number(serverNow));
  for (const at of [36_000_000, 43_200_000, 86_370_000, 86_340_000]) expect(instants).toContain(at);
});

test('of two that stand alike the one with the shorter round trip stays', () => {
  const old = aDay().slice(0, -40);
  const slow = old.filter(({ sent, received }) => received.monotonicMs - sent.monotonicMs > 20);
  expect(slow.length).toBeLessThan(old.length / 10);
});
