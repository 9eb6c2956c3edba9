import wrapAnsi from 'wrap-ansi';

/** Fits a terminal, and a page. */
const WIDTH = 100;

/** Words on lines that fit; further lines begin under the text, `indent` columns in. The first line is not indented. */
export const wrapped = (text: string, indent = 0): string =>
  wrapAnsi(text, WIDTH - indent).replaceAll('\n', `\n${' '.repeat(indent)}`);
