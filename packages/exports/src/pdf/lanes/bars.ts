import type { LeftOutReason, Location, Span } from '@ionm-clock/domain';
import type { Doc } from '../page/document.ts';
import { INK, QUIET, STYLES, type TextStyle } from '../page/style.ts';
import type { Axis } from './axis.ts';

/** A rectangle on the page, in points. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a span stands: at least as wide as a fine line, so that a minute of a long day is seen. */
export function boxOf({ x }: Axis, { start, end }: Span, middle: number, height: number): Box {
  const left = x(start);
  return { x: left, y: middle - height / 2, width: Math.max(0.6, x(end) - left), height };
}

/** Where a physician reads from: the nearer, the darker; words stand in it, too. */
export const LOCATIONS: Readonly<
  Record<Location, { readonly fill: string; readonly word: string; readonly style: TextStyle }>
> = {
  'in-room': { fill: '#4A4A4A', word: 'room', style: STYLES.laneOnDark },
  'in-facility': { fill: '#A6A6A6', word: 'facility', style: STYLES.lane },
  remote: { fill: '#E4E4E4', word: 'remote', style: STYLES.lane },
};

/** What is above the limit of cases at once. */
export const ABOVE_LIMIT = '#6E6E6E';

/** A box in one grey. */
export function filled(doc: Doc, { x, y, width, height }: Box, fill: string): void {
  doc.rect(x, y, width, height).fill(fill);
}

/** What is left out: a frame with the pattern of its reason. An interruption is empty, as the clock did not run. */
export function leftOutBox(doc: Doc, box: Box, reason: LeftOutReason): void {
  const { x, y, width, height } = box;
  doc.save();
  doc.rect(x, y, width, height).clip().lineWidth(0.45).strokeColor(QUIET);
  PATTERNS[reason](doc, box);
  doc.restore();
  doc.rect(x, y, width, height).lineWidth(0.5).strokeColor(INK).stroke();
}

const GAP = 3;

const PATTERNS: Readonly<Record<LeftOutReason, (doc: Doc, box: Box) => void>> = {
  interrupted: () => {},
  'not-attending': (doc, { x, y, width, height }) => {
    // Dots.
    doc.dash(0.7, { space: GAP });
    for (let line = y + 1.5; line < y + height; line += GAP)
      doc
        .moveTo(x, line)
        .lineTo(x + width, line)
        .stroke();
    doc.undash();
  },
  'other-code': (doc, box) => slanted(doc, box, 1),
  'without-attention': (doc, { x, y, width, height }) => {
    for (let line = y + 1.5; line < y + height; line += GAP)
      doc
        .moveTo(x, line)
        .lineTo(x + width, line)
        .stroke();
  },
  'over-limit': (doc, box) => {
    slanted(doc, box, 1);
    slanted(doc, box, -1);
  },
};

function slanted(doc: Doc, { x, y, width, height }: Box, way: 1 | -1): void {
  for (let at = x - height; at < x + width + height; at += GAP) {
    doc.moveTo(at, way === 1 ? y + height : y).lineTo(at + height, way === 1 ? y : y + height);
  }
  doc.stroke();
}
