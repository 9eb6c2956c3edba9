import { expect, test } from 'vitest';
import { NOTHING_WRITTEN } from '../case/documentation.ts';
import type { CaseEvent } from '../case/events.ts';
import { evolve } from '../case/evolve.ts';
import { finalizedStory } from '../testing/records.ts';
import { ofPresentFormat, type StoredRecord } from './record-formats.ts';

const finalized = finalizedStory().events.find(({ type }) => type === 'record.finalized');
if (finalized?.type !== 'record.finalized') throw new Error('nothing was finalized');
const present = ofPresentFormat(finalized.payload.record);

/** As the first format had it: without what came later. */
function inFirstFormat(): StoredRecord {
  const { documentation: _, ...rest } = present;
  return {
    ...rest,
    format: 'ionm-record/1',
    physicians: present.physicians.map(({ attention: __, concurrency: ___, ...time }) => time),
    lines: present.lines.map(({ trace: { eventIds: __, ...trace }, ...line }) => ({ ...line, trace })),
    findings: present.findings.map(({ eventIds: __, ...finding }) => finding),
  };
}

test('a record of the present format stays as it is', () => {
  expect(ofPresentFormat(present)).toBe(present);
});

test('a record from before there were messages has none, and stays the same for the rest', () => {
  const { messages: _, interpretations: __, ...documentation } = present.documentation;
  const older = { ...present, documentation } as StoredRecord;
  expect(ofPresentFormat(older)).toEqual({
    ...present,
    documentation: { ...documentation, messages: [], interpretations: [] },
  });
});

test('a record of the first format keeps all that it says, and has nothing where it said nothing', () => {
  const read = ofPresentFormat(inFirstFormat());
  expect(read).toEqual({
    ...present,
    physicians: present.physicians.map((time) => ({ ...time, attention: [], concurrency: [] })),
    lines: present.lines.map((line) => ({ ...line, trace: { ...line.trace, eventIds: [] } })),
    findings: present.findings.map((finding) => ({ ...finding, eventIds: [] })),
    documentation: { ...NOTHING_WRITTEN, technologists: [] },
  });
  expect(read.lines.map(({ units }) => units)).toEqual([1]);
});

test('a case whose log has a record of the first format has it in the present one', () => {
  const story = finalizedStory();
  const event = { ...finalized, payload: { record: inFirstFormat() } } as CaseEvent;
  const state = evolve(story.state, story.id, event);
  expect(state?.record).toMatchObject({ status: 'finalized', record: { format: 'ionm-record/2' } });
});
