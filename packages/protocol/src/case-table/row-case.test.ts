import { type CaseState, isoInstant, SHIPPED_PROFILES } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { fileCaseState } from '../case-file/file-case.ts';
import { caseTable } from './columns.ts';
import { rowCase } from './row-case.ts';

const GOOD: Readonly<Record<string, string>> = {
  case: 'C-1',
  physician: 'dr-a',
  start: '2026-03-02 10:31',
  stop: '2026-03-02 12:45:30',
  location: 'remote',
  payer: 'medicare',
};

/** The row of a table with these columns, and what is told of it. */
function read(
  changes: Readonly<Record<string, string>> = {},
  timeZone: string | undefined = 'America/Chicago',
) {
  const row = { ...GOOD, ...changes };
  const problems: string[] = [];
  const tell = (path: string, reason: string): number => problems.push(`${path}: ${reason}`);
  const table = caseTable(Object.keys(row), 'line 1', tell);
  if (table === undefined) throw new Error('no table');
  const knowsProfile = (id: string): boolean => SHIPPED_PROFILES.latest(id) !== undefined;
  const found = rowCase(
    Object.values(row),
    'line 7: ',
    { file: 'old.csv', table, timeZone: timeZone === '' ? undefined : timeZone, knowsProfile },
    tell,
  );
  return { found, problems };
}

function stateOf(changes: Readonly<Record<string, string>> = {}, timeZone?: string): CaseState {
  const { found, problems } = read(changes, timeZone);
  if (found === undefined) throw new Error(problems.join('\n'));
  return fileCaseState(found.one);
}

describe('a row of a table', () => {
  it('is a case that a physician read from start to stop', () => {
    const state = stateOf();
    expect(state.id).toBe('C-1');
    expect(state.details).toMatchObject({
      timeZone: 'America/Chicago',
      payerProfile: 'medicare',
      modalities: [],
    });
    expect(
      state.clock.status === 'ended' && [state.clock.startedAt, state.clock.endedAt].map(isoInstant),
    ).toEqual(['2026-03-02T16:31:00.000Z', '2026-03-02T18:45:30.000Z']);
    expect(state.attendance).toMatchObject([{ physicianId: 'dr-a', location: 'remote' }]);
    expect(state.entries.every(({ source }) => source === 'import')).toBe(true);
    expect(state.technologists).toEqual([]);
  });

  it('may tell more', () => {
    const state = stateOf({
      time_zone: 'America/New_York',
      facility: 'Mercy',
      room: 'OR 4',
      technologist: 'tech-1',
      surgeon: 'dr-s',
      anesthesiologist: 'dr-n',
      ordered_by: 'dr-s',
      primary_procedure: '22633',
      indication: 'Stenosis',
      modalities: 'SSEP; TcMEP,EMG',
    });
    expect(state.details).toEqual({
      facility: 'Mercy',
      room: 'OR 4',
      timeZone: 'America/New_York',
      payerProfile: 'medicare',
      modalities: ['SSEP', 'TcMEP', 'EMG'],
      primaryProcedure: '22633',
      indication: 'Stenosis',
      surgeonId: 'dr-s',
      anesthesiologistId: 'dr-n',
      orderedBy: 'dr-s',
    });
    expect(state.technologists).toEqual(['tech-1']);
  });

  it('without a stop never ended, without a start never began, without a physician nobody attended', () => {
    expect(stateOf({ stop: '' }).clock.status).toBe('running');
    expect(stateOf({ start: '' }).clock.status).toBe('not-started');
    expect(stateOf({ start: '', stop: '' }).entries).toEqual([]);
    expect(stateOf({ physician: '', location: '' }).attendance).toEqual([]);
  });

  it.each([
    ['In Room', 'in-room'],
    ['in_facility', 'in-facility'],
    ['REMOTE', 'remote'],
    ['OR', 'in-room'],
  ])('knows the location %s', (text, location) => {
    expect(stateOf({ location: text }).attendance[0]?.location).toBe(location);
  });

  it('knows a payer in capitals, and takes cpt where none is told', () => {
    expect(stateOf({ payer: 'Medicare' }).details.payerProfile).toBe('medicare');
    expect(stateOf({ payer: '' }).details.payerProfile).toBe('cpt');
  });

  it('has the zone of its own column, else the one given, else that of its offset, else none', () => {
    expect(stateOf({ time_zone: 'America/Denver' }).details.timeZone).toBe('America/Denver');
    const exact = { start: '2026-03-02T10:31-06:00', stop: '2026-03-02T12:31-06:00' };
    expect(stateOf(exact).details.timeZone).toBe('America/Chicago');
    expect(stateOf(exact, '').details.timeZone).toBe('Etc/GMT+6');
    const utc = { start: '2026-03-02T10:31Z', stop: '2026-03-02T12:31Z' };
    expect(read(utc, '').found).toMatchObject({ zoneUnknown: true, one: { details: { timeZone: 'UTC' } } });
    expect(read(exact, '').found?.zoneUnknown).toBe(false);
  });

  it('counts the times that the local clock showed twice', () => {
    expect(read({ start: '2026-11-01 01:10', stop: '2026-11-01 01:50' }).found?.timesTwice).toBe(2);
    expect(read().found?.timesTwice).toBe(0);
  });

  it('may start and stop at one instant', () => {
    expect(stateOf({ stop: GOOD['start'] ?? '' }).clock.status).toBe('ended');
  });

  it.each<[Readonly<Record<string, string>>, readonly string[]]>([
    [{ case: ' ' }, ['line 7: case: is missing']],
    [{ location: '' }, ['line 7: location: is missing']],
    [{ location: 'home' }, ['line 7: location: must be one of in-room, in-facility, remote']],
    [{ payer: 'Acme' }, ['line 7: payer: is no payer profile that is known here']],
    [{ stop: '2026-03-02 10:30' }, ['line 7: stop: lies before start']],
    [{ time_zone: 'Chicago' }, ['line 7: time_zone: is no IANA time zone such as America/Chicago']],
    [
      { location: 'home', start: '2026-03-08 02:30', stop: '' },
      [
        'line 7: location: must be one of in-room, in-facility, remote',
        expect.stringMatching(/^line 7: start: never was in/),
      ],
    ],
    [
      { start: 'noon', stop: '2026-03-08 02:30', payer: 'Acme' },
      [
        expect.stringMatching(/^line 7: start: must be a time such as/),
        expect.stringMatching(/^line 7: stop: never was in America\/Chicago/),
        'line 7: payer: is no payer profile that is known here',
      ],
    ],
  ])('tells what is wrong, and where: %j', (changes, expected) => {
    const { found, problems } = read(changes);
    expect(found).toBeUndefined();
    expect(problems).toEqual(expected);
  });
});
