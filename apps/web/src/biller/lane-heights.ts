import type { PhysicianLanes } from './record-lanes.ts';

/** Where the names of the lanes stand. */
export const NAMES_PX = 92;
export const LANE_PX = 28;
/** One case more in the curve of cases read at once. */
export const LEVEL_PX = 13;
/** Above the curve, for the mark of what is over the limit. */
export const CURVE_AIR_PX = 12;
/** Below it, so that the lane of a line does not stick to it. */
export const CURVE_FOOT_PX = 8;

/** The curve reaches above its limit line, so that the limit is seen as one. */
export const curveLevels = ({ physician, concurrency }: PhysicianLanes, limit: number): number =>
  Math.max(limit + 1, physician.peakConcurrency, ...concurrency.map(({ level }) => level));

/** Name, attendance, attention, curve, and a lane for each line. */
export const groupHeight = (group: PhysicianLanes, limit: number): number =>
  LANE_PX * (3 + group.lines.length) + CURVE_AIR_PX + CURVE_FOOT_PX + curveLevels(group, limit) * LEVEL_PX;
