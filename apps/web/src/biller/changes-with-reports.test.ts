import { describe, expect, it } from 'vitest';
import { CaseStory, TECHNOLOGIST } from '../testing/case-story.ts';
import { changesWithReports } from './changes-with-reports.ts';

class Monitored extends CaseStory {
  changes(modality: string, time: string): this {
    return this.does(TECHNOLOGIST, { type: 'logSignalChange', modality, description: 'lost' }, time);
  }

  told(message: string, time: string): this {
    return this.does(TECHNOLOGIST, { type: 'notifySurgeon', message }, time);
  }

  get reported() {
    const { before, changes } = changesWithReports(this.state.documentation);
    return {
      before: before.map(({ message }) => message),
      changes: changes.map(({ change, reports, toldLater }) => [
        change.modality,
        reports.map(({ message }) => message),
        toldLater?.message,
      ]),
    };
  }
}

describe('signal changes with what the surgeon was told', () => {
  it('take the reports up to the next change, and one at the same instant', () => {
    const story = new Monitored()
      .changes('SSEP', '08:10')
      .told('down', '08:10')
      .told('still down', '08:12')
      .changes('TcMEP', '08:20')
      .told('that too', '08:21');
    expect(story.reported.changes).toEqual([
      ['SSEP', ['down', 'still down'], undefined],
      ['TcMEP', ['that too'], undefined],
    ]);
  });

  it('tell when the surgeon heard of one only after another', () => {
    const story = new Monitored().changes('SSEP', '08:10').changes('TcMEP', '08:20').told('both', '08:21');
    expect(story.reported.changes[0]).toEqual(['SSEP', [], 'both']);
  });

  it('may have none, and a report may come before any change', () => {
    const story = new Monitored().told('baselines are good', '08:00').changes('SSEP', '08:10');
    expect(story.reported).toEqual({
      before: ['baselines are good'],
      changes: [['SSEP', [], undefined]],
    });
    expect(new Monitored().told('all is well', '08:00').reported.before).toEqual(['all is well']);
  });

  it('are in order of time, also when one was logged late', () => {
    const story = new Monitored()
      .changes('TcMEP', '08:20')
      .changes('SSEP', '08:10')
      .told('SSEP lost', '08:11');
    expect(story.reported.changes).toEqual([
      ['SSEP', ['SSEP lost'], undefined],
      ['TcMEP', [], undefined],
    ]);
  });
});
