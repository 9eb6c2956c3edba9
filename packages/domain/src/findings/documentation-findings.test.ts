import { describe, expect, test } from 'vitest';
import { DOCUMENTATION_PARTS, type DocumentationPart, type PayerProfile } from '../billing/payer-profile.ts';
import { CPT } from '../billing/shipped-profiles.ts';
import { decideAttestation } from '../case/attestation.ts';
import type { CaseDetails } from '../case/details.ts';
import { computeRecords } from '../record/compute-records.ts';
import { attesting } from '../testing/attested.ts';
import { at, CaseStory, MERCY } from '../testing/case-story.ts';
import { withBaselines } from '../testing/counted-time.ts';
import { ADA, OKAFOR } from '../testing/people.ts';
import { milliseconds } from '../time/instant.ts';
import type { Finding } from './finding.ts';

const demanding = (severity: 'error' | 'warning', ...parts: DocumentationPart[]): PayerProfile => ({
  ...CPT,
  documentation: parts.map((part) => ({ part, severity })),
});
const ALL = demanding('error', ...DOCUMENTATION_PARTS);

function findingsOf({ state }: CaseStory, profile = ALL): readonly Finding[] {
  return computeRecords([{ state, profile }], at('13:00:00'))[0]?.findings ?? [];
}
const codesOf = (story: CaseStory, profile = ALL) => findingsOf(story, profile).map(({ code }) => code);

const monitored = (story: CaseStory): CaseStory =>
  story
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:00:00')
    .does(ADA, { type: 'startMonitoring' }, '08:00:00')
    .does(ADA, { type: 'endMonitoring' }, '10:00:00');
const without = (...fields: (keyof CaseDetails)[]): CaseStory => {
  const details = { ...MERCY };
  for (const field of fields) delete (details as Partial<CaseDetails>)[field];
  return monitored(CaseStory.scheduled('A', details));
};

test('a record that has everything but an attestation lacks that', () => {
  expect(codesOf(monitored(withBaselines('A')))).toEqual(['not-attested']);
});

test('what no payer demands is not asked for', () => {
  expect(codesOf(without('orderedBy', 'indication'), demanding('error'))).toEqual([]);
});

test('how grave it is, the profile says', () => {
  const story = without('orderedBy');
  expect(findingsOf(story, demanding('error', 'order'))).toMatchObject([
    { code: 'no-order', severity: 'error', eventIds: [] },
  ]);
  expect(findingsOf(story, demanding('warning', 'order'))).toMatchObject([
    { code: 'no-order', severity: 'warning' },
  ]);
});

test.each([
  ['orderedBy', 'no-order'],
  ['indication', 'no-indication'],
  ['primaryProcedure', 'no-procedure'],
] as const)('without %s there is %s, and so there is where it is blank', (field, code) => {
  expect(codesOf(without(field))).toContain(code);
  const blank = monitored(CaseStory.scheduled('A', { ...MERCY, [field]: ' ' }));
  expect(codesOf(blank)).toContain(code);
  expect(codesOf(monitored(withBaselines('A')))).not.toContain(code);
});

describe('modalities and baselines', () => {
  const plan = (...modalities: string[]) => CaseStory.scheduled('A', { ...MERCY, modalities });
  const baseline = (story: CaseStory, modality: string) =>
    story.does(ADA, { type: 'recordBaseline', modality, quality: 'present' }, '06:30:00');

  test('a case that says nothing of what was monitored has neither', () => {
    const story = monitored(plan());
    expect(codesOf(story)).toEqual(['no-modality', 'no-baseline', 'not-attested']);
  });

  test('a baseline tells the modality', () => {
    expect(codesOf(monitored(baseline(plan(), 'SSEP')))).toEqual(['not-attested']);
  });

  test('a planned modality without a baseline is named, and the start that came too early', () => {
    const story = monitored(baseline(plan('SSEP', 'TcMEP', 'EMG'), 'TcMEP'));
    const [finding] = findingsOf(story);
    expect(finding).toMatchObject({ code: 'no-baseline', eventIds: [story.events.at(-2)?.id] });
    expect(finding?.message).toBe('No baseline of SSEP, EMG is recorded. Ask the technologist for it.');
  });

  test('before the start no baseline is missing', () => {
    expect(codesOf(plan('SSEP'))).toEqual(['not-started', 'not-ended', 'not-attested']);
  });
});

describe('a signal change', () => {
  const changed = (time: string, story = withBaselines('A')) =>
    story.does(ADA, { type: 'logSignalChange', modality: 'SSEP', description: 'Down by half' }, time);
  const told = (story: CaseStory, time: string) =>
    story.does(ADA, { type: 'notifySurgeon', message: 'SSEP is down' }, time);
  const open = () => withBaselines('A').does(ADA, { type: 'startMonitoring' }, '08:00:00');
  const unreported = (story: CaseStory) =>
    findingsOf(story).find(({ code }) => code === 'no-report-to-surgeon');

  test('that the surgeon was told of, at its instant or later, is reported', () => {
    expect(unreported(told(changed('09:00:00', open()), '09:00:00'))).toBeUndefined();
    expect(unreported(told(changed('09:00:00', open()), '09:10:00'))).toBeUndefined();
  });

  test('that nobody reported is found, with its event', () => {
    const story = changed('09:00:00', open());
    expect(unreported(story)?.eventIds).toEqual([story.events.at(-1)?.id]);
  });

  test('after the last report is found, and not the one before it', () => {
    const story = changed('09:20:00', told(changed('09:00:00', open()), '09:10:00'));
    expect(unreported(story)?.eventIds).toEqual([story.events.at(-1)?.id]);
    expect(unreported(story)?.message).toContain('A signal change was not followed');
    expect(unreported(changed('09:30:00', story))?.message).toContain('2 signal changes were');
  });
});

test('a case that was cancelled needs no documentation', () => {
  const story = CaseStory.scheduled('A', { ...MERCY, modalities: [] });
  expect(codesOf(story.does(ADA, { type: 'cancelCase', reason: 'Put off' }, '07:00:00'))).toEqual([]);
});

describe('an attestation', () => {
  const attested = () => {
    const story = monitored(withBaselines('A'));
    const decision = decideAttestation(story.state, attesting('physician'), {
      at: at('10:10:00'),
      atErrorMs: milliseconds(0),
      source: 'tap',
      actor: OKAFOR,
    });
    if (decision.ok) story.store(decision.events, at('10:10:00'));
    return story;
  };

  test('that stands is what the payer demands', () => {
    expect(codesOf(attested())).toEqual([]);
  });

  test('that a change outdated is none of the case as it is; the finding says so, with the change', () => {
    const story = attested().does(ADA, { type: 'addNote', text: 'The drape came down' }, '10:20:00');
    expect(findingsOf(story)).toMatchObject([
      {
        code: 'not-attested',
        message: expect.stringContaining('changed after it was attested'),
        eventIds: [story.events.at(-1)?.id],
      },
    ]);
  });
});
