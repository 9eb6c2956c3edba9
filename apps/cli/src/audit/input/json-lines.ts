import { type CaseDocument, looksLikeCase, parsedJson, type Tell } from '@ionm-clock/protocol';
import { type TextLine, textLines } from './text-lines.ts';

/** One case that is laid out over many lines is held whole; more than this is no case. */
const LONGEST_DOCUMENT = 64 * 1024 * 1024;

/**
 * The values in a text that begins with an object: one case a line (JSON Lines), or one case laid out over any lines. As
 * `readCaseFiles` tells them apart: a line that is a case by itself makes the text JSON Lines.
 */
export async function* jsonLines(chunks: AsyncIterable<string>, tell: Tell): AsyncGenerator<CaseDocument> {
  const lines = textLines(chunks);
  const before = await untilFirstCase(lines);
  if (before.kind === 'too-long') {
    tell('', 'is one JSON text of more than 64 MB: write one case a line');
    return;
  }
  const rest = before.kind === 'case' ? await firstNotBlank(lines) : undefined;
  if (rest === undefined) {
    const whole = parsedJson(before.lines.map(({ text }) => text).join('\n'));
    if (whole.ok) yield { path: '', value: whole.value };
    else if (before.kind === 'end') tell('', whole.reason);
    else yield* documents(before.lines, tell);
    return;
  }
  yield* documents([...before.lines, rest], tell);
  for await (const line of lines) yield* documents([line], tell);
}

type Before = { readonly kind: 'case' | 'end' | 'too-long'; readonly lines: readonly TextLine[] };

/** The lines up to and with the first that is a case by itself, or all of them. */
async function untilFirstCase(lines: AsyncGenerator<TextLine>): Promise<Before> {
  const before: TextLine[] = [];
  let length = 0;
  for (;;) {
    const { value, done } = await lines.next();
    if (done === true) return { kind: 'end', lines: before };
    before.push(value);
    length += value.text.length;
    const parsed = parsedJson(value.text);
    if (parsed.ok && looksLikeCase(parsed.value)) return { kind: 'case', lines: before };
    if (length > LONGEST_DOCUMENT) return { kind: 'too-long', lines: before };
  }
}

async function firstNotBlank(lines: AsyncGenerator<TextLine>): Promise<TextLine | undefined> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done === true) return undefined;
    if (value.text.trim() !== '') return value;
  }
}

function* documents(lines: readonly TextLine[], tell: Tell): Generator<CaseDocument> {
  for (const { number, text } of lines) {
    if (text.trim() === '') continue;
    const line = parsedJson(text);
    if (line.ok) yield { path: `line ${number}: `, value: line.value };
    else tell(`line ${number}`, line.reason.replace(' line 1', ''));
  }
}
