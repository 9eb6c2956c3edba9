import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CaseEvent,
  computeRecords,
  type Location,
  parseInstant,
  SHIPPED_PROFILES,
  type TimeRecord,
  userId,
} from '@ionm-clock/domain';
import { caseOf, ended, joined, MERCY, moment, started } from './recorded-case.ts';

const FOLDER = join(import.meta.dirname, '../../../domain/golden');

interface GoldenEvent {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly physicianId?: string;
  readonly location?: Location;
}

interface Golden {
  readonly title: string;
  readonly files: readonly {
    readonly case: {
      readonly id: string;
      readonly room: string;
      readonly timeZone: string;
      readonly payerProfile: string;
    };
    readonly events: readonly GoldenEvent[];
  }[];
}

/** The records of each worked case of the domain, as if finalized. */
export function goldenRecords(): readonly {
  readonly name: string;
  readonly records: readonly TimeRecord[];
}[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const golden: Golden = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
      const cases = golden.files.map(({ case: about, events }) => {
        const { id, room, timeZone, payerProfile } = about;
        const profile = SHIPPED_PROFILES.latest(payerProfile);
        if (profile === undefined) throw new Error(`no profile ${payerProfile}`);
        return {
          state: caseOf(id, events.map(caseEvent), { ...MERCY, room, timeZone, payerProfile }),
          profile,
        };
      });
      const asOf = parseInstant('2026-12-01T00:00:00Z');
      return { name, records: computeRecords(cases, asOf).map((record) => ({ ...record, version: 1 })) };
    });
}

function caseEvent({ type, at, physicianId = '', location = 'remote' }: GoldenEvent): CaseEvent {
  const when = moment(at);
  switch (type) {
    case 'monitoring.started':
      return started(when);
    case 'monitoring.ended':
      return ended(when);
    case 'physician.joined':
      return joined(physicianId, location, when);
    case 'physician.moved':
      return { ...when, type, payload: { physicianId: userId(physicianId), location } };
    case 'physician.left':
    case 'attention.given':
      return { ...when, type, payload: { physicianId: userId(physicianId) } };
    case 'monitoring.interrupted':
    case 'monitoring.resumed':
      return { ...when, type, payload: {} };
    default:
      throw new Error(`no ${type} in worked cases so far`);
  }
}
