import { describe, expect, it } from 'vitest';
import { missedBy, NOTHING_SAID, toldEntry } from './missed-entry.ts';

const typesFor = (role: Parameters<typeof missedBy>[0]) => missedBy(role).map(([type]) => type);

describe('what may have been missed', () => {
  it('is of the clock and the documentation for both, and of oneself', () => {
    expect(typesFor('technologist')).toContain('joinAsTechnologist');
    expect(typesFor('technologist')).not.toContain('joinCase');
    expect(typesFor('physician')).toContain('joinCase');
    expect(typesFor('physician')).not.toContain('joinAsTechnologist');
    for (const role of ['technologist', 'physician'] as const) {
      expect(typesFor(role)).toEqual(
        expect.arrayContaining(['startMonitoring', 'endMonitoring', 'notifySurgeon']),
      );
    }
  });

  it('is nothing for those who log nothing', () => {
    expect(typesFor('biller')).toEqual([]);
  });
});

describe('what is said of it', () => {
  it.each([
    [{}, 'Choose first what happened.'],
    [{ type: 'joinCase' }, 'Choose first from where you read.'],
    [{ type: 'recordBaseline' }, 'Choose the modality first.'],
    [{ type: 'recordBaseline', modality: 'SSEP' }, 'Choose first what it showed.'],
    [{ type: 'logSignalChange', modality: 'SSEP', text: ' ' }, 'Say first how it changed.'],
    [{ type: 'notifySurgeon' }, 'Say first what you told the surgeon.'],
  ] as const)('%j lacks something', (said, missing) => {
    expect(toldEntry({ ...NOTHING_SAID, ...said })).toEqual({ ok: false, missing });
  });

  it('becomes an entry, without what was left empty', () => {
    const entryOf = (said: object) => {
      const told = toldEntry({ ...NOTHING_SAID, ...said });
      return told.ok ? told.entry : undefined;
    };
    expect(entryOf({ type: 'endMonitoring', location: 'remote' })).toEqual({ type: 'endMonitoring' });
    expect(entryOf({ type: 'moveTo', location: 'in-room' })).toEqual({ type: 'moveTo', location: 'in-room' });
    expect(entryOf({ type: 'logSignalChange', modality: 'SSEP', side: 'left', text: ' lost ' })).toEqual({
      type: 'logSignalChange',
      modality: 'SSEP',
      side: 'left',
      description: 'lost',
    });
    expect(entryOf({ type: 'notifySurgeon', text: 'SSEP lost', answer: ' ' })).toEqual({
      type: 'notifySurgeon',
      message: 'SSEP lost',
    });
  });
});
