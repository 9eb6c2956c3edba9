import { describe, expect, it } from 'vitest';
import { readCaseFiles } from './read-case-files.ts';
import { caseObject, ENDED, JOINED, STARTED } from './testing/case-object.ts';

/** The problems of one file, as `path: reason`. */
function problemsOf(content: unknown): string[] {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const read = readCaseFiles([{ name: 'a.json', text }]);
  return read.ok ? [] : read.problems.map(({ path, reason }) => `${path}: ${reason}`);
}
const problemsWith = (...events: object[]) => problemsOf(caseObject({ events }));

describe('what is wrong with a case file is told with its path', () => {
  it.each<[string, unknown, string]>([
    ['an empty file', ' \n', ': is empty'],
    ['a text that is no JSON', '{"format": ionm}', ': is not JSON'],
    ['a text that breaks off', '{"format": "ionm-case/1",', ': is not JSON'],
    ['a number', 5, ': must be of type object'],
    ['another format', { ...caseObject(), format: 'ionm-case/2' }, 'format: must be ionm-case/1'],
    ['a missing part', { ...caseObject(), events: undefined }, 'events: is missing'],
    ['a field of another kind', { ...caseObject(), note: 'x' }, 'note: is no field that belongs here'],
    ['a missing room', caseObject({ case: { room: undefined } }), 'case.room: is missing'],
    [
      'an unknown time zone',
      caseObject({ case: { timeZone: 'America/Chicagoo' } }),
      'case.timeZone: is no IANA time zone such as America/Chicago',
    ],
    [
      'an unknown payer profile',
      caseObject({ case: { payerProfile: 'blue' } }),
      'case.payerProfile: is no payer profile that is known here',
    ],
    [
      'a misspelt detail',
      caseObject({ case: { primaryProcedre: '22633' } }),
      'case.primaryProcedre: is no field that belongs here',
    ],
    ['an item of an array', [caseObject(), 7], '[1]: must be of type object'],
  ])('%s', (_what, content, problem) => {
    const [first, ...more] = problemsOf(content);
    expect(first?.startsWith(problem)).toBe(true);
    expect(more).toEqual([]);
  });

  it('a line of JSON Lines', () => {
    const lines = [
      JSON.stringify(caseObject()),
      '{"format"',
      '',
      JSON.stringify({ ...caseObject(), case: {} }),
    ];
    expect(problemsOf(lines.join('\n'))).toEqual([
      'line 2: is not JSON: unexpected text at column 10',
      'line 4: case.id: is missing',
      'line 4: case.facility: is missing',
      'line 4: case.room: is missing',
      'line 4: case.timeZone: is missing',
    ]);
  });

  it('a summary that says something else than the events', () => {
    const scheduled = { ...caseObject().case, id: 'e0', type: 'case.scheduled', at: JOINED.at };
    const changed = { id: 'e4', type: 'case.detailsChanged', at: JOINED.at, room: 'OR 5' };
    expect(problemsWith(scheduled, STARTED, ENDED)).toEqual([]);
    expect(problemsWith(scheduled, changed, STARTED, ENDED)).toEqual([
      'case.room: says something else than the events of the case',
    ]);
  });

  it('every problem of every file, at once', () => {
    const bad = caseObject({
      case: { timeZone: 'Mars', payerProfile: 'blue' },
      events: [{ ...JOINED, at: 'noon' }, ENDED, ENDED],
    });
    const read = readCaseFiles([
      { name: 'a.json', text: JSON.stringify([bad, caseObject()]) },
      { name: 'b.json', text: 'no' },
      { name: 'c.json', text: JSON.stringify(caseObject({ case: { id: 'C-101' } })) },
    ]);
    expect(read.ok ? [] : read.problems.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'a.json [0].case.timeZone',
      'a.json [0].events[0].at',
      'a.json [0].events[2].id',
      'a.json [0].case.payerProfile',
      'a.json [1].case.id',
      'b.json ',
    ]);
  });

  it('a case id that another file has', () => {
    const text = JSON.stringify(caseObject());
    const read = readCaseFiles([
      { name: 'a.json', text },
      { name: 'b.json', text },
    ]);
    expect(read).toEqual({
      ok: false,
      problems: [
        { file: 'b.json', path: 'case.id', reason: 'is the id of another case already, at a.json: case.id' },
      ],
    });
  });

  it('nothing of what a field says, for it may be a patient', () => {
    const told = problemsOf(
      caseObject({ case: { patientLabel: { name: 'Jane Roe' }, room: 5, timeZone: 'Jane Roe' } }),
    );
    expect(told).toHaveLength(3);
    expect(told.join()).not.toContain('Jane');
    expect(problemsOf('{"patientLabel": Jane Roe}').join()).not.toContain('Jane');
  });
});
