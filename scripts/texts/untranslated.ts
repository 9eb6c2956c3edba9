import { parseSync } from 'oxc-parser';

/** A text that a person would read and that no other language can replace, or one that is made too early. */
export interface Untranslated {
  readonly line: number;
  readonly text: string;
  readonly why: 'not through Lingui' | 'made while the module is loaded';
}

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

/** These are read out or shown. */
const SHOWN_ATTRIBUTES = new Set([
  ...[
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'alt',
    'title',
    'placeholder',
  ],
  ...[
    'label',
    'hint',
    'caption',
    'heading',
    'summary',
    'problem',
    'what',
    'does',
    'doesNot',
    'words',
    'none',
  ],
  ...['confirm', 'leave', 'submit', 'empty', 'missing', 'note'],
]);
/** Their children are given to the translators. */
const TRANSLATED_ELEMENTS = new Set(['Trans', 'Plural', 'Select', 'SelectOrdinal']);
const TRANSLATED_TAGS = new Set(['t', 'msg', 'defineMessage']);
/** `msg` only names a text; these make it. */
const MAKES_TEXT = new Set(['t', 'plural', 'select', 'selectOrdinal']);
/** What these say is for whoever writes the program. */
const FOR_PROGRAMMERS = /^(?:Type|Range)?Error$/;
/** Two letters in a row: `x` is a key to press, `×` and `·` are of every language. */
const WORD = /\p{L}{2,}/u;
/** A capital letter and more words, or one word that begins with one: what else stands outside of a page is for machines. */
const SENTENCE = /^[\p{Lu}▲◆✓■][\p{L}’]* \p{L}+|^\p{Lu}\p{Ll}+$/u;

/** The texts in a file of the web app that do not go through Lingui. */
export function untranslated(path: string, source: string): readonly Untranslated[] {
  const found: Untranslated[] = [];
  const lineOf = (at: number): number => source.slice(0, at).split('\n').length;
  const add = ({ start }: SyntaxNode, text: string, why: Untranslated['why']): void => {
    found.push({ line: lineOf(start), text: text.trim().replace(/\s+/g, ' ').slice(0, 60), why });
  };
  visit(parseSync(path, source).program, [], (node, parents) => {
    const text = ownText(node);
    if (text !== undefined && WORD.test(text) && isShown(text, node, parents) && !isTranslated(parents)) {
      add(node, text, 'not through Lingui');
    }
    if (makesText(node) && !parents.some(isFunction)) {
      add(node, source.slice(node.start, node.start + 60), 'made while the module is loaded');
    }
  });
  return found;
}

function visit(
  value: unknown,
  parents: readonly SyntaxNode[],
  see: (node: SyntaxNode, parents: readonly SyntaxNode[]) => void,
): void {
  if (Array.isArray(value)) {
    for (const one of value) visit(one, parents, see);
  } else if (isNode(value)) {
    see(value, parents);
    for (const part of Object.values(value)) visit(part, [...parents, value], see);
  }
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** What stands there, without what is put in. */
function ownText(node: SyntaxNode): string | undefined {
  if (node.type === 'JSXText' || node.type === 'Literal') {
    return typeof node['value'] === 'string' ? node['value'] : undefined;
  }
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return undefined;
  return node['quasis'].map(({ value }) => String(value.cooked)).join(' … ');
}

function isShown(text: string, node: SyntaxNode, parents: readonly SyntaxNode[]): boolean {
  if (node.type === 'JSXText') return true;
  const holder = parents.findLastIndex(({ type }) => !PASSES_ON.has(type));
  const [around, inner] = [parents[holder], parents[holder + 1] ?? node];
  if (around === undefined || FOR_MACHINES.has(around.type)) return false;
  if (around.type === 'ConditionalExpression' && around['test'] === inner) return false;
  if (around.type === 'JSXAttribute') {
    const ofComponent = /^[A-Z]/.test(nameOf(parents[parents.indexOf(around) - 1]?.['name']));
    return SHOWN_ATTRIBUTES.has(nameOf(around['name'])) || (ofComponent && SENTENCE.test(text));
  }
  if (parents.some((parent) => isAttributeForMachines(parent) || isForProgrammers(parent))) return false;
  if (around.type === 'JSXElement' || around.type === 'JSXFragment') return true;
  return SENTENCE.test(text);
}

/** What stands in these is the value of what is around them. */
const PASSES_ON = new Set([
  ...['JSXExpressionContainer', 'ConditionalExpression', 'LogicalExpression', 'TSAsExpression'],
  ...['ParenthesizedExpression', 'TSSatisfiesExpression'],
]);
const FOR_MACHINES = new Set([
  ...['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'],
  ...['TSLiteralType', 'BinaryExpression', 'SwitchCase', 'MemberExpression', 'ExpressionStatement'],
]);

const isTranslated = (parents: readonly SyntaxNode[]): boolean =>
  parents.some(
    (node) =>
      (node.type === 'JSXElement' &&
        isNode(node['openingElement']) &&
        TRANSLATED_ELEMENTS.has(nameOf(node['openingElement']['name']))) ||
      (node.type === 'TaggedTemplateExpression' && TRANSLATED_TAGS.has(nameOf(node['tag']))) ||
      (node.type === 'CallExpression' && MAKES_TEXT.has(nameOf(node['callee']))),
  );

const makesText = (node: SyntaxNode): boolean =>
  MAKES_TEXT.has(
    nameOf(
      node.type === 'TaggedTemplateExpression'
        ? node['tag']
        : node.type === 'CallExpression'
          ? node['callee']
          : undefined,
    ),
  );

const isFunction = ({ type }: SyntaxNode): boolean => /Function/.test(type) && !type.startsWith('TS');

const isAttributeForMachines = (node: SyntaxNode): boolean =>
  node.type === 'JSXAttribute' && !SHOWN_ATTRIBUTES.has(nameOf(node['name']));

const isForProgrammers = (node: SyntaxNode): boolean =>
  node.type === 'NewExpression' && FOR_PROGRAMMERS.test(nameOf(node['callee']));

/** The name of an identifier; empty for anything else. */
const nameOf = (node: unknown): string =>
  isNode(node) && typeof node['name'] === 'string' ? node['name'] : '';
