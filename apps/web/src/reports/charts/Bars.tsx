import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import styles from './Chart.module.css';
import { seriesClass } from './ChartFigure.tsx';
import { highest, pieces, type Stack, totalOf } from './stack.ts';

const ROW_PX = 48;
const [NAME_PX, BAR_PX] = [20, 18];

interface BarsProps {
  readonly stacks: readonly Stack[];
  readonly width: number;
  readonly label: string;
  /** The total of a stack, as it stands beside its name. */
  readonly totalText: (total: number) => string;
}

/** Stacks below one another with their names above them, such as people: any name has room, also on a phone. */
export function Bars({ stacks, width, label, totalText }: BarsProps) {
  const x = scaleLinear<number>({ domain: [0, highest(stacks)], range: [0, Math.max(1, width - 1)] });
  return (
    <svg role="img" aria-label={label} width={width} height={stacks.length * ROW_PX} className={styles.chart}>
      {stacks.map((stack, index) => (
        <Group key={stack.key} top={index * ROW_PX}>
          <text className={styles.name} y={NAME_PX - 6}>
            {`${stack.name} · ${totalText(totalOf(stack))}`}
          </text>
          <line className={styles.grid} x1={0} x2={width} y1={NAME_PX + BAR_PX} y2={NAME_PX + BAR_PX} />
          {pieces(stack).map(({ series, from, to }) => (
            <Bar
              key={series}
              className={seriesClass(series)}
              x={x(from)}
              width={Math.max(1, x(to) - x(from))}
              y={NAME_PX}
              height={BAR_PX}
            />
          ))}
        </Group>
      ))}
    </svg>
  );
}
