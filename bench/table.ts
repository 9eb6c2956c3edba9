import { type Aim, type Compared, isMet } from './comparison.ts';
import type { Environment } from './environment.ts';

export const environmentText = ({
  cores,
  processor,
  node,
  sqlite,
  system,
  folder,
  isMemory,
}: Environment): string =>
  `${cores} cores (${processor}), ${system}, Node ${node}, SQLite ${sqlite}, logs in ${folder}` +
  (isMemory ? '\nThis folder is memory: a sync costs nothing there. Set TMPDIR to a disk.' : '');

/** The comparison in columns, numbers to the right. */
export function table(lines: readonly Compared[]): string {
  const rows = [
    ['', 'floor', 'product', 'ratio', 'aim'],
    ...lines.map(({ name, floor, product, ratio, aim }) => [
      name,
      figure(floor),
      figure(product),
      ratio.toFixed(2),
      aim === undefined ? '' : `${aimText(aim)}: ${isMet(ratio, aim) ? 'met' : 'missed'}`,
    ]),
  ];
  return rows
    .map(([name = '', floor = '', product = '', ratio = '', aim = '']) =>
      `${name.padEnd(32)}${floor.padStart(9)}${product.padStart(9)}${ratio.padStart(7)}   ${aim}`.trimEnd(),
    )
    .join('\n');
}

const figure = (value: number): string => (value < 100 ? value.toFixed(2) : value.toFixed(0));

const aimText = (aim: Aim): string => ('atMost' in aim ? `at most ${aim.atMost}` : `at least ${aim.atLeast}`);
