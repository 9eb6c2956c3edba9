import { instant, parseInstant } from '@ionm-clock/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseEvents, fileCaseState } from './file-case.ts';
import { readCaseFiles } from './read-case-files.ts';
import { caseObject, ENDED, JOINED, STARTED } from './testing/case-object.ts';

const STORED_AT = parseInstant('2026-12-01T00:00:00Z') ?? instant(0);

/** The cases in one file. */
function casesIn(content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const read = readCaseFiles([{ name: 'a.json', text }]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.cases;
}

const onlyCase = (content: unknown) => {
  const [one, ...more] = casesIn(content);
  if (one === undefined || more.length > 0) throw new Error('not one case');
  return one;
};

describe('the cases in files', () => {
  it('are the same from one object, an array, and JSON Lines', () => {
    const a = caseObject();
    const b = caseObject({ case: { id: 'C-101' } });
    const ids = (content: unknown) => casesIn(content).map(({ caseId, events }) => [caseId, events]);
    const expected = ids([a, b]);
    expect(expected).toHaveLength(2);
    expect(ids(a)).toEqual(expected.slice(0, 1));
    expect(ids(JSON.stringify(a, undefined, 2))).toEqual(expected.slice(0, 1));
    expect(ids(`${JSON.stringify(a)}\n\n${JSON.stringify(b)}\r\n`)).toEqual(expected);
    expect(ids(`\uFEFF${JSON.stringify([a, b])}`)).toEqual(expected);
    expect(ids([])).toEqual([]);
  });

  it('come in the order of the files', () => {
    const file = (id: string) => ({ name: id, text: JSON.stringify(caseObject({ case: { id } })) });
    const read = readCaseFiles([file('B'), file('A'), file('C')]);
    expect(read.ok && read.cases.map(({ caseId }) => caseId)).toEqual(['B', 'A', 'C']);
  });

  it('fold to the clock and the attendance that the file tells', () => {
    const state = fileCaseState(onlyCase(caseObject()));
    expect(state.details).toMatchObject({ facility: 'Mercy', room: 'OR 4', primaryProcedure: '22633' });
    expect(state.clock).toMatchObject({
      status: 'ended',
      startedAt: Date.parse(STARTED.at),
      endedAt: Date.parse(ENDED.at),
    });
    expect(state.attendance).toMatchObject([{ physicianId: 'dr-a', location: 'remote' }]);
  });

  it('may tell their events in any order', () => {
    const state = fileCaseState(onlyCase(caseObject({ events: [ENDED, STARTED, JOINED] })));
    expect(state.clock.status).toBe('ended');
    expect(state.attendance).toHaveLength(1);
  });

  it('are scheduled as of their earliest event, by the program, where the file does not say', () => {
    const [scheduled] = caseEvents(onlyCase(caseObject({ events: [ENDED, JOINED, STARTED] })), STORED_AT);
    expect(scheduled).toMatchObject({
      type: 'case.scheduled',
      at: Date.parse(JOINED.at),
      source: 'import',
      actor: { userId: 'import', role: 'system' },
    });
  });

  it('may have no events, and then count as scheduled when planned or else when stored', () => {
    const planned = onlyCase(caseObject({ case: { scheduledStart: '2026-11-02T13:00:00Z' }, events: [] }));
    expect(caseEvents(planned, STORED_AT)).toMatchObject([{ at: Date.parse('2026-11-02T13:00:00Z') }]);
    expect(caseEvents(onlyCase(caseObject({ events: [] })), STORED_AT)).toMatchObject([{ at: STORED_AT }]);
  });

  it('say of each event what the file says, and of the rest that it was imported', () => {
    const told = {
      ...STARTED,
      userId: undefined,
      actor: { userId: 'tech-1', role: 'technologist' },
      source: 'late',
      recordedAt: '2026-11-02T14:20:00Z',
      atErrorMs: 40,
    };
    const [, joined, started, ended] = caseEvents(
      onlyCase(caseObject({ events: [JOINED, told, ENDED] })),
      STORED_AT,
    );
    expect(started).toEqual({
      id: 'e2',
      type: 'monitoring.started',
      at: Date.parse(STARTED.at),
      atErrorMs: 40,
      recordedAt: Date.parse('2026-11-02T14:20:00Z'),
      source: 'late',
      actor: { userId: 'tech-1', role: 'technologist' },
      payload: { missingBaselines: [] },
    });
    const imported = { source: 'import', recordedAt: STORED_AT, atErrorMs: 0 };
    expect(joined).toMatchObject({ ...imported, actor: { userId: 'import', role: 'system' } });
    expect(ended).toMatchObject({ ...imported, actor: { userId: 'tech-1', role: 'system' } });
  });

  it('were stored when they happened, where neither the file nor a log says when', () => {
    const late = onlyCase(caseObject({ events: [{ ...STARTED, source: 'late' }] }));
    expect(caseEvents(late, undefined).map(({ recordedAt }) => recordedAt)).toEqual([
      Date.parse(STARTED.at),
      Date.parse(STARTED.at),
    ]);
  });

  it('are billed by cpt where they name no payer profile', () => {
    expect(onlyCase(caseObject({ case: { payerProfile: undefined } })).details.payerProfile).toBe('cpt');
  });

  it('take any instant with an offset', () => {
    const events = [{ ...STARTED, at: '2026-11-02T08:03:12-06:00' }];
    expect(onlyCase(caseObject({ events })).events[0]?.at).toBe(Date.parse(STARTED.at));
  });

  it('are never given from a text that makes no sense, and reading never throws', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          value.map((any) => JSON.stringify(any)),
        ),
        (text) => {
          const read = readCaseFiles([{ name: 'x', text }]);
          expect(read.ok ? read.cases : []).toEqual([]);
        },
      ),
    );
  });

  it('are sound or told with a problem, whatever one field is changed to', () => {
    const sound = caseObject();
    const places = [sound, sound.case, ...sound.events].flatMap((object, index) =>
      Object.keys(object).map((key) => ({ index, key })),
    );
    const replacement = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom(JOINED.type, ENDED.type, ENDED.at, JOINED.at, 'e1', 'e2', '__proto__', 'Etc/UTC'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), replacement, ({ index, key }, value) => {
        const changed = JSON.parse(JSON.stringify(sound)) as typeof sound;
        const object = [changed, changed.case, ...changed.events][index];
        Object.assign(object ?? {}, { [key]: value });
        const read = readCaseFiles([{ name: 'x', text: JSON.stringify(changed) }]);
        if (read.ok) for (const one of read.cases) expect(fileCaseState(one).id).toBe(one.caseId);
        else expect(read.problems).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
