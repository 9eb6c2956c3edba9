import { maySeeCase, type User } from '@ionm-clock/domain';
import { FORMATS } from '@ionm-clock/exports';
import type { SetupLacks } from '@ionm-clock/protocol';
import type { World } from '../world/world.ts';
import { personNames } from './person-names.ts';

const OF_CLAIMS = ['hl7', 'fhir', 'x12'] as const satisfies readonly SetupLacks['format'][];

/** What is wrong with a record itself: no set-up mends it. */
const OF_RECORDS: ReadonlySet<string> = new Set(['lines', 'caseId']);

/** What the billing set-up still lacks for the finalized records that this user may see, by format. */
export function setupLacksFor(world: World, user: User): readonly SetupLacks[] {
  const names = { setup: world.organisation.setUp.billing, nameOf: personNames(world) };
  const finalized = [...world.cases.all()].flatMap(({ state }) =>
    state.record.status === 'finalized' && maySeeCase(user, state) ? [state.record.record] : [],
  );
  return OF_CLAIMS.map((format) => {
    const lacks = new Map<string, SetupLacks['problems'][number]>();
    let waiting = 0;
    for (const record of finalized) {
      const found = FORMATS[format].problems({ record }, names).filter(({ field }) => !OF_RECORDS.has(field));
      if (found.length > 0) waiting += 1;
      // A record may name the same lack twice, such as the charge of a code that two of its lines have.
      for (const message of new Set(found.map((problem) => problem.message))) {
        const field = found.find((problem) => problem.message === message)?.field ?? '';
        lacks.set(message, { field, message, records: (lacks.get(message)?.records ?? 0) + 1 });
      }
    }
    const problems = [...lacks.values()].sort((a, b) => b.records - a.records);
    return { format, records: waiting, problems };
  });
}
