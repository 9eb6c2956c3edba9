import type { Tell } from './problem.ts';

/** One value of a file that should be a case, and the path to it. */
export interface CaseDocument {
  readonly path: string;
  readonly value: unknown;
}

/** The values in a file: one object, the items of an array, or one a line (JSON Lines). */
export function* caseDocuments(text: string, tell: Tell): Generator<CaseDocument> {
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') {
    tell('', 'is empty');
    return;
  }
  const whole = parsedJson(content);
  if (whole.ok) {
    if (!Array.isArray(whole.value)) yield { path: '', value: whole.value };
    else for (const [index, value] of whole.value.entries()) yield { path: `[${index}]`, value };
    return;
  }
  const lines = content.split(/\r?\n/).map((line) => (line.trim() === '' ? undefined : parsedJson(line)));
  if (!lines.some((line) => line?.ok && looksLikeCase(line.value))) {
    tell('', whole.reason);
    return;
  }
  for (const [index, line] of lines.entries()) {
    const path = `line ${index + 1}`;
    if (line?.ok) yield { path: `${path}: `, value: line.value };
    else if (line !== undefined) tell(path, line.reason.replace(' line 1', ''));
  }
}

/** A line of a broken object may be JSON by itself, such as `{}`, but is no case. */
export const looksLikeCase = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value;

type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

/** The value of a JSON text, or where it stops being one. */
export function parsedJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, reason: `is not JSON${placeOf(String(error))}` };
  }
}

/** Without the quotation from the text that some engines give: it may be a patient's. */
function placeOf(message: string): string {
  if (message.includes('end of JSON')) return ': it breaks off';
  const place = /\(line (\d+) column (\d+)\)/.exec(message);
  return place === null ? '' : `: unexpected text at line ${place[1]} column ${place[2]}`;
}
