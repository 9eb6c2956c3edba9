import { embeddedFont } from '../fonts/embedded-font.ts';
import type { Face, Weight } from '../fonts/font-files.ts';
import { type FontRun, fontRuns, graphemes, printable } from '../fonts/font-runs.ts';
import { visualRuns } from '../fonts/visual-order.ts';
import type { Doc } from './document.ts';
import type { TextStyle } from './style.ts';

/** So many words, with their glyphs, take some 20 MB. */
const MOST_WORDS = 20_000;

const nameOf = (face: Face, weight: Weight): string => `${face} ${weight}`;

/** Breaks texts into lines and puts lines on the page. */
export class Typesetter {
  readonly #doc: Doc;
  /** Widths of words at one point of size. */
  readonly #widths = new Map<string, number>();

  readonly #known = new Set<string>();

  constructor(doc: Doc) {
    this.#doc = doc;
  }

  /** How wide a text is on one line, in points. */
  width(text: string, { weight, size }: TextStyle): number {
    return this.#unitWidth(printable(text), weight) * size;
  }

  /** The lines of a text within a width; at least one. A word that is wider than a line is broken within. */
  lines(text: string, style: TextStyle, width: number): readonly string[] {
    return text
      .split(/\r\n|[\n\r\u2028\u2029]/)
      .flatMap((paragraph) => this.#broken(paragraph, style, width));
  }

  /** Puts a line on the page with its baseline where `y` says, from `x` on or up to it. */
  put(
    line: string,
    x: number,
    y: number,
    style: TextStyle,
    align: 'left' | 'right' | 'middle' = 'left',
  ): void {
    const { size, weight, colour } = style;
    const text = printable(line);
    const room = align === 'left' ? 0 : this.#unitWidth(text, weight) * size;
    let left = x - (align === 'right' ? room : align === 'middle' ? room / 2 : 0);
    let previous: FontRun | undefined;
    for (const run of visualRuns(text)) {
      if (previous !== undefined) left += this.#runWidth(previous.face, previous.text, weight) * size;
      previous = run;
      this.#font(run.face, weight)
        .fontSize(size)
        .fillColor(colour)
        .text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic' });
    }
  }

  /** Lets go of what is kept to set words faster, if that has become much: a batch has more words than memory. */
  forgetSome(): void {
    if (this.#widths.size < MOST_WORDS) return;
    this.#widths.clear();
    for (const name of this.#known) {
      this.#doc.font(name);
      // PDFKit keeps the glyphs of every word that it has seen, and has no way to be told not to for a while.
      Object.assign(Reflect.get(this.#doc, '_font'), { layoutCache: Object.create(null) });
    }
  }

  /** The document with this font chosen. A font is read when it is asked for first: few documents need all of them. */
  #font(face: Face, weight: Weight): Doc {
    const name = nameOf(face, weight);
    if (!this.#known.has(name)) {
      this.#known.add(name);
      // PDFKit takes fonts that are read already, which its types do not know.
      Reflect.apply(this.#doc.registerFont, this.#doc, [name, embeddedFont(face, weight)]);
    }
    return this.#doc.font(name);
  }

  #broken(paragraph: string, style: TextStyle, width: number): readonly string[] {
    const lines: string[] = [];
    const most = width / style.size;
    const space = this.#unitWidth(' ', style.weight);
    let line = '';
    let used = 0;
    for (const word of printable(paragraph).split(' ')) {
      if (word === '') continue;
      const length = this.#unitWidth(word, style.weight);
      if (line !== '' && used + space + length <= most) {
        line += ` ${word}`;
        used += space + length;
        continue;
      }
      if (line !== '') lines.push(line);
      const parts = length <= most ? [word] : this.#parts(word, style.weight, most);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? '';
      used = this.#unitWidth(line, style.weight);
    }
    return line === '' && lines.length > 0 ? lines : [...lines, line];
  }

  #parts(word: string, weight: Weight, most: number): readonly string[] {
    const parts: string[] = [];
    let part = '';
    let used = 0;
    for (const grapheme of graphemes(word)) {
      const length = this.#unitWidth(grapheme, weight);
      if (part !== '' && used + length > most) {
        parts.push(part);
        part = '';
        used = 0;
      }
      part += grapheme;
      used += length;
    }
    return [...parts, part];
  }

  #unitWidth(text: string, weight: Weight): number {
    return fontRuns(text).reduce((sum, run) => sum + this.#runWidth(run.face, run.text, weight), 0);
  }

  #runWidth(face: Face, text: string, weight: Weight): number {
    const key = `${nameOf(face, weight)} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const width = this.#font(face, weight).fontSize(1).widthOfString(text);
    this.#widths.set(key, width);
    return width;
  }
}
