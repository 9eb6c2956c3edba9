import { type CaseState, instant, SHIPPED_PROFILES } from '@ionm-clock/domain';
import { fileCaseState, readCaseFiles } from '@ionm-clock/protocol';
import { describe, expect, it } from 'vitest';
import { ACME, ACME_BY_QUARTERS } from '../testing/acme.ts';
import { goldenFiles } from '../testing/golden-cases.ts';
import { previewText } from './preview-text.ts';

const NOW = instant(Date.parse('2026-12-01T00:00:00Z'));
const FIRST = { ...ACME, version: 1 };
const book = SHIPPED_PROFILES.with(FIRST);

/** The cases of a worked example, billed by Acme. */
function casesOf(name: string): readonly CaseState[] {
  const text = JSON.stringify(goldenFiles(name)).replaceAll('"cpt"', '"acme"');
  const read = readCaseFiles([{ name, text }], () => true);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.cases.map(fileCaseState);
}

const textOf = (states: readonly CaseState[], ...drafts: (typeof ACME)[]) =>
  previewText(
    states,
    book,
    {
      fresh: drafts.map((draft, index) => ({ file: 'a.json', profile: { ...draft, version: index + 2 } })),
      alreadySo: [],
    },
    NOW,
  );

describe('the preview for people', () => {
  it('says that nothing would change', () => {
    expect(textOf(casesOf('hand-over'), { ...ACME, title: 'Acme' })).toContain(
      'acme version 2 (a.json) would bill 1 ended case. No record would come out otherwise.\n',
    );
  });

  it('shows a row for each physician, and the findings once', () => {
    const text = textOf(casesOf('hand-over'), {
      ...ACME_BY_QUARTERS,
      documentation: [{ part: 'attestation', severity: 'error' }],
    });
    const rows = text.split('\n').filter((line) => line.includes('95941 '));
    expect(rows.length).toBeGreaterThan(1);
    expect(text.match(/\+ not-attested \(error\)/g)).toHaveLength(1);
  });

  it('shows claims that come or go with a code, by a dash', () => {
    const text = textOf(casesOf('hand-over'), { ...ACME, outside: { ...ACME.outside, code: 'G0453' } });
    expect(text).toMatch(/95941 +\d+ +-/);
    expect(text).toMatch(/G0453 +- +\d+/);
    expect(text).toMatch(/Units of all ended cases: 95941 \d+ now, 0 then; G0453 0 now, \d+ then\./);
  });

  it('takes each version after the ones before it', () => {
    const text = textOf(casesOf('hand-over'), ACME_BY_QUARTERS, ACME_BY_QUARTERS);
    expect(text).toContain('acme version 2 (a.json) would bill 1 ended case. 1 record');
    expect(text).toContain('acme version 3 (a.json) would bill 1 ended case. No record');
  });
});
