import type { CaseId } from '@ionm-clock/domain';
import type { ExportCheck, LeftOut } from '@ionm-clock/protocol';
import { plural, t } from '@lingui/core/macro';

/** Records that cannot go for one and the same reason. */
export interface ProblemGroup {
  /** What is wrong and what to do, as the server says it. */
  readonly message: string;
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

/** What keeps records from going, each once with all of its records: what keeps the most of them first. */
export function problemGroups(leftOut: readonly LeftOut[]): readonly ProblemGroup[] {
  const groups = new Map<string, ProblemGroup & { readonly caseIds: CaseId[] }>();
  for (const { caseId, why, problems } of leftOut) {
    for (const { field, message } of problems) {
      const group = groups.get(message) ?? { message, mendAt: mendAt(why, field), caseIds: [] };
      if (!group.caseIds.includes(caseId)) group.caseIds.push(caseId);
      groups.set(message, group);
    }
  }
  return [...groups.values()].sort((a, b) => b.caseIds.length - a.caseIds.length);
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
