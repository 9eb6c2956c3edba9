import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROCESSES_MS, runCli } from '../testing/run-cli.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { HEADER, IN_CHICAGO, ROWS, TABLE } from './testing/old-cases.ts';

function run(files: Readonly<Record<string, unknown>>, ...args: readonly string[]) {
  const folder = new TemporaryFolder();
  for (const [name, content] of Object.entries(files)) folder.write(name, content);
  return runCli(folder.path, ['audit', ...Object.keys(files), ...args]);
}

describe('cli audit', { timeout: PROCESSES_MS }, () => {
  it('reports a table for people', () => {
    const { stdout, stderr, status } = run({ 'old.csv': TABLE }, '--time-zone', IN_CHICAGO);
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Audit of old\.csv\n\n6 cases, 2026-03-02 to 2026-03-03, 2 reading physicians\n/);
    expect(stdout).toContain('IONM Clock computes units; it gives no legal or coding advice.\n');
    expect(stdout).toContain(
      [
        'CONCURRENCY OVER THE LIMIT',
        '',
        'dr-a: 26 min 40 s over the limit on 1 day, at most 4 cases at once',
        '  2026-03-02 10:31–10:58 America/Chicago  4 of 3  A, B, C, D',
        '',
        'TWO CODES',
        '',
        'No case has time for two codes of which the payer takes one.',
        '',
        'MISSING PARTS',
        '',
        'no-physician, 1 finding: E',
        'not-ended, 1 finding: F',
        '',
        'OVERLAPPING TECHNOLOGISTS',
        '',
        '2026-03-02  C  tech-3  0:26:40  For 26 min 40 s the technologist ran this case and another at',
        '  once, by the log. With D.',
        '2026-03-02  D  tech-3  0:26:40  For 26 min 40 s the technologist ran this case and another at',
        '  once, by the log. With C.',
        '',
      ].join('\n'),
    );
    expect(stdout).toContain('9 of 11 start and stop times have no seconds.');
    expect(stdout).toContain(
      'Only 5 start times on a whole minute: too few to tell (at least 20 are needed).',
    );
  });

  it('tells every problem by file, line and column, reports nothing, and ends with 2', () => {
    const bad = [
      HEADER,
      'A,dr-a,2026-03-02 08:00,2026-03-02 12:00,remote,cpt,',
      'H,dr-a,noon,2026-03-02 12:00,remote,Acme,',
      'I,dr-a,2026-03-08 02:30,,home,cpt,',
    ].join('\n');
    const { stdout, stderr, status } = run(
      { 'old.csv': TABLE, 'bad.csv': bad, 'broken.json': '{' },
      'absent.csv',
      '--time-zone',
      IN_CHICAGO,
    );
    expect(stdout).toBe('');
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^bad\.csv: line 3: start: must be a time such as 2026-03-02 10:31/),
      'bad.csv: line 3: payer: is no payer profile that is known here',
      'bad.csv: line 4: location: must be one of in-room, in-facility, remote',
      expect.stringMatching(/^bad\.csv: line 4: start: never was in America\/Chicago/),
      expect.stringMatching(/^broken\.json: is not JSON/),
      'absent.csv: there is no such file',
      'bad.csv: line 2: case: is the id of another case already, at old.csv: line 2: case',
      '',
    ]);
    expect(status).toBe(2);
  });

  it('can leave out what is bad: it says so, and counts it', () => {
    const bad = [
      HEADER,
      ROWS[0],
      'H,dr-a,noon,,remote,cpt,',
      'I,dr-c,2026-03-02 08:00,2026-03-02 09:00,remote,cpt,',
    ].join('\n');
    const { stdout, stderr, status } = run(
      { 'old.csv': TABLE, 'bad.csv': bad },
      'absent.csv',
      '--time-zone',
      IN_CHICAGO,
      '--leave-out-bad',
      '--format',
      'json',
    );
    expect(stderr.split('\n')).toHaveLength(4);
    expect(status).toBe(1);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ cases: 7, problems: 3, leftOut: 2, readingPhysicians: 3 });
    expect(report.notes[0]).toBe(
      'The input has 3 problems, listed on standard error; 2 cases left out. Concurrency is counted without them.',
    );
    // The second A is the one that is left out, and A is counted once.
    expect(report.stretchesOverLimit).toMatchObject([{ caseIds: ['A', 'B', 'C', 'D'] }]);
  });

  it('has nothing to report where nothing can be read', () => {
    const { stdout, status } = run({ 'empty.csv': '' }, '--leave-out-bad');
    expect([stdout, status]).toEqual(['', 2]);
  });

  it('lists no more than a hundred problems', () => {
    const rows = Array.from({ length: 150 }, (_, index) => `C-${index},dr-a,noon,,remote,cpt,`);
    const { stderr } = run({ 'old.csv': [HEADER, ...rows].join('\n') });
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe('and 50 more');
  });

  it('says what to do about a local time without a zone, and about a zone that is none', () => {
    const without = run({ 'old.csv': TABLE });
    expect(without.stderr).toMatch(
      /^old\.csv: line 2: start: is a local time without a time zone: .*time_zone.*--time-zone/,
    );
    expect(without.status).toBe(2);
    const wrong = run({ 'old.csv': TABLE }, '--time-zone', 'Chicago');
    expect(wrong.stderr).toBe('--time-zone: is no IANA time zone such as America/Chicago\n');
    expect(wrong.status).toBe(2);
  });

  it('leaves nothing behind in the folder for temporary files', () => {
    const folder = new TemporaryFolder();
    folder.write('old.csv', TABLE);
    const temporary = new TemporaryFolder();
    const args = ['audit', 'old.csv', '--time-zone', IN_CHICAGO, '--temp-dir', temporary.path];
    expect(runCli(folder.path, args).status).toBe(1);
    expect(readdirSync(temporary.path)).toEqual([]);
    const absent = runCli(folder.path, [...args, '--temp-dir', 'absent']);
    expect([absent.stderr, absent.status]).toEqual(['--temp-dir: is no folder\n', 2]);
  });

  it('explains itself, and refuses what it does not know', () => {
    const { stdout } = runCli('.', ['audit', '--help']);
    for (const text of [
      '--time-zone <zone>',
      'case, physician, start, stop, location, payer',
      'Exit status',
    ]) {
      expect(stdout).toContain(text);
    }
    expect(run({ 'old.csv': TABLE }, '--format', 'xlsx').status).toBe(2);
    expect(runCli('.', ['audit']).status).toBe(2);
  });
});
