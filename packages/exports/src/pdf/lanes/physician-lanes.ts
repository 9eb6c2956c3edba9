import type { ClaimLine, PhysicianTime } from '@ionm-clock/domain';
import { INK, PAGE, QUIET, RULE, STYLES } from '../page/style.ts';
import { ABOVE_LIMIT, boxOf, filled, LOCATIONS, leftOutBox } from './bars.ts';
import { LANE, type LanesFrame, laneName } from './frame.ts';

/** One physician: attendance by location, attention, cases read at once, and the counted time of each line. */
export interface PhysicianLanes {
  readonly physician: PhysicianTime;
  readonly lines: readonly ClaimLine[];
  readonly name: string;
  readonly limit: number | undefined;
}

const CURVE_AIR = 8;

/** Lower for very many, so that one curve never takes a page. */
const levelHeight = (levels: number): number => Math.min(9, 90 / levels);

const levelsOf = ({ physician, limit }: PhysicianLanes): number =>
  Math.max((limit ?? 0) + 1, physician.peakConcurrency, ...physician.concurrency.map(({ level }) => level));

const curveHeight = (group: PhysicianLanes): number => levelsOf(group) * levelHeight(levelsOf(group));

/** How high the lanes of a physician are. */
export const groupHeight = (group: PhysicianLanes): number =>
  LANE * (3 + group.lines.length) + CURVE_AIR + curveHeight(group) + 8;

/** Draws them from `top` on. */
export function drawPhysician(frame: LanesFrame, group: PhysicianLanes, top: number): void {
  const { flow, axis } = frame;
  const { doc } = flow;
  const { physician, lines, name } = group;
  doc
    .moveTo(PAGE.left, top + 1)
    .lineTo(PAGE.right, top + 1)
    .lineWidth(0.5)
    .strokeColor(RULE)
    .stroke();
  const [shown = ''] = flow.type.lines(name, STYLES.cellStrong, PAGE.right - PAGE.left);
  const ground = {
    x: PAGE.left,
    y: top + 3,
    width: flow.type.width(shown, STYLES.cellStrong) + 3,
    height: 11,
  };
  filled(doc, ground, '#FFFFFF');
  flow.putLine(shown, PAGE.left, top + 3, STYLES.cellStrong);

  const attends = top + LANE * 1.5;
  laneName(frame, 'Attends', attends);
  for (const span of physician.spans) {
    const { fill, word, style } = LOCATIONS[span.location];
    const box = boxOf(axis, span, attends, 11);
    filled(doc, box, fill);
    if (box.width > flow.type.width(word, style) + 6) flow.putLine(word, box.x + 3, attends - 4.5, style);
  }

  const attention = top + LANE * 2.5;
  laneName(frame, 'Attention', attention);
  const kept = physician.concurrency.length > 0 || physician.spans.length === 0;
  if (!kept) flow.putLine('not kept in this record', axis.left, attention - 4.5, STYLES.laneQuiet);
  for (const span of physician.attention) filled(doc, boxOf(axis, span, attention, 4.5), INK);

  drawCurve(frame, group, top + LANE * 3 + CURVE_AIR);
  const below = top + LANE * 3 + CURVE_AIR + curveHeight(group) + 5;
  for (const [index, line] of lines.entries()) drawCounted(frame, line, below + LANE * (index + 0.5));
}

/** How many cases were read at once, with the payer's limit; what is above it is darker. */
function drawCurve(frame: LanesFrame, group: PhysicianLanes, top: number): void {
  const { flow, axis } = frame;
  const { doc } = flow;
  const { physician, limit } = group;
  const unit = levelHeight(levelsOf(group));
  const base = top + curveHeight(group);
  const y = (level: number): number => base - level * unit;
  laneName(frame, 'Read at once', base - 6);
  for (const { start, end, level } of physician.concurrency) {
    const from = axis.x(start);
    const width = Math.max(0.6, axis.x(end) - from);
    doc.rect(from, y(level), width, level * unit).fill('#DADADA');
    if (limit !== undefined && level > limit) {
      doc.rect(from, y(level), width, (level - limit) * unit).fill(ABOVE_LIMIT);
    }
    doc
      .moveTo(from, y(level))
      .lineTo(from + width, y(level))
      .lineWidth(1)
      .strokeColor(INK)
      .stroke();
    if (width > 14) flow.putLine(String(level), from + width / 2, y(level) - 8.5, STYLES.lane, 'middle');
  }
  doc.moveTo(axis.left, base).lineTo(axis.right, base).lineWidth(0.5).strokeColor(QUIET).stroke();
  if (limit === undefined) return;
  doc.moveTo(axis.left, y(limit)).lineTo(axis.right, y(limit)).dash(3, { space: 2 }).lineWidth(0.7);
  doc.strokeColor(INK).stroke().undash();
  flow.putLine(`limit ${limit}`, axis.left - 6, y(limit) - 4.5, STYLES.laneQuiet, 'right');
}

/** What a line counts, and what it leaves out, by reason. */
function drawCounted(frame: LanesFrame, { code, trace }: ClaimLine, middle: number): void {
  const { flow, axis } = frame;
  laneName(frame, `${code} counts`, middle);
  for (const span of trace.leftOut) leftOutBox(flow.doc, boxOf(axis, span, middle, 9), span.reason);
  for (const span of trace.counted) filled(flow.doc, boxOf(axis, span, middle, 11), INK);
}
