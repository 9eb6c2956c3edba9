import { describe, expect, it } from 'vitest';
import { hasCharacter } from './font-files.ts';
import { fontRuns, graphemes, PLAIN } from './font-runs.ts';

/** Every character below the ideographs. */
const plain = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).filter((one) =>
  PLAIN.test(one),
);

describe('texts that are taken for plain', () => {
  it('have characters only that the text face has', () => {
    expect(plain.length).toBeGreaterThan(190);
    expect(plain.filter((one) => !hasCharacter('text', one.codePointAt(0) ?? 0))).toEqual([]);
  });

  it('have a grapheme for each character', () => {
    expect(graphemes(plain.join(''))).toEqual(plain);
  });

  it('are one run, others as many as there are faces in turn', () => {
    expect(fontRuns('“−60 %” – 3 mV')).toEqual([{ face: 'text', text: '“−60 %” – 3 mV' }]);
    expect(fontRuns('a王b').map(({ face }) => face)).toEqual(['text', 'anything', 'text']);
  });
});
