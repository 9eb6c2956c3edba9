import type { CaseCommand, Location, Modality } from '@ionm-clock/domain';

export const START = { type: 'startMonitoring' } as const satisfies CaseCommand;
export const RESUME: CaseCommand = { type: 'resumeMonitoring' };
export const ATTENTION: CaseCommand = { type: 'giveAttention' };
export const STOP: CaseCommand = { type: 'endMonitoring' };

export const join = (location: Location): CaseCommand => ({ type: 'joinCase', location });
export const moveTo = (location: Location): CaseCommand => ({ type: 'moveTo', location });
export const interrupt = (reason: string): CaseCommand => ({ type: 'interruptMonitoring', reason });
export const note = (text: string): CaseCommand => ({ type: 'addNote', text });

export const baselines = (modalities: readonly Modality[]): CaseCommand[] =>
  modalities.map((modality) => ({ type: 'recordBaseline', modality, quality: 'present' }));

export const signalChange = (
  modality: Modality,
  side: 'left' | 'right' | 'both',
  description: string,
): CaseCommand => ({ type: 'logSignalChange', modality, side, description });

export const tellSurgeon = (message: string, answer: string): CaseCommand => ({
  type: 'notifySurgeon',
  message,
  answer,
});
