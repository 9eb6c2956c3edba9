import { expect, test } from 'vitest';
import { seconds } from '../time/instant.ts';
import { explainUnits } from './explanation.ts';
import { CPT } from './shipped-profiles.ts';
import { unitArithmetic } from './units.ts';

const { inRoom, outside } = CPT;

test.each([
  [7_679, inRoom, '2 h 7 min 59 s = 8 × 15 min, 7 min 59 s left (needs 8 min)'],
  [7_680, inRoom, '2 h 8 min = 8 × 15 min, 8 min left (at least 8 min, so one more): 9'],
  [1_800, inRoom, '30 min = 2 × 15 min'],
  [5_460, outside, '1 h 31 min = 1 × 60 min, 31 min left (at least 31 min, so one more): 2'],
  [1_859, outside, '30 min 59 s = 0 × 60 min, 30 min 59 s left (needs 31 min)'],
])('%d s', (counted, rule, text) => {
  expect(explainUnits(unitArithmetic(seconds(counted), rule))).toBe(text);
});
