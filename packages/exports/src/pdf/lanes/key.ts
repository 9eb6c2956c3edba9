import { LEFT_OUT_WORDS, type LeftOutReason, LOCATIONS as PLACES, type TimeRecord } from '@ionm-clock/domain';
import type { Flow } from '../page/flow.ts';
import { INK, PAGE, STYLES } from '../page/style.ts';
import { ABOVE_LIMIT, type Box, filled, LOCATIONS, leftOutBox } from './bars.ts';
import type { PhysicianLanes } from './physician-lanes.ts';

const REASONS: readonly LeftOutReason[] = [
  'interrupted',
  'not-attending',
  'other-code',
  'without-attention',
  'over-limit',
];

const SWATCH = { width: 16, height: 8 } as const;
const LINE = 12;

interface Entry {
  readonly words: string;
  readonly draw: (box: Box) => void;
}

/** What fills and patterns of the picture mean; only of what is in it. */
export function key(flow: Flow, record: TimeRecord, groups: readonly PhysicianLanes[]): void {
  let x: number = PAGE.left;
  for (const { words, draw } of entries(flow, record, groups)) {
    const width = SWATCH.width + 4 + flow.type.width(words, STYLES.lane) + 12;
    if (x > PAGE.left && x + width > PAGE.right) {
      x = PAGE.left;
      flow.y += LINE;
    }
    flow.need(LINE);
    const { y } = flow;
    const left = x;
    flow.adorn(() => draw({ ...SWATCH, x: left, y: y + 1 }));
    const element = flow.element('P');
    element.add(() => flow.putLine(words, left + SWATCH.width + 4, y + 0.5, STYLES.lane));
    element.end();
    x += width;
  }
  flow.y += LINE + 2;
}

function entries({ doc }: Flow, record: TimeRecord, groups: readonly PhysicianLanes[]): readonly Entry[] {
  const reasons = new Set(record.lines.flatMap(({ trace }) => trace.leftOut.map(({ reason }) => reason)));
  if (record.interrupted.length > 0) reasons.add('interrupted');
  const places = new Set(groups.flatMap(({ physician }) => physician.spans.map(({ location }) => location)));
  const isOver = groups.some(
    ({ physician, limit }) => limit !== undefined && physician.peakConcurrency > limit,
  );
  const fill = (words: string, grey: string): Entry => ({ words, draw: (box) => filled(doc, box, grey) });
  return [
    ...(record.lines.length === 0 ? [] : [fill('counted', INK)]),
    ...REASONS.filter((reason) => reasons.has(reason)).map((reason) => ({
      words: reason === 'interrupted' ? 'clock interrupted' : `left out: ${LEFT_OUT_WORDS[reason]}`,
      draw: (box: Box) => leftOutBox(doc, box, reason),
    })),
    ...PLACES.filter((place) => places.has(place)).map((place) =>
      fill(`attends: ${LOCATIONS[place].word}`, LOCATIONS[place].fill),
    ),
    ...(isOver ? [fill('cases above the limit', ABOVE_LIMIT)] : []),
  ];
}
