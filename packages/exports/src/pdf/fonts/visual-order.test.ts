import { describe, expect, it } from 'vitest';
import { printable } from './font-runs.ts';
import { isolated, visualRuns } from './visual-order.ts';

const shown = (line: string): string =>
  visualRuns(line)
    .map(({ text }) => text)
    .join('|');

describe('a line of text', () => {
  it('of one direction stays whole', () => {
    expect(visualRuns('Dr. Zoë Łukasiewicz')).toEqual([{ face: 'text', text: 'Dr. Zoë Łukasiewicz' }]);
  });

  it('has words from right to left in their order on paper', () => {
    expect(shown('by אבג דהו now')).toBe('by |דהו| |אבג| now');
  });

  it('mirrors brackets that are read from right to left', () => {
    expect(shown('א (ב) ג').replaceAll('|', '')).toBe('ג (ב) א');
  });

  it('leaves what follows a name where it is, once the name is set apart', () => {
    expect(shown(`${isolated('אבג')}: 26 min`).replaceAll('|', '')).toBe('אבג: 26 min');
    expect(shown('אבג: 26 min').replaceAll('|', '')).not.toBe('אבג: 26 min');
  });

  it('is set in the first face that has its letters', () => {
    expect(visualRuns('a → 王').map(({ face }) => face)).toEqual(['text', 'symbols', 'text', 'anything']);
  });

  it('names a character that no font has by its number', () => {
    expect(shown('a\u{10FFFD}b')).toContain('‹U+10FFFD›');
  });

  it('holds no control that would move or hide other characters', () => {
    expect(printable('a\u202Eb\u0007c\u200Bd')).toBe('ab cd');
  });
});
