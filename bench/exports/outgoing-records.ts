import { CPT, caseId, computeRecords } from '@ionm-clock/domain';
import type { OutgoingRecords } from '@ionm-clock/exports';
import { worldOf } from '../records/world.ts';

/** So many records are computed; the others are the same under other case ids, so that making them costs next to nothing. */
const COMPUTED = 200;

/** What is counted until there is enough. */
export type Unit = 'lines' | 'cases';

/** Records one after the other until they make `count` of the unit; the same each time that they are read. */
export function outgoingRecords(unit: Unit, count: number): OutgoingRecords {
  const world = worldOf(COMPUTED).map(({ state }) => ({ state, profile: CPT }));
  const computed = computeRecords(world).filter(({ lines }) => lines.length > 0);
  return {
    *[Symbol.iterator]() {
      for (let made = 0, number = 0; made < count; number++) {
        const record = computed[number % computed.length];
        if (record === undefined) throw new Error('no case of the world has a claim line');
        made += unit === 'lines' ? record.lines.length : 1;
        yield { record: { ...record, caseId: caseId(`case-${number}`), version: 1 } };
      }
    },
  };
}
