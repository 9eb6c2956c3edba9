/** A field that is empty is undefined; components are joined by `^`, and have no subcomponents here. */
export type Field = string | number | undefined | readonly (string | undefined)[];

/** Between segments: HL7 knows no line feed (HL7 v2.5.1, 2.5.4). */
export const SEGMENT_END = '\r';

/** `^` components, `~` repetitions, `\` escapes, `&` subcomponents. */
const ENCODING_CHARACTERS = '^~\\&';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\E\\',
  '|': '\\F\\',
  '^': '\\S\\',
  '&': '\\T\\',
  '~': '\\R\\',
  '\r': '\\X0D\\',
  '\n': '\\X0A\\',
};

/** A text in which nothing separates and nothing ends a message (HL7 v2.5.1, 2.7); other control characters are left out. */
const escaped = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these would end a segment or a message
  text.replace(/[\\|^&~\r\n]|[\u0000-\u001f\u007f]/g, (character) => ESCAPES[character] ?? '');

/** One segment with its end: the name, then its fields from the first on. */
export const segment = (name: string, ...fields: readonly Field[]): string =>
  [name, ...fields.map(fieldText)].join('|').replace(/\|+$/, '') + SEGMENT_END;

/** A segment that begins a message, a batch or a file, whose first two fields are the characters that separate. */
export const headSegment = (name: string, ...fields: readonly Field[]): string =>
  [name, ENCODING_CHARACTERS, ...fields.map(fieldText)].join('|').replace(/\|+$/, '') + SEGMENT_END;

function fieldText(field: Field): string {
  if (field === undefined) return '';
  if (typeof field === 'number') return String(field);
  if (typeof field === 'string') return escaped(field);
  return field
    .map((component) => escaped(component ?? ''))
    .join('^')
    .replace(/\^+$/, '');
}
