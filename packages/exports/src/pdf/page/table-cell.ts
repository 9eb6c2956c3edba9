import { STYLES, type TextStyle } from './style.ts';
import type { Typesetter } from './typesetter.ts';

/** One text of a cell: `quiet` for what is beside the point, `strong` for the point. */
export type Said = string | { readonly quiet: string } | { readonly strong: string };

/** What a cell says, one text below the other. */
export type CellText = Said | readonly Said[];

/** A line of a cell and how it looks. */
export interface CellLine {
  readonly line: string;
  readonly style: TextStyle;
}

/** The lines of a cell within a width. */
export function cellLines(type: Typesetter, cell: CellText | undefined, width: number): readonly CellLine[] {
  const texts: readonly Said[] = cell === undefined ? [] : isMany(cell) ? cell : [cell];
  return texts.flatMap((said) => {
    const [text, style] = styled(said);
    return type.lines(text, style, width).map((line) => ({ line, style }));
  });
}

const isMany = (cell: CellText): cell is readonly Said[] => Array.isArray(cell);

function styled(said: Said): readonly [string, TextStyle] {
  if (typeof said === 'string') return [said, STYLES.cell];
  return 'quiet' in said ? [said.quiet, STYLES.cellQuiet] : [said.strong, STYLES.cellStrong];
}
