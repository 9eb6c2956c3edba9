import { type CaseEvent, type CaseId, profileOfCase } from '@ionm-clock/domain';
import { caseEvents, readCaseFiles } from '@ionm-clock/protocol';
import type { Organisation } from '@ionm-clock/server/organisation';
import { computedCases } from '../compute/computed-cases.ts';
import { readFiles } from '../read-files.ts';
import { isAskedFor, type RecordFilter } from './record-filter.ts';
import type { NoSource, RecordSource } from './record-source.ts';

/**
 * The records that are asked for of the cases of files, computed as `compute` does, in the order of the files: all files are one world, also the cases
 * that are not asked for. Of bad files every problem is told.
 */
export function computedRecords(
  paths: readonly string[],
  organisation: Organisation,
  filter: RecordFilter,
): RecordSource | NoSource {
  const { profiles } = organisation;
  const files = readFiles(paths);
  const read = readCaseFiles(files.texts, (id) => profiles.latest(id) !== undefined);
  if (!read.ok || files.problems.length > 0) {
    return { ok: false, problems: [...files.problems, ...(read.ok ? [] : read.problems)] };
  }
  const eventsOf = new Map<CaseId, readonly CaseEvent[]>(
    read.cases.map((one) => [one.caseId, caseEvents(one, undefined)]),
  );
  const asked = computedCases(read.cases, (state) => profileOfCase(profiles, state))
    .filter(({ record: { caseId, dateOfService } }) => isAskedFor(filter, caseId, dateOfService))
    .map(({ record }) => ({ record, events: eventsOf.get(record.caseId) ?? [] }));
  return {
    ok: true,
    organisation,
    caseIds: asked.map(({ record }) => record.caseId),
    records: (of) => ({
      async *[Symbol.asyncIterator]() {
        yield* asked.filter(({ record }) => of.has(record.caseId));
      },
    }),
  };
}
