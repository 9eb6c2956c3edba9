import { FACES, type Face, hasCharacter } from './font-files.ts';

/** A stretch of text that one face can set. */
export interface FontRun {
  readonly face: Face;
  readonly text: string;
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for one character, one after the other. */
export const graphemes = (text: string): readonly string[] =>
  [...GRAPHEMES.segment(text)].map(({ segment }) => segment);

/** How a text is set as it stands on one line: nothing that moves, turns or hides other characters. */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .toWellFormed()
    // Controls of direction, joining and colour are no marks on paper. Isolates are needed until the order of a line is known.
    .replaceAll(
      /\u200D|[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2065\u206A-\u206F\uFEFF]|[\uFE00-\uFE0F]/gu,
      '',
    )
    .replaceAll(/\p{Cc}/gu, ' ');

/** The text in runs by face. A character that no face has is written as its number, `‹U+10FFFD›`: nothing is lost. */
export function fontRuns(isolating: string): readonly FontRun[] {
  const text = isolating.replaceAll(/[\u2066-\u2069]/gu, '');
  const runs: { face: Face; text: string }[] = [];
  const add = (face: Face, more: string): void => {
    const last = runs.at(-1);
    if (last?.face === face) last.text += more;
    else runs.push({ face, text: more });
  };
  if (PLAIN.test(text)) return text === '' ? [] : [{ face: 'text', text }];
  for (const grapheme of graphemes(text)) {
    const whole = faceOf(grapheme);
    if (whole !== undefined) {
      add(whole, grapheme);
      continue;
    }
    for (const character of grapheme) {
      const face = faceOf(character);
      if (face !== undefined) add(face, character);
      else add('text', `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}›`);
    }
  }
  return runs;
}

/** Letters, signs and quotation marks that the text face has, each a grapheme of its own: most texts have no others. */
export const PLAIN = /^[\x20-\x7E\xA0-\xFF\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u2212]*$/;

const faceOf = (text: string): Face | undefined =>
  FACES.find((face) => [...text].every((character) => hasCharacter(face, character.codePointAt(0) ?? 0)));
