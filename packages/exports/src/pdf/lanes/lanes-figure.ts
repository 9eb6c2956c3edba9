import { attendanceWords, clockWords, durationText, leftOutText } from '@ionm-clock/domain';
import { paragraph, section } from '../page/blocks.ts';
import type { Flow } from '../page/flow.ts';
import { PAGE, STYLES } from '../page/style.ts';
import { physiciansInOrder, type ToldRecord } from '../told-record.ts';
import { axisOf } from './axis.ts';
import { AXIS_HEIGHT, drawFrame, LANE, type LanesFrame, NAMES } from './frame.ts';
import { key } from './key.ts';
import { drawPhysician, groupHeight, type PhysicianLanes } from './physician-lanes.ts';

/** The picture of the case over time: the clock, and for each physician attendance, attention, cases at once, and what counts. */
export function lanesFigure(flow: Flow, told: ToldRecord): void {
  const { record, nameOf, profile } = told;
  const { startedAt, endedAt, lines } = record;
  section(flow, 'Time lanes');
  if (startedAt === undefined || endedAt === undefined) {
    paragraph(flow, clockWords(record));
    return;
  }
  paragraph(
    flow,
    `Hours and minutes of the facility, ${record.details.timeZone.replaceAll('_', ' ')}.`,
    STYLES.quiet,
  );
  const range = { start: startedAt, end: endedAt };
  const axis = axisOf(range, record, PAGE.left + NAMES, PAGE.right - 8);
  const frame: LanesFrame = { flow, axis, record };
  const groups = physiciansInOrder(record).map(
    (physician): PhysicianLanes => ({
      physician,
      lines: lines.filter((line) => line.physicianId === physician.physicianId),
      name: nameOf(physician.physicianId),
      limit: profile?.concurrency.limit,
    }),
  );
  const whole = pictureHeight(groups);
  if (whole <= PAGE.bottom - PAGE.top) flow.need(whole);
  let rest: readonly PhysicianLanes[] = groups;
  do {
    flow.need(pictureHeight(rest.slice(0, 1)));
    const count = howManyFit(rest, flow.room - AXIS_HEIGHT - LANE);
    picture(frame, rest.slice(0, count), told);
    rest = rest.slice(count);
  } while (rest.length > 0);
  key(flow, record, groups);
}

const pictureHeight = (groups: readonly PhysicianLanes[]): number =>
  groups.reduce((sum, group) => sum + groupHeight(group), AXIS_HEIGHT + LANE);

/** Whole groups that fit under the clock; one at least. */
function howManyFit(groups: readonly PhysicianLanes[], room: number): number {
  let height = 0;
  const fits = groups.findIndex((group) => {
    height += groupHeight(group);
    return height > room;
  });
  return fits === -1 ? groups.length : Math.max(1, fits);
}

function picture(frame: LanesFrame, groups: readonly PhysicianLanes[], told: ToldRecord): void {
  const { flow } = frame;
  const height = pictureHeight(groups);
  const figure = flow.element('Figure', flow.root, { alt: inWords(told, groups) });
  const top = flow.y;
  figure.add(() => {
    drawFrame(frame, top, height);
    let own = top + AXIS_HEIGHT + LANE;
    for (const group of groups) {
      drawPhysician(frame, group, own);
      own += groupHeight(group);
    }
  });
  figure.end();
  flow.y = top + height + 4;
}

/** What the picture shows, for those who do not see it. */
const inWords = ({ record }: ToldRecord, groups: readonly PhysicianLanes[]): string =>
  [
    clockWords(record),
    ...groups.flatMap(({ physician, name, lines }) => [
      attendanceWords(physician, name, record),
      `Attention on this case alone: ${durationText(physician.exclusiveSeconds)}. Read at once, at most: ${physician.peakConcurrency}.`,
      ...lines.map((line) => `${durationText(line.seconds)} count for ${line.code}. ${leftOutText(line)}`),
    ]),
  ].join(' ');
