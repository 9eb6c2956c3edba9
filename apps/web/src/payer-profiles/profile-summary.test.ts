import { CPT } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { codeTexts, datesText, limitText } from './profile-summary.ts';

it('says codes and units in one text each', () => {
  expect(codeTexts(CPT)).toEqual(['95940 × 15 min from 8', '95941 × 60 min from 31']);
});

it('says from when, and until when if there is an end', () => {
  expect(datesText(CPT)).toBe('from Jan 1, 2013');
  expect(datesText({ ...CPT, effectiveTo: '2026-12-31' })).toBe('Jan 1, 2013 to Dec 31, 2026');
});

it('says the limit and what becomes of more', () => {
  expect(limitText(CPT)).toBe('3, more is an error');
  expect(limitText({ concurrency: { limit: 4, over: 'exclude' } })).toBe('4, more does not count');
});
