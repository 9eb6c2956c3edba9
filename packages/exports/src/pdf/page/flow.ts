import type { Doc, Element } from './document.ts';
import { PAGE, type TextStyle } from './style.ts';
import type { Typesetter } from './typesetter.ts';

/** The pages of one case, filled from top to bottom. */
export class Flow {
  readonly doc: Doc;
  readonly type: Typesetter;
  /** The case among the elements of the document. */
  readonly root: Element;
  /** Where the next thing begins, in points from the top. */
  y: number = PAGE.top;

  constructor(doc: Doc, type: Typesetter, root: Element) {
    this.doc = doc;
    this.type = type;
    this.root = root;
    this.newPage();
  }

  /** What is left of the page. */
  get room(): number {
    return PAGE.bottom - this.y;
  }

  newPage(): void {
    this.doc.addPage();
    this.y = PAGE.top;
  }

  /** Begins a new page unless this much fits on what is left of this one. */
  need(height: number): void {
    if (height > this.room && this.y > PAGE.top) this.newPage();
  }

  /** Air, unless the page has just begun. */
  space(height: number): void {
    if (this.y > PAGE.top) this.y = Math.min(PAGE.bottom, this.y + height);
  }

  /** A new element; what is put into it comes through its `add`. Close it with `end`. */
  element(
    kind: string,
    parent: Element = this.root,
    options: Readonly<Record<string, string>> = {},
  ): Element {
    const made = this.doc.struct(kind, options);
    parent.add(made);
    return made;
  }

  /** Draws what only adorns: readers for the blind pass over it. */
  adorn(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  /** Lines of one text within an element, over as many pages as they take. */
  lines(lines: readonly string[], style: TextStyle, x: number, element: Element): void {
    let next = 0;
    while (next < lines.length) {
      this.need(style.leading);
      const some = lines.slice(next, next + Math.max(1, Math.floor(this.room / style.leading)));
      const top = this.y;
      element.add(() => {
        for (const [index, line] of some.entries()) this.putLine(line, x, top + index * style.leading, style);
      });
      this.y = top + some.length * style.leading;
      next += some.length;
    }
  }

  /** A line whose box begins at `top`. */
  putLine(
    line: string,
    x: number,
    top: number,
    style: TextStyle,
    align: 'left' | 'right' | 'middle' = 'left',
  ): void {
    this.type.put(line, x, top + baseline(style), style, align);
  }
}

/** From the top of a line's box to its baseline: letters stand in the middle of it. */
const baseline = ({ size, leading }: TextStyle): number => (leading + size * 0.72) / 2;
