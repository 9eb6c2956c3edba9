import type { CaseView } from '@ionm-clock/client';
import {
  type CaseId,
  type CaseState,
  type LimitOf,
  type PhysicianLoad,
  physicianLoad,
  type UserId,
} from '@ionm-clock/domain';
import { serverNow } from '../server-clock/server-clock.ts';
import { sameItems, whileSame } from './while-same.ts';

type Views = ReadonlyMap<CaseId, CaseView>;
type Loads = ReadonlyMap<UserId, PhysicianLoad>;

export const NO_LOADS: Loads = new Map();

const sameLoad = (a: PhysicianLoad, b: PhysicianLoad): boolean =>
  a.level === b.level &&
  a.limit === b.limit &&
  a.overSince === b.overSince &&
  a.physicianId === b.physicianId &&
  sameItems(a.caseIds, b.caseIds);

const readBy = new Map<UserId, (views: Views) => readonly CaseState[]>();

/** The cases that a physician reads or has read, of all that are seen here; the same list as long as nothing happens in them. */
export function statesReadBy(views: Views, physicianId: UserId): readonly CaseState[] {
  const known = readBy.get(physicianId);
  if (known !== undefined) return known(views);
  const made = whileSame(
    (all: Views) =>
      [...all.values()]
        .map(({ state }) => state)
        .filter(({ attendance }) => attendance.some((span) => span.physicianId === physicianId)),
    sameItems,
  );
  readBy.set(physicianId, made);
  return made(views);
}

/** A physician's load by the cases seen here; the same object as long as it says the same. */
export const loadByCases = whileSame(
  (
    states: readonly CaseState[],
    physicianId: UserId,
    limitOf: LimitOf,
    defaultLimit: number,
  ): PhysicianLoad => physicianLoad(states, physicianId, limitOf, defaultLimit, serverNow()),
  sameLoad,
);

/** What the server says of everybody, and of one physician what they see themselves. */
export const withOwnLoad = whileSame(
  (told: Loads, own: PhysicianLoad): Loads => new Map([...told, [own.physicianId, own]]),
);
