import { MEDICARE } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { readPayerProfile } from './payer-profile-file.ts';

const read = (content: unknown) =>
  readPayerProfile({ name: 'p.json', text: typeof content === 'string' ? content : JSON.stringify(content) });

describe('a payer profile in a file', () => {
  it('is read as it stands', () => {
    expect(read(MEDICARE)).toEqual({ ok: true, profile: MEDICARE });
  });

  it('is told every problem of, with its path', () => {
    const { title: _, ...untitled } = MEDICARE;
    const outside = { ...MEDICARE.outside, counts: 'some', unitMinutes: 0 };
    expect(read({ ...untitled, outside, effectiveFrom: 'soon', colour: 'blue' })).toEqual({
      ok: false,
      problems: [
        { file: 'p.json', path: 'title', reason: 'is missing' },
        { file: 'p.json', path: 'outside.unitMinutes', reason: 'must be at least 1' },
        { file: 'p.json', path: 'outside.counts', reason: 'must be one of attended, exclusive' },
        { file: 'p.json', path: 'effectiveFrom', reason: expect.stringContaining('date') },
        { file: 'p.json', path: 'colour', reason: 'is no field that belongs here' },
      ],
    });
  });

  it('cannot need more minutes for a unit than the unit has', () => {
    const inRoom = { ...MEDICARE.inRoom, thresholdMinutes: 16 };
    expect(read({ ...MEDICARE, inRoom })).toEqual({
      ok: false,
      problems: [
        { file: 'p.json', path: 'inRoom.thresholdMinutes', reason: 'must not be longer than a unit' },
      ],
    });
  });

  it('is JSON', () => {
    expect(read('limit: 3')).toMatchObject({
      ok: false,
      problems: [{ path: '', reason: expect.stringMatching(/^is not JSON/) }],
    });
  });
});
