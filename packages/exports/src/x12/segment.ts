import { x12Text } from './x12-text.ts';

/** Separators, as the interchange header says them. */
export const ELEMENT = '*';
export const COMPONENT = ':';
export const REPETITION = '^';
export const TERMINATOR = '~';

/** A text, or the components of a composite. */
export type Element = string | readonly string[];

/** One segment. Every text goes through X12's character set here, so that none can end an element or a segment. */
export function segment(id: string, ...elements: readonly Element[]): string {
  const texts = elements.map((element) =>
    typeof element === 'string' ? x12Text(element) : element.map(x12Text).join(COMPONENT).replace(/:+$/, ''),
  );
  return [id, ...texts].join(ELEMENT).replace(/\*+$/, '') + TERMINATOR;
}

/** Amounts in dollars, without zeros at the end, as X12 writes decimals. */
export const dollars = (cents: number): string => String(cents / 100);
