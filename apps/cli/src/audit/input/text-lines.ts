import { UnreadableFile } from './text-chunks.ts';

/** More than any case needs; a file with such a line is not what it seems. */
const LONGEST_LINE = 64 * 1024 * 1024;

export interface TextLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** A text line by line. Throws `UnreadableFile` at a line that is too long to be held. */
export async function* textLines(chunks: AsyncIterable<string>): AsyncGenerator<TextLine> {
  let number = 0;
  let unfinished = '';
  for await (const chunk of chunks) {
    const lines = chunk.split('\n');
    lines[0] = unfinished + (lines[0] ?? '');
    unfinished = lines.pop() ?? '';
    for (const text of lines) yield { number: ++number, text };
    if (unfinished.length > LONGEST_LINE) {
      throw new UnreadableFile(`is no list of cases: line ${number + 1} is longer than 64 MB`);
    }
  }
  if (unfinished !== '') yield { number: number + 1, text: unfinished };
}
