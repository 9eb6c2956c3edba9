import { CPT, MEDICARE } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { goldenFiles } from './testing/golden-cases.ts';
import { PROCESSES_MS, runCli } from './testing/run-cli.ts';
import { TemporaryFolder } from './testing/temporary-folder.ts';

const REMOTE_FOR_TWO_HOURS = {
  format: 'ionm-case/1',
  case: {
    id: 'C-100',
    facility: 'Mercy',
    room: 'OR 4',
    timeZone: 'America/Chicago',
    payerProfile: 'cpt',
    primaryProcedure: '22633',
    indication: 'Lumbar stenosis; the nerve roots are at risk',
    orderedBy: 'dr-weiss',
    modalities: ['SSEP'],
  },
  events: [
    {
      id: 'e0',
      type: 'baseline.recorded',
      at: '2026-11-02T14:00:00Z',
      modality: 'SSEP',
      quality: 'present',
    },
    {
      id: 'e1',
      type: 'physician.joined',
      at: '2026-11-02T13:50:00Z',
      physicianId: 'dr-a',
      location: 'remote',
    },
    { id: 'e2', type: 'monitoring.started', at: '2026-11-02T14:03:12.000Z', userId: 'tech-1' },
    { id: 'e3', type: 'monitoring.ended', at: '2026-11-02T16:10:00.000Z', userId: 'tech-1' },
  ],
};

describe('cli compute', { timeout: PROCESSES_MS }, () => {
  it('prints one JSON array and nothing else, and exits with 0', () => {
    const folder = new TemporaryFolder();
    folder.write('case.json', REMOTE_FOR_TWO_HOURS);
    const { stdout, stderr, status } = runCli(folder.path, ['compute', '--json', 'case.json']);
    expect(JSON.parse(stdout)).toEqual([
      {
        caseId: 'C-100',
        dateOfService: '2026-11-02',
        monitoredSeconds: 7608,
        billableSeconds: 7608,
        quarterHourUnits: 8,
        physicians: [
          {
            physicianId: 'dr-a',
            attendedSeconds: 7608,
            exclusiveSeconds: 7608,
            peakConcurrency: 1,
            secondsOverLimit: 0,
          },
        ],
        lines: [{ physicianId: 'dr-a', code: '95941', units: 2, seconds: 7608 }],
        findings: [],
      },
    ]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('exits with 1 when a finding is an error, and tells the cases involved', () => {
    const folder = new TemporaryFolder();
    folder.write('world.json', goldenFiles('four-at-once'));
    const { stdout, stderr, status } = runCli(folder.path, ['compute', 'world.json', '--json']);
    expect(JSON.parse(stdout)[3].findings).toContainEqual({
      code: 'over-limit',
      severity: 'error',
      seconds: 1800,
      with: ['A', 'B', 'C'],
    });
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });

  it('prints a table for people, and each case in words', () => {
    const folder = new TemporaryFolder();
    folder.write('case.json', REMOTE_FOR_TWO_HOURS);
    const { stdout, status } = runCli(folder.path, ['compute', 'case.json']);
    expect(stdout).toBe(
      [
        'Case   Date        Monitored  Billable  Physician  Code   Units  Counted  Findings',
        'C-100  2026-11-02    2:06:48   2:06:48  dr-a       95941      2  2:06:48',
        '',
        'C-100',
        '  95941    dr-a: 2 h 6 min 48 s = 2 × 60 min, 6 min 48 s left (needs 31 min). Nothing is left out.',
        '',
        'IONM Clock computes units; it gives no legal or coding advice.',
        '',
      ].join('\n'),
    );
    expect(status).toBe(0);
  });

  it('says null for the date of a case that never started, and that it never did', () => {
    const folder = new TemporaryFolder();
    folder.write('case.json', { ...REMOTE_FOR_TWO_HOURS, events: [] });
    const { stdout, status } = runCli(folder.path, ['compute', 'case.json', '--json']);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        dateOfService: null,
        monitoredSeconds: 0,
        lines: [],
        findings: [{ code: 'not-started' }, { code: 'not-ended' }],
      },
    ]);
    expect(status).toBe(1);
  });

  it('bills by the payer profile that is chosen, a shipped one or one in a file', () => {
    const folder = new TemporaryFolder();
    folder.write('case.json', {
      ...REMOTE_FOR_TWO_HOURS,
      case: { ...REMOTE_FOR_TWO_HOURS.case, payerProfile: 'own' },
    });
    folder.write('own.json', { ...CPT, id: 'own', outside: { ...MEDICARE.outside, code: 'OWN' } });
    const lines = (profile: string) =>
      JSON.parse(runCli(folder.path, ['compute', '--json', '--profile', profile, 'case.json']).stdout)[0]
        .lines;
    expect(lines('medicare')).toMatchObject([{ code: 'G0453', units: 8 }]);
    expect(lines('own.json')).toMatchObject([{ code: 'OWN', units: 8 }]);
    const without = runCli(folder.path, ['compute', '--json', 'case.json']);
    expect(without.stderr).toBe('case.json: case.payerProfile: is no payer profile that is known here\n');
  });

  it('tells every problem of every file, prints nothing else, and exits with 2', () => {
    const folder = new TemporaryFolder();
    folder.write('good.json', REMOTE_FOR_TWO_HOURS);
    folder.write('bad.json', [
      { ...REMOTE_FOR_TWO_HOURS, events: [{ id: 'e1', type: 'monitoring.started', at: 'noon' }] },
    ]);
    folder.write('broken.json', '{');
    const files = ['good.json', 'absent.json', 'bad.json', 'broken.json', '.'];
    const { stdout, stderr, status } = runCli(folder.path, [
      'compute',
      '--json',
      '--profile',
      'none',
      ...files,
    ]);
    expect(stdout).toBe('');
    expect(stderr.split('\n')).toEqual([
      'none: is not one of the payer profiles cpt, medicare, quarter-hour, and as a file: there is no such file',
      'absent.json: there is no such file',
      '.: is a folder',
      'bad.json: [0].events[0].at: must be an instant with Z or an offset and at most milliseconds, such as 2026-11-02T14:03:12.345Z',
      'bad.json: [0].case.id: is the id of another case already, at good.json: case.id',
      expect.stringMatching(/^broken\.json: is not JSON/),
      '',
    ]);
    expect(status).toBe(2);
  });

  it('takes no text that is not UTF-8', () => {
    const folder = new TemporaryFolder();
    folder.write('case.json', Uint8Array.of(0x7b, 0xe9, 0x7d));
    const { stderr, status } = runCli(folder.path, ['compute', 'case.json']);
    expect(stderr).toBe('case.json: is not UTF-8 text\n');
    expect(status).toBe(2);
  });
});

describe('cli', { timeout: PROCESSES_MS }, () => {
  it.each([[['--help']], [['compute', '--help']], [['import', '--help']], [['export', '--help']]])(
    'explains itself: %j',
    (args) => {
      const { stdout, stderr, status } = runCli('.', args);
      expect(stdout).toMatch(/^Usage: cli /);
      expect(stderr).toBe('');
      expect(status).toBe(0);
    },
  );

  it.each([[[]], [['compute']], [['compute', '--jsn', 'x.json']], [['export', '--out', 'x.csv']]])(
    'exits with 2 when it cannot tell what is meant: %j',
    (args) => {
      const { stdout, stderr, status } = runCli('.', args);
      expect(stdout).toBe('');
      expect(stderr).not.toBe('');
      expect(status).toBe(2);
    },
  );
});
