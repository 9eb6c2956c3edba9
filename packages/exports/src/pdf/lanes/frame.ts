import type { TimeRecord } from '@ionm-clock/domain';
import type { Flow } from '../page/flow.ts';
import { INK, PAGE, RULE, STYLES } from '../page/style.ts';
import type { Axis } from './axis.ts';
import { boxOf, filled, leftOutBox } from './bars.ts';

/** Height of a lane, and of the axis above all of them. */
export const LANE = 16;
export const AXIS_HEIGHT = 15;
/** Where the names of lanes end and the lanes begin. */
export const NAMES = 78;

/** What every lane is drawn with. */
export interface LanesFrame {
  readonly flow: Flow;
  readonly axis: Axis;
  readonly record: TimeRecord;
}

export const laneName = ({ flow }: LanesFrame, name: string, middle: number): void =>
  flow.putLine(name, PAGE.left, middle - 4.5, STYLES.laneQuiet);

/** The hours over a picture of this height, and the clock: when it ran and when it was interrupted. */
export function drawFrame(frame: LanesFrame, top: number, height: number): void {
  const { flow, axis, record } = frame;
  const { doc } = flow;
  for (const { x, label } of axis.ticks) {
    doc
      .moveTo(x, top + 11)
      .lineTo(x, top + height)
      .lineWidth(0.4)
      .strokeColor(RULE)
      .stroke();
    flow.putLine(label, x, top, STYLES.laneQuiet, 'middle');
  }
  const middle = top + AXIS_HEIGHT + LANE / 2;
  laneName(frame, 'Clock', middle);
  for (const span of record.interrupted) leftOutBox(doc, boxOf(axis, span, middle, 9), 'interrupted');
  for (const span of record.monitored) filled(doc, boxOf(axis, span, middle, 7), INK);
}
