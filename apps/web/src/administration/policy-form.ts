import type { AccessPolicy } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { roleWords } from '../shell/desks.ts';

const IDLE_ROLES = ['technologist', 'physician', 'biller', 'auditor', 'administrator'] as const;
type IdleRole = (typeof IDLE_ROLES)[number];

export type PolicyField = IdleRole | 'longestSessionHours' | 'emergencyHours' | 'retentionYears';
export type PolicyForm = Readonly<Record<PolicyField, string>>;

interface PolicyFieldSpec {
  readonly field: PolicyField;
  /** Beside its group, and where it stands alone. */
  readonly label: string;
  readonly alone: string;
  readonly least: number;
  readonly most: number;
}

const idle = (field: IdleRole, who: string): PolicyFieldSpec => ({
  field,
  label: t`${who.charAt(0).toUpperCase()}${who.slice(1)}, minutes`,
  alone: t`Idle minutes of the ${who}`,
  least: 1,
  most: 1_440,
});

export const idleFields = (): readonly PolicyFieldSpec[] =>
  IDLE_ROLES.map((role) => idle(role, roleWords()[role]));

export const otherFields = () =>
  ({
    longestSessionHours: {
      field: 'longestSessionHours',
      label: t`Longest session, hours`,
      alone: t`Longest session in hours`,
      least: 1,
      most: 168,
    },
    emergencyHours: {
      field: 'emergencyHours',
      label: t`Lasts, hours`,
      alone: t`Hours of emergency access`,
      least: 1,
      most: 72,
    },
    retentionYears: {
      field: 'retentionYears',
      label: t`Kept, years`,
      alone: t`Years that records are kept`,
      least: 6,
      most: 100,
    },
  }) as const satisfies Record<string, PolicyFieldSpec>;
const fields = (): readonly PolicyFieldSpec[] => [...idleFields(), ...Object.values(otherFields())];

export const policyForm = ({ idleMinutes, ...hours }: AccessPolicy): PolicyForm => ({
  technologist: String(idleMinutes.technologist),
  physician: String(idleMinutes.physician),
  biller: String(idleMinutes.biller),
  auditor: String(idleMinutes.auditor),
  administrator: String(idleMinutes.administrator),
  longestSessionHours: String(hours.longestSessionHours),
  emergencyHours: String(hours.emergencyHours),
  retentionYears: String(hours.retentionYears),
});

export const policyOf = (form: PolicyForm): AccessPolicy => ({
  idleMinutes: {
    technologist: Number(form.technologist),
    physician: Number(form.physician),
    biller: Number(form.biller),
    auditor: Number(form.auditor),
    administrator: Number(form.administrator),
  },
  longestSessionHours: Number(form.longestSessionHours),
  emergencyHours: Number(form.emergencyHours),
  retentionYears: Number(form.retentionYears),
});

const WHOLE_NUMBER = /^\d{1,4}$/;

/** What is wrong in which field. */
export const policyProblems = (form: PolicyForm): ReadonlyMap<PolicyField, string> =>
  new Map(
    fields()
      .filter(({ field, least, most }) => {
        const text = form[field].trim();
        return !WHOLE_NUMBER.test(text) || Number(text) < least || Number(text) > most;
      })
      .map(({ field, least, most }) => [field, t`Type a whole number from ${least} to ${most}.`]),
  );

/** `Idle minutes of the biller: 10, until now 15.` */
export const policyChanges = (before: PolicyForm, after: PolicyForm): readonly string[] =>
  fields()
    .filter(({ field }) => before[field] !== after[field].trim())
    .map(({ field, alone }) => t`${alone}: ${after[field].trim()}, until now ${before[field]}.`);
