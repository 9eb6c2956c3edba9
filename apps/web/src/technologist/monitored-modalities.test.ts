import { MODALITIES } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { CaseStory, TECHNOLOGIST } from '../testing/case-story.ts';
import { allModalities, monitoredModalities, offeredModalities } from './monitored-modalities.ts';

const withBaselines = (planned: readonly string[], ...recorded: readonly string[]): CaseStory => {
  const story = new CaseStory('C-1', { modalities: planned });
  for (const modality of recorded) {
    story.does(TECHNOLOGIST, { type: 'recordBaseline', modality, quality: 'present' }, '07:50');
  }
  return story;
};

it('what was planned comes first, then what has a baseline though nobody planned it', () => {
  const { state } = withBaselines(['SSEP', 'EMG'], 'TOF', 'EMG');
  expect(monitoredModalities(state)).toEqual(['SSEP', 'EMG', 'TOF']);
  expect(offeredModalities(state)).toEqual(['SSEP', 'EMG', 'TOF']);
});

it('all that there are follow what is monitored, each once', () => {
  const all = allModalities(withBaselines(['EMG'], 'ABR').state);
  expect(all.slice(0, 2)).toEqual(['EMG', 'ABR']);
  expect(all.toSorted()).toEqual([...MODALITIES, 'ABR'].toSorted());
});

it('where nothing was planned any is offered, also after the first baseline', () => {
  expect(offeredModalities(withBaselines([]).state)).toEqual(MODALITIES);
  expect(offeredModalities(withBaselines([], 'EMG').state).toSorted()).toEqual(MODALITIES.toSorted());
});
