/** Rows for people, under their titles. Numbers and durations are easier to compare when they end at one edge. */
export function textTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  toTheRight: ReadonlySet<string> = new Set(),
): string {
  const all = [titles, ...rows];
  const widths = titles.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return toTheRight.has(titles[column] ?? '') ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
