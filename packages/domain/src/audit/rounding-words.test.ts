import { describe, expect, it } from 'vitest';
import { instant } from '../time/instant.ts';
import { roundingTests } from './rounding.ts';
import { RoundingTally } from './rounding-tally.ts';
import { oddsInWords, percent, roundingInWords } from './rounding-words.ts';

/** What is said of `on` times on the hour and the rest a minute after it. */
function said(on: number, all: number): string {
  const tally = new RoundingTally();
  for (let index = 0; index < all; index++) tally.add(instant(index < on ? 0 : 60_000), 'UTC');
  const [five] = roundingTests(tally);
  if (five === undefined) throw new Error('no test of whole 5 minutes');
  return roundingInWords(five, 'start times');
}

describe('rounding in plain words', () => {
  it('says of times that are rounded how many, against how many, how unlikely, and what it means', () => {
    expect(said(1_220, 2_000)).toBe(
      '61 % of 2,000 start times lie on a whole 5 minutes; chance would put about 20 % there. This many by chance: less than once in a million. These times were rounded or written down afterwards: as if 51 % of them were.',
    );
  });

  it('says of times as they happen that they are within chance', () => {
    expect(said(21, 100)).toBe(
      '21 % of 100 start times lie on a whole 5 minutes; chance would put about 20 % there. That is within what chance gives.',
    );
  });

  it('accuses nobody of what is merely unusual', () => {
    expect(said(28, 100)).toBe(
      '28 % of 100 start times lie on a whole 5 minutes; chance would put about 20 % there. This many by chance: once in about 29. That is unusual, but not beyond chance.',
    );
  });

  it('says when there are too few to tell', () => {
    expect(said(3, 4)).toBe(
      'Only 4 start times on a whole minute: too few to tell (at least 20 are needed).',
    );
  });
});

it.each([
  [0, 'less than once in a million'],
  [9e-7, 'less than once in a million'],
  [1.6e-6, 'once in about 630,000'],
  [0.00042, 'once in about 2,400'],
  [0.04, 'once in about 25'],
  [0.3, 'once in about 3'],
])('a chance of %d is %s', (p, words) => {
  expect(oddsInWords(p)).toBe(words);
});

it.each([
  [0, '0 %'],
  [1 / 30, '3.3 %'],
  [1 / 15, '6.7 %'],
  [0.0999, '10 %'],
  [0.2, '20 %'],
  [0.614, '61 %'],
  [1, '100 %'],
])('a share of %d is %s', (share, words) => {
  expect(percent(share)).toBe(words);
});
