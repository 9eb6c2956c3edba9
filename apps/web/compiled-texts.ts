import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const SCRIPT = /\.[jt]sx?(?:$|\?)/;
/** Lingui's own hash of a text. */
const ID = /^[\w+/-]{6}$/;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

interface Text {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Reads each text that stands in the source while the page is built, so that the page need not bring along what reads texts. */
export const compiledTexts = (): Plugin => ({
  name: 'compiled-texts',
  enforce: 'post',
  transform: {
    filter: { id: SCRIPT, code: /\bmessage: / },
    handler(code) {
      const texts = textsIn(this.parse(code)).toSorted((a, b) => b.start - a.start);
      const compiled = texts.reduce(
        (before, { start, end, text }) =>
          before.slice(0, start) + JSON.stringify(compileMessageOrThrow(text)) + before.slice(end),
        code,
      );
      // No line moves.
      return { code: compiled, map: null };
    },
  },
});

/** Where the texts of what Lingui's macros became are, `{ id: "x9W5WW", message: "Soon signed out" }`. */
function textsIn(value: unknown): readonly Text[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isNode(value)) return [];
  const message = value.type === 'ObjectExpression' ? messageOf(value) : undefined;
  return [...(message === undefined ? [] : [message]), ...Object.values(value).flatMap(textsIn)];
}

function messageOf(object: Node): Text | undefined {
  const valueIn = (name: string): unknown =>
    propertiesOf(object).find(({ key }) => isNamed(key, name))?.['value'];
  const id = valueIn('id');
  const message = valueIn('message');
  const text = stringIn(message);
  if (!isNode(message) || text === undefined || !ID.test(stringIn(id) ?? '')) return undefined;
  return { start: message.start, end: message.end, text };
}

const propertiesOf = ({ properties }: Node): readonly Node[] =>
  Array.isArray(properties) ? properties.filter(isNode) : [];

const isNamed = (key: unknown, name: string): boolean => isNode(key) && key['name'] === name;

function stringIn(node: unknown): string | undefined {
  if (!isNode(node) || node.type !== 'Literal' || typeof node['value'] !== 'string') return undefined;
  return node['value'];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;
