/** Pieces of about this many characters: small enough to hold, large enough that the number of them costs nothing. */
const PIECE = 65_536;

/** Texts as UTF-8 in larger pieces. */
export async function* bytePieces(texts: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  let held = '';
  for await (const text of texts) {
    held += text;
    if (held.length < PIECE) continue;
    yield encoder.encode(held);
    held = '';
  }
  if (held !== '') yield encoder.encode(held);
}
