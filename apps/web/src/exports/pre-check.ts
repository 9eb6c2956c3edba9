import type { CaseId } from '@ionm-clock/domain';
import type { ExportCheck, LeftOut } from '@ionm-clock/protocol';
import { plural, t } from '@lingui/core/macro';

/** Records that cannot go for the same reasons. */
export interface ProblemGroup {
  /** What is wrong and what to do, as the server says it. */
  readonly messages: readonly string[];
  /** Where it is mended: the record itself, the billing set-up, or the batch in which a message waits. */
  readonly mendAt: 'record' | 'set-up' | 'batch';
  readonly caseIds: readonly CaseId[];
}

/** What would go out and what would not, as it is shown before anything starts. */
export interface PreCheck {
  readonly goes: number;
  readonly corrections: ExportCheck['good'];
  /** They go once more, with a reason. */
  readonly again: readonly CaseId[];
  /** Left out because they went there before in this version: they can go once more, with a reason. */
  readonly wentBefore: readonly CaseId[];
  /** How many cannot go at all as things are. */
  readonly cannotGo: number;
  readonly groups: readonly ProblemGroup[];
}

/** The answer of the server by what somebody can do about it. */
export function preCheck({ good, leftOut }: ExportCheck): PreCheck {
  const cannot = leftOut.filter(({ why }) => why !== 'exported-already');
  return {
    goes: good.length,
    corrections: good.filter(({ corrects }) => corrects !== undefined),
    again: good.filter(({ again }) => again === true).map(({ caseId }) => caseId),
    wentBefore: wentBefore(leftOut),
    cannotGo: cannot.length,
    groups: problemGroups(cannot),
  };
}

/** The records that were left out because they went there before: they go once more, with a reason. */
export const wentBefore = (leftOut: readonly LeftOut[]): readonly CaseId[] =>
  leftOut.filter(({ why }) => why === 'exported-already').map(({ caseId }) => caseId);

/** What keeps records from going, each problem once with all of its records: what keeps the most of them first. */
export function problemGroups(leftOut: readonly LeftOut[]): readonly ProblemGroup[] {
  const problems = leftOut.flatMap(({ caseId, why, problems: found }) =>
    found.map(({ field, message }) => ({ caseId, message, at: mendAt(why, field) })),
  );
  const casesOf = Map.groupBy(problems, ({ message }) => message);
  const kept = [...casesOf].map(([message, all]) => {
    const caseIds = [...new Set(all.map(({ caseId }) => caseId))];
    return { message, caseIds, at: all[0]?.at ?? 'record' };
  });
  // Problems of the very same records stand together, so that these are listed once.
  const groups = Map.groupBy(kept, ({ caseIds, at }) => JSON.stringify([at, caseIds]));
  return [...groups.values()]
    .flatMap((same): readonly ProblemGroup[] =>
      same[0] === undefined
        ? []
        : [{ messages: same.map(({ message }) => message), mendAt: same[0].at, caseIds: same[0].caseIds }],
    )
    .sort((a, b) => b.caseIds.length - a.caseIds.length);
}

/** Fields that lie in the record; all others lie in the billing set-up. */
const OF_RECORD = /^(caseId|record|lines|events|details)\b/;

function mendAt(why: LeftOut['why'], field: string): ProblemGroup['mendAt'] {
  if (why === 'waiting') return 'batch';
  return why === 'set-up' && !OF_RECORD.test(field) ? 'set-up' : 'record';
}

/** `3 records go. 2 went there before. 1 cannot go.`, before anything starts. */
export function checkSummary(check: ExportCheck): string {
  const { goes, wentBefore: before, cannotGo } = preCheck(check);
  return [
    goes === 0 ? t`Nothing goes.` : plural(goes, { one: '# record goes.', other: '# records go.' }),
    ...(before.length === 0 ? [] : [t`${before.length} went there before.`]),
    ...(cannotGo === 0 ? [] : [t`${cannotGo} cannot go.`]),
  ].join(' ');
}
