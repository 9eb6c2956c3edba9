import { seesBySight, type User } from '@ionm-clock/domain';
import { FORMATS } from '@ionm-clock/exports';
import type { SetupLacks } from '@ionm-clock/protocol';
import { inSlices } from '../world/in-slices.ts';
import type { World } from '../world/world.ts';
import { personNames } from './person-names.ts';

const OF_CLAIMS = ['hl7', 'fhir', 'x12'] as const satisfies readonly SetupLacks['format'][];

/** What is wrong with a record itself: no set-up mends it. */
const OF_RECORDS: ReadonlySet<string> = new Set(['lines', 'caseId']);

/**
 * What the billing set-up still lacks for the finalized records that this user may see, by format. Those that went out and have been
 * left alone since are passed over.
 */
export async function setupLacksFor(world: World, user: User): Promise<readonly SetupLacks[]> {
  const names = { setup: world.organisation.setUp.billing, nameOf: personNames(world) };
  const sought = [...world.cases.summaries()].filter(
    ({ id, sight, finalizedAt, isExported }) =>
      finalizedAt !== undefined && (!isExported || world.cases.isAtHand(id)) && seesBySight(user, sight),
  );
  const found = OF_CLAIMS.map((format) => new LacksOfFormat(format));
  await inSlices(sought, ({ id }) => {
    const record = world.get(id)?.state.record;
    if (record?.status !== 'finalized') return;
    for (const one of found) one.add(FORMATS[one.format].problems({ record: record.record }, names));
  });
  return found.map((one) => one.told());
}

type Problem = Pick<SetupLacks['problems'][number], 'field' | 'message'>;

/** What a format lacks, counted over records. */
class LacksOfFormat {
  readonly format: (typeof OF_CLAIMS)[number];
  readonly #lacks = new Map<string, SetupLacks['problems'][number]>();
  #records = 0;

  constructor(format: (typeof OF_CLAIMS)[number]) {
    this.format = format;
  }

  add(problems: readonly Problem[]): void {
    const found = problems.filter(({ field }) => !OF_RECORDS.has(field));
    if (found.length > 0) this.#records += 1;
    // A record may name the same lack twice, such as the charge of a code that two of its lines have.
    for (const message of new Set(found.map((problem) => problem.message))) {
      const field = found.find((problem) => problem.message === message)?.field ?? '';
      this.#lacks.set(message, { field, message, records: (this.#lacks.get(message)?.records ?? 0) + 1 });
    }
  }

  told(): SetupLacks {
    const problems = [...this.#lacks.values()].sort((a, b) => b.records - a.records);
    return { format: this.format, records: this.#records, problems };
  }
}
