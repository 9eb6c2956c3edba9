import { type Aim, type Comparison, isMet } from './comparison.ts';
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

/** A comparison in columns, numbers to the right. */
export function table({ headings, lines }: Comparison): string {
  const rows = [
    ['', ...headings, 'ratio', 'aim'],
    ...lines.map(({ name, base, value, ratio, aim }) => [
      name,
      figure(base),
      figure(value),
      // Of what the base has none of, there is no ratio.
      Number.isFinite(ratio) ? ratio.toFixed(2) : '',
      aim === undefined ? '' : `${aimText(aim)}: ${isMet({ ratio, value }, aim) ? 'met' : 'missed'}`,
    ]),
  ];
  return rows
    .map(([name = '', base = '', value = '', ratio = '', aim = '']) =>
      `${name.padEnd(32)}${base.padStart(14)}${value.padStart(17)}${ratio.padStart(7)}   ${aim}`.trimEnd(),
    )
    .join('\n');
}

const figure = (value: number): string => (value < 100 ? value.toFixed(2) : value.toFixed(0));

function aimText(aim: Aim): string {
  if ('atLeast' in aim) return `at least ${aim.atLeast}`;
  if ('atMost' in aim) return `at most ${aim.atMost}`;
  return aim.valueAtMost === 0 ? 'none' : `at most ${aim.valueAtMost}`;
}
