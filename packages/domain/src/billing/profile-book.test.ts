import { describe, expect, test } from 'vitest';
import { CaseStory, MERCY } from '../testing/case-story.ts';
import { ADA } from '../testing/people.ts';
import { ProfileBook, profileOfCase } from './profile-book.ts';
import { CPT, SHIPPED_PROFILES } from './shipped-profiles.ts';

const acme = (version: number, effectiveFrom: string, effectiveTo?: string) => ({
  ...CPT,
  id: 'acme',
  version,
  effectiveFrom,
  ...(effectiveTo === undefined ? {} : { effectiveTo }),
});
/** Made in another order than their numbers: a book puts them right. */
const book = new ProfileBook([
  acme(2, '2026-01-01'),
  acme(1, '2025-01-01', '2025-06-30'),
  acme(3, '2026-03-01', '2026-03-31'),
  CPT,
]);
const versionOn = (date: string | undefined) => book.holdingOn('acme', date)?.version;

describe('the version that holds on a date of service', () => {
  test('is the one whose dates include it, first and last day too', () => {
    expect(versionOn('2025-01-01')).toBe(1);
    expect(versionOn('2025-06-30')).toBe(1);
    expect(versionOn('2026-01-01')).toBe(2);
    expect(versionOn('2026-02-28')).toBe(2);
  });

  test('is the latest where several do', () => {
    expect(versionOn('2026-03-01')).toBe(3);
    expect(versionOn('2026-03-31')).toBe(3);
    expect(versionOn('2026-04-01')).toBe(2);
  });

  test('is, where none does, the one that ended last before it, or else the first to come', () => {
    expect(versionOn('2025-12-31')).toBe(1);
    expect(versionOn('2024-12-31')).toBe(1);
    const ended = new ProfileBook([acme(1, '2020-01-01', '2020-12-31'), acme(2, '2018-01-01', '2019-12-31')]);
    expect(ended.holdingOn('acme', '2022-01-01')?.version).toBe(1);
    expect(ended.holdingOn('acme', '2017-01-01')?.version).toBe(2);
    const thrice = ended.with(acme(3, '2016-01-01', '2017-12-31'));
    expect(thrice.holdingOn('acme', '2022-01-01')?.version).toBe(1);
    expect(thrice.holdingOn('acme', '2015-01-01')?.version).toBe(3);
  });

  test('is the latest where there is no date', () => {
    expect(versionOn(undefined)).toBe(3);
  });

  test('is none of a profile that is not known', () => {
    expect(book.holdingOn('nobody', '2026-01-01')).toBeUndefined();
    expect(book.holdingOn('nobody', undefined)).toBeUndefined();
    expect(book.latest('nobody')).toBeUndefined();
    expect(book.versions('nobody')).toEqual([]);
  });
});

test('a book lists its profiles by id and version', () => {
  expect(book.ids).toEqual(['acme', 'cpt']);
  expect(new ProfileBook([CPT, acme(1, '2026-01-01')]).ids).toEqual(['acme', 'cpt']);
  expect(book.all.map(({ id, version }) => `${id} ${version}`)).toEqual([
    'acme 1',
    'acme 2',
    'acme 3',
    'cpt 1',
  ]);
});

test('a version is found by its number, as a record names it', () => {
  expect(book.version('acme', 2)?.effectiveFrom).toBe('2026-01-01');
  expect(book.version('acme', 4)).toBeUndefined();
  expect(book.version('nobody', 1)).toBeUndefined();
});

test('a book with one more version leaves the first as it was, and replaces a version of the same number', () => {
  const more = book.with(acme(4, '2027-01-01'));
  expect(more.latest('acme')?.version).toBe(4);
  expect(book.latest('acme')?.version).toBe(3);
  const other = book.with({ ...acme(3, '2026-03-01'), title: 'Another' });
  expect(other.versions('acme').map(({ title }) => title)).toEqual(['CPT', 'CPT', 'Another']);
});

describe('the version of a case', () => {
  const details = { ...MERCY, payerProfile: 'acme' };

  test('follows the local date on which monitoring began', () => {
    const story = CaseStory.scheduled('A', details).does(ADA, { type: 'startMonitoring' }, '08:00:00');
    expect(profileOfCase(book, story.state)?.version).toBe(2);
  });

  test('is the latest for a case that nobody planned or started', () => {
    expect(profileOfCase(book, CaseStory.scheduled('A', details).state)?.version).toBe(3);
    expect(profileOfCase(SHIPPED_PROFILES, CaseStory.scheduled('A', details).state)).toBeUndefined();
  });
});
