import { expect, test } from 'vitest';
import { commandWords } from './command-words.ts';

test('a tap is a word', () => {
  expect(commandWords({ type: 'endMonitoring' })).toBe('Stop');
  expect(commandWords({ type: 'interruptMonitoring' })).toBe('Interruption');
});

test('what was typed stands in it, so that it can be typed again', () => {
  expect(commandWords({ type: 'addNote', text: 'Patient turned' })).toBe('Note “Patient turned”');
  expect(commandWords({ type: 'interruptMonitoring', reason: 'X-ray' })).toBe('Interruption “X-ray”');
  expect(commandWords({ type: 'logSignalChange', modality: 'TcMEP', description: 'Down' })).toBe(
    'Signal change “TcMEP: Down”',
  );
});
