import { type ReactNode, useId } from 'react';
import { useWidth } from '../../time-chart/use-width.ts';
import styles from './Chart.module.css';

interface ChartFigureProps {
  readonly title: string;
  /** All that the picture says, in words. */
  readonly summary: string;
  readonly series?: readonly string[];
  /** Drawn as wide as there is room. */
  readonly children: (width: number) => ReactNode;
}

/** A picture of numbers with its words, for whoever does not see it, and the names of its shades. */
export function ChartFigure({ title, summary, series = [], children }: ChartFigureProps) {
  const [ref, width] = useWidth();
  const id = useId();
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {series.length > 1 && (
        <ul className={styles.legend}>
          {series.map((name, index) => (
            <li key={name}>
              <svg width="14" height="14" aria-hidden="true">
                <rect width="14" height="14" rx="3" className={seriesClass(index)} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <div ref={ref} className={styles.room}>
        {width > 0 && children(width)}
      </div>
      <figcaption className={styles.summary}>{summary}</figcaption>
    </figure>
  );
}

const SHADES = [styles.first, styles.second, styles.third, styles.fourth];

/** Shades repeat after four; the table beside has the numbers. */
export const seriesClass = (index: number): string => SHADES[index % SHADES.length] ?? '';
