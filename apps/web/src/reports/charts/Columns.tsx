import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import styles from './Chart.module.css';
import { seriesClass } from './ChartFigure.tsx';
import { highest, pieces, type Stack } from './stack.ts';

const HEIGHT = 240;
const TICK = styles.tick ?? '';
const [LEFT, BOTTOM, TOP] = [48, 28, 8];
/** Room that a name below a column takes. */
const NAME_PX = 70;
const WIDEST_PX = 80;

interface ColumnsProps {
  readonly stacks: readonly Stack[];
  readonly width: number;
  /** Said to who does not see it. */
  readonly label: string;
  /** Of the stacks, which are named where there is no room for all; else as many as fit. */
  readonly named?: (stack: Stack, index: number) => boolean;
}

/** Stacks side by side, such as months. */
export function Columns({ stacks, width, label, named }: ColumnsProps) {
  const [right, ground] = [Math.max(1, width - LEFT), HEIGHT - BOTTOM];
  const x = scaleBand<string>({ domain: stacks.map(({ key }) => key), range: [0, right], padding: 0.2 });
  const y = scaleLinear<number>({ domain: [0, highest(stacks)], range: [ground, TOP], nice: true });
  const wide = Math.min(x.bandwidth(), WIDEST_PX);
  const each = Math.max(1, Math.ceil((stacks.length * NAME_PX) / right));
  const isNamed = named ?? ((_: Stack, index: number) => index % each === 0);
  const names = new Map(stacks.map(({ key, name }) => [key, name]));
  return (
    <svg role="img" aria-label={label} width={width} height={HEIGHT} className={styles.chart}>
      <Group left={LEFT}>
        {y.ticks(4).map((tick) => (
          <line key={tick} className={styles.grid} x1={0} x2={right} y1={y(tick)} y2={y(tick)} />
        ))}
        {stacks.map((stack) =>
          pieces(stack).map(({ series, from, to }) => (
            <Bar
              key={`${stack.key} ${series}`}
              className={seriesClass(series)}
              x={(x(stack.key) ?? 0) + (x.bandwidth() - wide) / 2}
              width={wide}
              y={y(to)}
              height={Math.max(1, y(from) - y(to))}
            />
          )),
        )}
        <AxisLeft
          scale={y}
          tickValues={y.ticks(4).filter(Number.isInteger)}
          hideAxisLine
          hideTicks
          tickFormat={(value) => Number(value).toLocaleString()}
          tickLabelProps={{ className: TICK, dx: -4 }}
        />
        <AxisBottom
          scale={x}
          top={ground}
          hideTicks
          axisLineClassName={styles.grid ?? ''}
          tickValues={stacks.filter(isNamed).map(({ key }) => key)}
          tickFormat={(key) => names.get(key) ?? key}
          tickLabelProps={{ className: TICK, textAnchor: 'middle' }}
        />
      </Group>
    </svg>
  );
}
