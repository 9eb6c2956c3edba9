import type { CaseDocument, Tell } from '@ionm-clock/protocol';
import { JSONParser } from '@streamparser/json';

/** The items of a text that is one JSON array, one after the other; the array itself is never held. */
export async function* jsonArray(chunks: AsyncIterable<string>, tell: Tell): AsyncGenerator<CaseDocument> {
  const parser = new JSONParser({ paths: ['$.*'], keepStack: false });
  let found: CaseDocument[] = [];
  let count = 0;
  let broken = false;
  parser.onValue = ({ value }) => {
    found.push({ path: `[${count++}]`, value });
  };
  // What the parser says quotes from the text, which may be a patient's.
  parser.onError = () => {
    broken = true;
  };
  for await (const chunk of chunks) {
    parser.write(chunk);
    yield* found;
    found = [];
    if (broken) {
      tell(`[${count}]`, 'is not JSON: unexpected text in this item or behind it');
      return;
    }
  }
  if (!parser.isEnded) tell(`[${count}]`, 'is not JSON: it breaks off');
}
