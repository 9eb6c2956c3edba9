import { CPT } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import type { AuditOptions } from './audit-command.ts';
import { audited } from './testing/audited.ts';
import { HEADER, IN_CHICAGO, ROWS, TABLE } from './testing/old-cases.ts';
import { parseCsv } from './testing/parse-csv.ts';

/** The report on files with these contents, local times being those of Chicago. */
function run(files: Readonly<Record<string, unknown>>, options: Partial<AuditOptions> = {}) {
  const folder = new TemporaryFolder();
  const paths = Object.entries(files).map(([name, content]) => folder.write(name, content));
  return audited(paths, { timeZone: IN_CHICAGO, ...options });
}

describe('the report of an audit', () => {
  it('reports the same as JSON, exact to the second', async () => {
    const { report, errors, status } = await run({ 'old.csv': TABLE }, { format: 'json' });
    const found = JSON.parse(report);
    expect(errors).toBe('');
    expect(status).toBe(1);
    expect(found).toMatchObject({
      format: 'ionm-audit/1',
      cases: 6,
      problems: 0,
      datesOfService: { from: '2026-03-02', to: '2026-03-03' },
      physiciansOverLimit: [{ physicianId: 'dr-a', seconds: 1600, days: 1, stretches: 1, peak: 4 }],
      stretchesOverLimit: [
        {
          from: '2026-03-02T10:31:20.000-06:00',
          to: '2026-03-02T10:58:00.000-06:00',
          fromUtc: '2026-03-02T16:31:20.000Z',
          level: 4,
          limit: 3,
          caseIds: ['A', 'B', 'C', 'D'],
        },
      ],
      overlappingTechnologists: [
        { caseId: 'C', technologistId: 'tech-3', seconds: 1600, with: ['D'] },
        { caseId: 'D', technologistId: 'tech-3', seconds: 1600, with: ['C'] },
      ],
      rounding: [
        {
          of: 'start',
          times: 6,
          onWholeMinute: 5,
          tests: [{ gridMinutes: 5, verdict: 'too-few' }, {}, {}, {}],
        },
        { of: 'stop', times: 5, onWholeMinute: 4 },
        { of: 'start and stop', times: 11, onWholeMinute: 9 },
      ],
    });
    expect(found.casesOverLimit.map(({ caseId }: { caseId: string }) => caseId)).toEqual([
      'A',
      'B',
      'C',
      'D',
    ]);
    expect(found.missingParts).toMatchObject([
      { code: 'no-physician', caseId: 'E', severity: 'error', seconds: 3540, dateOfService: '2026-03-03' },
      { code: 'not-ended', caseId: 'F', physicianIds: ['dr-b'], to: null },
    ]);
  });

  it('reports the same as one table that starts no formula', async () => {
    const table = TABLE.replaceAll('dr-a', '=dr-a');
    const { report, status } = await run({ 'old.csv': table }, { format: 'csv' });
    const rows = parseCsv(report);
    expect(status).toBe(1);
    expect(rows.filter(({ kind }) => kind === 'stretch-over-limit')).toMatchObject([
      {
        physician: "'=dr-a",
        from: '2026-03-02T10:31:20.000-06:00',
        level: '4',
        limit: '3',
        seconds: '1600',
        with: 'A; B; C; D',
      },
    ]);
    expect(rows.filter(({ code }) => code === 'not-ended')).toMatchObject([
      {
        kind: 'finding',
        section: 'missing-parts',
        case: 'F',
        severity: 'error',
        from: '2026-03-03T08:01:00.000-06:00',
        to: '',
      },
    ]);
    const rounding = rows.filter(({ kind }) => kind === 'rounding');
    expect(rounding.map((row) => row['grid_minutes']).join()).toBe('5,10,15,30,5,10,15,30,5,10,15,30');
    expect(rounding[0]).toMatchObject({ section: 'rounding of start times', times: '5', verdict: 'too-few' });
  });

  it('takes tables and case files of one command as one world', async () => {
    const instant = (local: string): string => `2026-03-02T${local}-06:00`;
    const caseFile = {
      format: 'ionm-case/1',
      case: { id: 'G', facility: 'Mercy', room: 'OR 1', timeZone: 'America/Chicago', orderedBy: 'dr-s' },
      events: [
        { id: 'e1', type: 'physician.joined', at: instant('08:30'), physicianId: 'dr-a', location: 'remote' },
        { id: 'e2', type: 'monitoring.started', at: instant('08:30') },
        { id: 'e3', type: 'monitoring.ended', at: instant('10:10') },
      ],
    };
    const { report } = await run({ 'old.csv': TABLE, 'more.jsonl': caseFile }, { format: 'json' });
    const found = JSON.parse(report);
    expect(found.cases).toBe(7);
    expect(found.stretchesOverLimit).toMatchObject([
      { from: instant('10:00:00.000'), to: instant('10:10:00.000'), caseIds: ['A', 'B', 'C', 'G'] },
      { caseIds: ['A', 'B', 'C', 'D'] },
    ]);
    // What the table has no column for is not held against its cases.
    const missing = found.missingParts.map(
      (row: { code: string; caseId: string }) => `${row.code} ${row.caseId}`,
    );
    expect(missing).toEqual([
      'no-baseline G',
      'no-indication G',
      'no-modality G',
      'no-physician E',
      'no-procedure G',
      'not-ended F',
    ]);
    expect(found.notes).toEqual([expect.stringMatching(/^6 cases from tables: parts of the record/)]);
  });

  it('ends with 0 where nothing is an error', async () => {
    const { report, errors, status } = await run({ 'old.csv': [HEADER, ROWS[1], ROWS[2]].join('\n') });
    expect(report).toContain('Nobody read more cases at once than a payer allows.');
    expect(errors).toBe('');
    expect(status).toBe(0);
  });

  it('looks at every case by the payer profile that is chosen', async () => {
    const strict = { ...CPT, id: 'own', concurrency: { limit: 1, over: 'flag' } };
    const folder = new TemporaryFolder();
    const old = folder.write('old.csv', TABLE.replaceAll(',cpt', ',Acme'));
    const audit = (profile: string) => audited([old], { timeZone: IN_CHICAGO, format: 'json', profile });
    const { report } = await audit(folder.write('own.json', strict));
    expect(JSON.parse(report).physiciansOverLimit).toMatchObject([{ seconds: 3 * 3600, peak: 4 }]);
    const unknown = await audit('none');
    expect(unknown.errors).toMatch(/^none: is not one of the payer profiles/);
    expect([unknown.report, unknown.status]).toEqual(['', 2]);
  });

  it('says in plain words whose times are rounded', async () => {
    // Whole quarter hours by dr-r; by dr-s every minute of the hour once.
    const rows = Array.from({ length: 60 }, (_, index) => {
      const two = (n: number): string => String(n).padStart(2, '0');
      const day = `2026-03-${two(1 + (index % 30))}`;
      const hour = index < 30 ? '07' : '13';
      return [
        `R-${index},dr-r,${day} ${hour}:${two(15 * (index % 4))},${day} ${hour}:45,remote,cpt,`,
        `S-${index},dr-s,${day} ${hour}:${two(index)},${day} 20:${two(59 - index)},remote,cpt,`,
      ].join('\n');
    });
    const files = { 'old.csv': [HEADER, ...rows].join('\n') };
    const { report } = await run(files);
    const words = report.replaceAll(/\s+/g, ' ');
    expect(words).toContain(
      '53 % of 120 start times lie on a whole 15 minutes; chance would put about 6.7 % there. This many by chance: less than once in a million. These times were rounded or written down afterwards: as if 50 % of them were. ',
    );
    expect(words).toMatch(/By physician: 2 of 2 physicians .* The times of 1 are rounded beyond chance: /);
    expect(report).toMatch(/\ndr-r +15 min +120 of 120 +100 % +6\.7 % .* 100 %\n/);
    expect(report).not.toMatch(/\ndr-s /);
    const found = JSON.parse((await run(files, { format: 'json' })).report);
    expect(found.roundingByPhysician.map((one: { physicianId: string }) => one.physicianId)).toEqual([
      'dr-r',
      'dr-s',
    ]);
    const cells = parseCsv((await run(files, { format: 'csv' })).report).filter(
      ({ section }) => section === 'rounding by physician',
    );
    expect(cells.map((row) => row['physician'])).toEqual([
      ...Array(4).fill('dr-r'),
      ...Array(4).fill('dr-s'),
    ]);
    expect(found.roundingByPhysician[1].tests[0]).toMatchObject({
      times: 120,
      onGrid: 24,
      verdict: 'as-chance',
    });
  });

  it('says what it had to assume', async () => {
    const table = [
      'MRN,case,physician,start,stop,location,payer,time_zone',
      '1,A,dr-a,2026-11-01 01:30,2026-11-01 02:30,remote,cpt,America/Chicago',
      '2,B,dr-a,2026-11-01T10:00Z,2026-11-01T11:00Z,remote,cpt,',
    ].join('\n');
    const { report } = await audited([new TemporaryFolder().write('old.csv', table)]);
    const words = report.replaceAll(/\s+/g, ' ');
    expect(words).toContain(
      '1 local time in an hour that the clock repeated when it was put back: the earlier is taken. ',
    );
    expect(words).toContain('without a time zone: their dates and local times are those of UTC.');
    expect(words).toContain('Columns that are not read: MRN. ');
  });
});
