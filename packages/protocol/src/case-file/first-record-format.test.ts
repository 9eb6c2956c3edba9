import { CPT, computeRecords, instant, ofPresentFormat, type TimeRecord } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { fileCaseState } from './file-case.ts';
import { readCaseFiles } from './read-case-files.ts';
import { caseObject, ENDED, JOINED, STARTED } from './testing/case-object.ts';

const LATER = '2026-11-02T17:00:00.000Z';

function stateOf(events: readonly object[]) {
  const read = readCaseFiles([{ name: 'a.json', text: JSON.stringify(caseObject({ events })) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const [one] = read.cases;
  if (one === undefined) throw new Error('no case');
  return fileCaseState(one);
}

/** The record of the sound case. */
function computed(): TimeRecord {
  const state = stateOf([JOINED, STARTED, ENDED]);
  const [record] = computeRecords([{ state, profile: CPT }], instant(Date.parse(LATER)));
  if (record === undefined) throw new Error('no record');
  return { ...record, version: 1 };
}

/** As the first format had it: without what came later. */
function inFirstFormat() {
  const { documentation: _, ...record } = computed();
  return {
    ...record,
    format: 'ionm-record/1' as const,
    physicians: record.physicians.map(({ attention: __, concurrency: ___, ...time }) => time),
    lines: record.lines.map(({ trace: { eventIds: __, ...trace }, ...line }) => ({ ...line, trace })),
    findings: record.findings.map(({ eventIds: __, ...finding }) => finding),
  };
}

const finalized = (record: object) => ({ id: 'new', type: 'record.finalized', at: LATER, record });

describe('a record in a case file, finalized in the first format', () => {
  it('says something, so that it can be compared', () => {
    expect(inFirstFormat()).toMatchObject({ lines: [{ units: 2 }], physicians: [{ physicianId: 'dr-a' }] });
    expect(inFirstFormat().findings.length).toBeGreaterThan(0);
  });

  it('is taken, and kept as it was but for what its format did not have', () => {
    const first = inFirstFormat();
    const { record } = stateOf([JOINED, STARTED, ENDED, finalized(first)]);
    expect(record).toMatchObject({ status: 'finalized', record: ofPresentFormat(first) });
  });

  it('may say which events a finding rests on, as some did', () => {
    const first = inFirstFormat();
    const findings = first.findings.map((finding) => ({ ...finding, eventIds: ['e2'] }));
    const { record } = stateOf([JOINED, STARTED, ENDED, finalized({ ...first, findings })]);
    expect(record.status === 'finalized' && record.record.findings[0]?.eventIds).toEqual(['e2']);
  });

  it.each([
    ['documentation', { documentation: computed().documentation }],
    ['physicians[0].attention', { physicians: computed().physicians }],
    ['lines[0].trace.eventIds', { lines: computed().lines }],
  ])('has no %s', (path, changes) => {
    expect(() => stateOf([JOINED, STARTED, ENDED, finalized({ ...inFirstFormat(), ...changes })])).toThrow(
      `"path":"events[3].record.${path}","reason":"is no field that belongs here"`,
    );
  });

  it('is no record of a format that nobody knows', () => {
    expect(() =>
      stateOf([JOINED, STARTED, ENDED, finalized({ ...inFirstFormat(), format: 'ionm-record/0' })]),
    ).toThrow('"path":"events[3].record.format"');
  });
});
