import { CPT, MEDICARE, type PayerProfile, QUARTER_HOUR } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { readPayerProfile, readProfileDraft, readProfileDraftFile } from './case-file/index.ts';
import { payerProfileDraftSchema, payerProfileSchema } from './payer-profile.ts';

const { version: _, ...DRAFT } = CPT;

/** What is told of the profile when these fields are as given. */
function problemsOf(changes: object): Readonly<Record<string, string>> {
  const read = readProfileDraft({ ...DRAFT, id: 'acme', ...changes });
  return read.ok ? {} : Object.fromEntries(read.problems.map(({ path, reason }) => [path, reason]));
}

describe('the payer profiles that come with the program', () => {
  // Each is the JSON file in the domain's folder billing/profiles, as it stands.
  it.each<[string, PayerProfile]>([
    ['cpt', CPT],
    ['medicare', MEDICARE],
    ['quarter-hour', QUARTER_HOUR],
  ])('%s is as sound as a file of an organisation must be', (id, profile) => {
    const text = JSON.stringify(profile);
    expect(readPayerProfile({ name: `${id}.json`, text })).toEqual({ ok: true, profile });
    expect(profile).toMatchObject({ id, version: 1 });
  });
});

describe('a payer profile', () => {
  it('needs neither a version, nor demands on the documentation, nor an end', () => {
    const { documentation: __, ...bare } = DRAFT;
    expect(payerProfileSchema.parse(bare)).toEqual({ ...bare, documentation: [], version: 1 });
    expect(problemsOf({ effectiveTo: '2026-12-31' })).toEqual({});
  });

  it('that is to be saved has no version, whatever it says', () => {
    expect(payerProfileDraftSchema.parse(CPT)).toEqual(DRAFT);
    expect(readProfileDraft({ ...CPT, version: 'the second' })).toEqual({ ok: true, profile: DRAFT });
    expect(readProfileDraftFile({ name: 'a.json', text: JSON.stringify(CPT) })).toEqual({
      ok: true,
      profile: DRAFT,
    });
  });

  it.each(['acme', 'acme-health', 'a', '2026', 'blue-cross-2'])('may have the id %s', (id) => {
    expect(problemsOf({ id })).toEqual({});
  });

  it.each([
    '',
    'Acme',
    'acme health',
    'acme_health',
    '-acme',
    'acme-',
    'acme--health',
    'äcme',
    '../acme',
    'acme\n',
  ])('may not have the id %j', (id) => {
    expect(problemsOf({ id })).toEqual({
      id: 'must be of small letters, digits and single hyphens, such as acme-health',
    });
  });

  it('has an id that is not endless', () => {
    expect(problemsOf({ id: 'a'.repeat(61) })).toEqual({ id: 'must not be longer than 60 characters' });
  });

  it.each(['', 'g0453', '95941 ', '95941-26'])('may not claim the code %j', (code) => {
    expect(problemsOf({ inRoom: { ...CPT.inRoom, code } })).toEqual({
      'inRoom.code': 'must be of capital letters and digits, such as G0453',
    });
  });

  it.each(['', ' ', 'Acme ', ' Acme'])('may not have the title %j', (title) => {
    expect(problemsOf({ title })).toEqual({
      title: 'must be a text that neither begins nor ends with a space',
    });
  });

  it('demands each part of the record once', () => {
    const documentation = [
      { part: 'order', severity: 'error' },
      { part: 'indication', severity: 'warning' },
      { part: 'order', severity: 'warning' },
    ];
    expect(problemsOf({ documentation })).toEqual({ documentation: 'must name each part once' });
    expect(problemsOf({ documentation: documentation.slice(0, 2) })).toEqual({});
    expect(problemsOf({ documentation: [{ part: 'signature', severity: 'note' }] })).toEqual({
      'documentation[0].part':
        'must be one of order, indication, procedure, modality, baseline, report-to-surgeon, attestation',
      'documentation[0].severity': 'must be one of error, warning',
    });
  });

  it('does not end before it begins, and may hold for one day', () => {
    const effectiveFrom = '2026-03-01';
    expect(problemsOf({ effectiveFrom, effectiveTo: '2026-02-28' })).toEqual({
      effectiveTo: 'must not lie before effectiveFrom',
    });
    expect(problemsOf({ effectiveFrom, effectiveTo: effectiveFrom })).toEqual({});
  });

  it.each(['2026-02-30', '2026-2-1', '1/31/2026', 'soon', 20260131, null])(
    'does not hold from %j',
    (effectiveFrom) => {
      expect(Object.keys(problemsOf({ effectiveFrom, effectiveTo: '2026-12-31' }))).toEqual([
        'effectiveFrom',
      ]);
    },
  );

  it('names where its rules are written', () => {
    expect(problemsOf({ sources: [] })).toEqual({ sources: 'must name where these rules are written' });
    expect(problemsOf({ sources: ['contract', ''] })).toEqual({
      'sources[1]': 'must be a text that neither begins nor ends with a space',
    });
  });

  it.each([
    [0, 'must be at least 1'],
    [1.5, 'must be a whole number'],
    [1_441, 'must be at most 1440'],
    ['15', 'must be of type number'],
    [undefined, 'is missing'],
  ])('has no unit of %j minutes', (unitMinutes, reason) => {
    expect(problemsOf({ inRoom: { ...CPT.inRoom, unitMinutes } })).toEqual({ 'inRoom.unitMinutes': reason });
  });

  it('needs no more minutes for a unit than the unit has', () => {
    const inRoom = { ...CPT.inRoom, thresholdMinutes: 15 };
    expect(problemsOf({ inRoom })).toEqual({});
    expect(problemsOf({ inRoom: { ...inRoom, thresholdMinutes: 16 } })).toEqual({
      'inRoom.thresholdMinutes': 'must not be longer than a unit',
    });
  });

  it('is told all its mistakes at once, also those of two fields that do not fit together', () => {
    expect(
      problemsOf({
        title: undefined,
        inRoom: { ...CPT.inRoom, thresholdMinutes: 16, maxUnits: 2.5, colour: 'blue' },
        concurrency: { limit: 2.5, over: 'refuse' },
        effectiveFrom: '2026-03-01',
        effectiveTo: '2026-02-28',
      }),
    ).toEqual({
      title: 'is missing',
      'inRoom.thresholdMinutes': 'must not be longer than a unit',
      'inRoom.maxUnits': 'must be a whole number',
      'inRoom.colour': 'is no field that belongs here',
      'concurrency.limit': 'must be a whole number',
      'concurrency.over': 'must be one of flag, exclude',
      effectiveTo: 'must not lie before effectiveFrom',
    });
  });
});
