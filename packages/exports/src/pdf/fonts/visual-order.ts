/// <reference path="./bidi-js.d.ts" />
import bidiFactory from 'bidi-js';
import { type FontRun, fontRuns } from './font-runs.ts';

const bidi = bidiFactory();

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** A text whose direction leaves that of the words around it alone (UAX 9, FSI and PDI). */
export const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);

/** The runs of a line from left to right, as they stand on paper, whichever way each is read (UAX 9). */
export function visualRuns(line: string): readonly FontRun[] {
  if (!RIGHT_TO_LEFT.test(line)) return fontRuns(line);
  const { levels } = bidi.getEmbeddingLevels(line, 'ltr');
  const pieces: Piece[] = [];
  let start = 0;
  for (let end = 1; end <= line.length; end++) {
    const level = levels[start] ?? 0;
    // Words that run from right to left are set one by one, so that a font need only turn letters.
    if (end < line.length && levels[end] === level && (level % 2 === 0 || !atSpace(line, end))) continue;
    pieces.push({ level, text: line.slice(start, end) });
    start = end;
  }
  return turned(pieces).flatMap(({ level, text }) => (level % 2 === 0 ? fontRuns(text) : rightToLeft(text)));
}

interface Piece {
  readonly level: number;
  readonly text: string;
}

const atSpace = (line: string, index: number): boolean => line[index] === ' ' || line[index - 1] === ' ';

const SIGNS = new RegExp(`((?:(?!${RIGHT_TO_LEFT.source})\\P{Mark})+)`, 'u');

/** Fonts turn letters of their own accord; signs without a direction are turned and mirrored here. */
const rightToLeft = (text: string): readonly FontRun[] =>
  text
    .split(SIGNS)
    .toReversed()
    .flatMap((part) => (RIGHT_TO_LEFT.test(part) ? fontRuns(part).toReversed() : fontRuns(mirrored(part))));

const mirrored = (signs: string): string =>
  [...signs]
    .reverse()
    .map((sign) => bidi.getMirroredCharacter(sign) ?? sign)
    .join('');

/** From the highest level down, every unbroken sequence at or above it is turned around (UAX 9, L2). */
function turned(pieces: readonly Piece[]): readonly Piece[] {
  const order = [...pieces];
  for (let level = Math.max(...pieces.map((piece) => piece.level)); level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while ((order[to]?.level ?? -1) >= level) to++;
      if (to - from > 1) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to - 1);
    }
  }
  return order;
}
