import { eventId } from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import { at } from '../testing/case-story.ts';
import { commandWords } from './command-words.ts';

const CHICAGO = 'America/Chicago';

test('a tap is a word', () => {
  expect(commandWords({ type: 'endMonitoring' }, CHICAGO)).toBe('Stop');
  expect(commandWords({ type: 'interruptMonitoring' }, CHICAGO)).toBe('Interruption');
});

test('what was typed stands in it, so that it can be typed again', () => {
  expect(commandWords({ type: 'addNote', text: 'Patient turned' }, CHICAGO)).toBe('Note “Patient turned”');
  expect(commandWords({ type: 'interruptMonitoring', reason: 'X-ray' }, CHICAGO)).toBe(
    'Interruption “X-ray”',
  );
  expect(commandWords({ type: 'logSignalChange', modality: 'TcMEP', description: 'Down' }, CHICAGO)).toBe(
    'Signal change “TcMEP: Down”',
  );
});

test('a time that was typed stands in it', () => {
  const byHand = { type: 'enterByHand', at: at('09:20'), reason: 'No tablet at hand' } as const;
  expect(commandWords({ ...byHand, entry: { type: 'endMonitoring' } }, CHICAGO)).toBe(
    'Stop entered by hand for 09:20:00 “No tablet at hand”',
  );
  expect(commandWords({ ...byHand, entry: { type: 'notifySurgeon', message: 'SSEP lost' } }, CHICAGO)).toBe(
    'Telling the surgeon “SSEP lost” entered by hand for 09:20:00 “No tablet at hand”',
  );
  const amend = { type: 'amendTime', eventId: eventId('e1'), reason: 'By the recording' } as const;
  expect(commandWords({ ...amend, correction: { kind: 'moved', to: at('09:20') } }, CHICAGO)).toBe(
    'Correction of a time to 09:20:00 “By the recording”',
  );
  expect(commandWords({ ...amend, correction: { kind: 'withdrawn' } }, CHICAGO)).toBe(
    'Correction of a time: it did not happen “By the recording”',
  );
});
