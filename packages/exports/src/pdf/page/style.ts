import type { Weight } from '../fonts/font-files.ts';

/** Points, 72 to the inch. US Letter; nothing stands outside of what A4 prints too. */
export const PAGE = { width: 612, height: 792, left: 54, right: 558, top: 50, bottom: 724 } as const;

/** What there is between the margins. */
export const CONTENT_WIDTH: number = PAGE.right - PAGE.left;

/** Greys alone, so that a print says what the screen says. */
export const INK = '#141414';
export const QUIET = '#505050';
export const RULE = '#BDBDBD';
export const SHADE = '#F1F1F1';

/** How a text looks. Sizes in points; `leading` is from one baseline to the next. */
export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly weight: Weight;
  readonly colour: string;
}

const style = (size: number, leading: number, weight: Weight = 'regular', colour = INK): TextStyle => ({
  size,
  leading,
  weight,
  colour,
});

export const STYLES = {
  title: style(20, 26, 'bold'),
  section: style(12.5, 17, 'bold'),
  part: style(9.5, 13, 'bold'),
  body: style(9, 12.5),
  strong: style(9, 12.5, 'bold'),
  quiet: style(8.5, 12, 'regular', QUIET),
  cell: style(8.25, 11.25),
  cellStrong: style(8.25, 11.25, 'bold'),
  cellQuiet: style(8.25, 11.25, 'regular', QUIET),
  head: style(7.5, 11.25, 'bold', QUIET),
  footer: style(7, 9.5, 'regular', QUIET),
  lane: style(7, 9),
  laneQuiet: style(7, 9, 'regular', QUIET),
  laneOnDark: style(7, 9, 'regular', '#FFFFFF'),
} as const;
