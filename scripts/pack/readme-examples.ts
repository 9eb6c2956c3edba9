/** The examples of a README as one module, each line at the line where the README has it. */
export interface ReadmeExamples {
  /** As the README has them, for the type checker. */
  readonly asWritten: string;
  /** For running: throws where the README shows a wrong value; else prints how many values it compared. */
  readonly checked: string;
  /** How many values are shown. */
  readonly shown: number;
}

interface Block {
  readonly kind: string;
  /** Index of its first line. */
  readonly from: number;
  readonly lines: readonly string[];
}

const FENCE = '```';
const SHOWN = /^(\S.*); \/\/ => (.+)$/;
const JSON_BELOW = 'the JSON below';

// Stands after the examples so that their lines keep their numbers; functions and imports are there from the start.
const COMPARISON = `
import { deepStrictEqual } from 'node:assert/strict';
function __shown(line, is, says) {
  deepStrictEqual(is, says, \`README.md:\${line}: is \${JSON.stringify(is)}, and the README says \${JSON.stringify(says)}\`);
  globalThis.__compared = (globalThis.__compared ?? 0) + 1;
}
console.log(globalThis.__compared);
`;

/**
 * Takes the examples out of a README. Those of language `ts` are one module in the order in which they stand. A line of an example
 * `expression; // => value` shows the value of the expression, as a literal or as `the JSON below`. Throws on what it would
 * have to pass over: another kind of block, a `// =>` that is not at the end of an expression on one line, a JSON block that no line shows.
 */
export function readmeExamples(readme: string): ReadmeExamples {
  const blocks = fencedBlocks(readme);
  const asWritten: string[] = Array.from(readme.split('\n'), () => '');
  const checked = [...asWritten];
  const shownJson = new Set<Block>();
  let shown = 0;
  for (const block of blocks) {
    if (block.kind === 'json') continue;
    if (block.kind !== 'ts') throw new Error(`README.md:${block.from}: a block of kind "${block.kind}"`);
    for (const [index, line] of block.lines.entries()) {
      const at = block.from + index;
      asWritten[at] = line;
      checked[at] = line;
      if (!line.includes('// =>')) continue;
      const [, expression, value] = SHOWN.exec(line) ?? [];
      if (expression === undefined || value === undefined) {
        throw new Error(
          `README.md:${at + 1}: shows the value of something else than an expression on one line`,
        );
      }
      const json = value === JSON_BELOW ? jsonAfter(blocks, block) : undefined;
      if (json !== undefined) shownJson.add(json);
      checked[at] = `__shown(${at + 1}, (${expression}), (${json?.lines.join(' ') ?? value}));`;
      shown++;
    }
  }
  const unused = blocks.find((block) => block.kind === 'json' && !shownJson.has(block));
  if (unused !== undefined) throw new Error(`README.md:${unused.from}: no example shows this JSON`);
  return { asWritten: asWritten.join('\n'), checked: checked.join('\n') + COMPARISON, shown };
}

function fencedBlocks(readme: string): Block[] {
  const blocks: Block[] = [];
  let open: { kind: string; from: number; lines: string[] } | undefined;
  for (const [index, line] of readme.split('\n').entries()) {
    if (open === undefined && line.startsWith(FENCE)) {
      open = { kind: line.slice(FENCE.length).trim(), from: index + 1, lines: [] };
    } else if (open !== undefined && line === FENCE) {
      blocks.push(open);
      open = undefined;
    } else open?.lines.push(line);
  }
  if (open !== undefined) throw new Error(`README.md:${open.from}: a block without an end`);
  return blocks;
}

function jsonAfter(blocks: readonly Block[], block: Block): Block {
  const next = blocks[blocks.indexOf(block) + 1];
  if (next?.kind !== 'json') throw new Error(`README.md:${block.from}: no JSON below this example`);
  return next;
}
