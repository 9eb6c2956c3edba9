import { describe, expect, it } from 'vitest';
import { caseTable, notJudged } from './columns.ts';

const SIX = ['case', 'physician', 'start', 'stop', 'location', 'payer'];

function read(header: readonly string[]) {
  const problems: string[] = [];
  const table = caseTable(header, 'line 1', (path, reason) => problems.push(`${path}: ${reason}`));
  return { table, problems };
}

describe('the header of a table of cases', () => {
  it('names six columns', () => {
    expect(read(SIX)).toEqual({ table: { columns: SIX, notRead: [] }, problems: [] });
  });

  it('may name them in any order and spelling, and others beside them', () => {
    const { table } = read([
      'MRN',
      ' Payer',
      'Location',
      'STOP',
      'Start',
      'Time-Zone',
      'physician',
      'Case',
      'Ordered By',
    ]);
    expect(table).toEqual({
      columns: [
        undefined,
        'payer',
        'location',
        'stop',
        'start',
        'time_zone',
        'physician',
        'case',
        'ordered_by',
      ],
      notRead: ['MRN'],
    });
  });

  it('tells all that are missing at once', () => {
    expect(read(['case', 'start', 'end'])).toEqual({
      table: undefined,
      problems: [
        'line 1: has no column physician, stop, location, payer; a table of cases needs case, physician, start, stop, location, payer',
      ],
    });
  });

  it('names none twice', () => {
    expect(read([...SIX, 'Start', 'x', 'x']).problems).toEqual(['line 1: has the column start twice']);
  });
});

describe('what a table cannot answer for', () => {
  const of = (...more: string[]) => {
    const { table } = read([...SIX, ...more]);
    return table && notJudged(table);
  };

  it('is every part of the record that it has no column for', () => {
    expect(of()).toEqual([
      'no-order',
      'no-indication',
      'no-procedure',
      'no-modality',
      'no-baseline',
      'not-attested',
    ]);
    expect(of('ordered_by', 'indication', 'primary_procedure', 'modalities')).toEqual([
      'no-baseline',
      'not-attested',
    ]);
  });
});
