import type { AccessPolicy } from '@ionm-clock/domain';
import { ROLE_WORDS } from '../shell/desks.ts';

const IDLE_ROLES = ['technologist', 'physician', 'biller', 'auditor', 'administrator'] as const;
type IdleRole = (typeof IDLE_ROLES)[number];

export type PolicyField = IdleRole | 'longestSessionHours' | 'emergencyHours' | 'retentionYears';
export type PolicyForm = Readonly<Record<PolicyField, string>>;

interface PolicyFieldSpec {
  readonly field: PolicyField;
  readonly label: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}

const idle = (field: IdleRole): PolicyFieldSpec => ({
  field,
  label: `Idle minutes of a ${ROLE_WORDS[field]}`
    .replace('a auditor', 'an auditor')
    .replace('a administrator', 'an administrator'),
  unit: 'minutes',
  least: 1,
  most: 1_440,
});

export const IDLE_FIELDS: readonly PolicyFieldSpec[] = IDLE_ROLES.map(idle);
export const OTHER_FIELDS = {
  longestSessionHours: {
    field: 'longestSessionHours',
    label: 'Longest session in hours',
    unit: 'hours',
    least: 1,
    most: 168,
  },
  emergencyHours: {
    field: 'emergencyHours',
    label: 'Hours of emergency access',
    unit: 'hours',
    least: 1,
    most: 72,
  },
  retentionYears: {
    field: 'retentionYears',
    label: 'Years that records are kept',
    unit: 'years',
    least: 6,
    most: 100,
  },
} as const satisfies Record<string, PolicyFieldSpec>;
const FIELDS: readonly PolicyFieldSpec[] = [...IDLE_FIELDS, ...Object.values(OTHER_FIELDS)];

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
    FIELDS.filter(({ field, least, most }) => {
      const text = form[field].trim();
      return !WHOLE_NUMBER.test(text) || Number(text) < least || Number(text) > most;
    }).map(({ field, least, most }) => [field, `Type a whole number from ${least} to ${most}.`]),
  );

/** `Idle minutes of a biller: 10, until now 15.` */
export const policyChanges = (before: PolicyForm, after: PolicyForm): readonly string[] =>
  FIELDS.filter(({ field }) => before[field] !== after[field].trim()).map(
    ({ field, label }) => `${label}: ${after[field].trim()}, until now ${before[field]}.`,
  );
