import { createReadStream } from 'node:fs';
import { fromWhereItRuns, reasonOf } from '../../read-files.ts';

const CHUNK_BYTES = 256 * 1024;

/** A file that cannot be read, or not further; the message is the reason. */
export class UnreadableFile extends Error {}

/**
 * The text of a file piece by piece, without its byte order mark; `onBytes` hears how much has been read. Throws `UnreadableFile`,
 * also for what is not UTF-8 text.
 */
export async function* textChunks(path: string, onBytes: (count: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const bytes: AsyncIterable<Buffer> = createReadStream(fromWhereItRuns(path), {
      highWaterMark: CHUNK_BYTES,
    });
    for await (const chunk of bytes) {
      onBytes(chunk.length);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw new UnreadableFile(reasonOf(error));
  }
}

/** The first text of a file that is not white space, and the whole text again from its beginning. */
export interface Beginning {
  readonly text: string;
  readonly chunks: AsyncIterable<string>;
}

/** Looks at the beginning of a text without taking anything from it; undefined if there is nothing but white space. */
export async function beginningOf(chunks: AsyncGenerator<string>): Promise<Beginning | undefined> {
  const blank: string[] = [];
  for (;;) {
    const { value, done } = await chunks.next();
    if (done === true) return undefined;
    const text = value.trimStart();
    if (text !== '') return { text, chunks: again([...blank, value], chunks) };
    blank.push(value);
  }
}

async function* again(before: readonly string[], rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield* before;
  yield* rest;
}
