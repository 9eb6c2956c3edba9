import { caseId, facilityId, type HoldScope } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

export type HoldField = 'kind' | 'caseIds' | 'facility' | 'from' | 'to' | 'reason';
export type HoldForm = Readonly<Record<HoldField, string>>;

export const SCOPE_KINDS = [
  'cases',
  'facility',
  'everything',
] as const satisfies readonly HoldScope['kind'][];

export const newHoldForm = (facility: string): HoldForm => ({
  kind: 'cases',
  caseIds: '',
  facility,
  from: '',
  to: '',
  reason: '',
});

/** What the form would hold. */
export function scopeOfForm({ kind, caseIds, facility, from, to }: HoldForm): HoldScope {
  if (kind === 'everything') return { kind };
  if (kind === 'facility') return { kind, facility: facilityId(facility), from, to };
  return { kind: 'cases', caseIds: [...new Set(linesOf(caseIds))].map(caseId) };
}

/** What is missing in which field, beside what the rules of the domain say. */
export function holdProblems(form: HoldForm): ReadonlyMap<HoldField, string> {
  const needed: readonly HoldField[] =
    form.kind === 'facility'
      ? ['facility', 'from', 'to', 'reason']
      : form.kind === 'cases'
        ? ['caseIds', 'reason']
        : ['reason'];
  return new Map(
    needed.filter((field) => form[field].trim() === '').map((field) => [field, t`Fill this in.`]),
  );
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
