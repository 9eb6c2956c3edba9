import type { FieldPath } from './profile-form.ts';

/** How a field is typed. `minutes` and `count` are whole numbers. */
export type FieldKind = 'text' | 'minutes' | 'count' | 'date' | 'choice' | 'lines';

/** One field of a payer profile in plain words (BILLING-RULES.md section 2). */
export interface ProfileField {
  readonly path: FieldPath;
  readonly label: string;
  readonly kind: FieldKind;
  readonly hint?: string;
  /** What is said where nothing stands; only of a field that may be empty. */
  readonly empty?: string;
  /** Of a choice: each value, and its words. */
  readonly choices?: readonly (readonly [value: string, words: string])[];
}

/** Fields that belong together. */
export interface FieldGroup {
  readonly title: string;
  readonly hint?: string;
  readonly fields: readonly ProfileField[];
}

const rule = (time: 'inRoom' | 'outside'): readonly ProfileField[] => [
  { path: `${time}.code`, label: 'Code', kind: 'text' },
  { path: `${time}.unitMinutes`, label: 'Minutes of a unit', kind: 'minutes' },
  {
    path: `${time}.thresholdMinutes`,
    label: 'One more from minute',
    kind: 'minutes',
    hint: 'Minutes left over after full units.',
  },
  {
    path: `${time}.maxUnits`,
    label: 'Most units a day',
    kind: 'count',
    hint: 'Optional. More are a warning; they are not cut.',
    empty: 'no maximum',
  },
];

const DEMANDS = [
  ['none', 'Not demanded'],
  ['warning', 'A warning if missing'],
  ['error', 'An error if missing'],
] as const;

const demand = (path: FieldPath & `documentation.${string}`, label: string): ProfileField => ({
  path,
  label,
  kind: 'choice',
  choices: DEMANDS,
});

/** All fields, in the order of the form. */
export const FIELD_GROUPS: readonly FieldGroup[] = [
  {
    title: 'Profile',
    fields: [
      { path: 'title', label: 'Name', kind: 'text' },
      {
        path: 'id',
        label: 'Id',
        kind: 'text',
        hint: 'Small letters, digits and hyphens, such as acme-health. It stays for ever.',
      },
    ],
  },
  {
    title: 'Dates of service',
    hint: 'Where the dates of two versions overlap, the later version holds.',
    fields: [
      { path: 'effectiveFrom', label: 'Valid from', kind: 'date' },
      {
        path: 'effectiveTo',
        label: 'Valid to',
        kind: 'date',
        hint: 'Optional. The last day on which it holds.',
        empty: 'no end',
      },
    ],
  },
  {
    title: 'In the room',
    hint: 'One-on-one time in the OR.',
    fields: rule('inRoom'),
  },
  {
    title: 'Outside the room',
    hint: 'All other attended time.',
    fields: [
      ...rule('outside'),
      {
        path: 'outside.counts',
        label: 'What counts',
        kind: 'choice',
        choices: [
          ['attended', 'All attended time'],
          ['exclusive', 'Only time with exclusive attention'],
        ],
      },
      {
        path: 'inFacility',
        label: 'Elsewhere in the facility counts as',
        kind: 'choice',
        choices: [
          ['outside', 'Outside the room'],
          ['inRoom', 'In the room'],
        ],
      },
    ],
  },
  {
    title: 'Limits',
    fields: [
      {
        path: 'codesPerCase',
        label: 'Codes of one case',
        kind: 'choice',
        choices: [
          ['one', 'One: the code with more time'],
          ['any', 'Each code for its own time'],
        ],
      },
      { path: 'concurrency.limit', label: 'Most cases at once of one physician', kind: 'count' },
      {
        path: 'concurrency.over',
        label: 'Time above that limit',
        kind: 'choice',
        choices: [
          ['flag', 'Counts, and is an error'],
          ['exclude', 'Does not count, and is an error'],
        ],
      },
      {
        path: 'unitCap',
        label: 'Cap on the units outside the room',
        kind: 'choice',
        hint: 'By the day: no more than the rule gives for the sum of their times.',
        choices: [
          ['none', 'No cap'],
          ['physician-day', 'By the physician’s day'],
        ],
      },
    ],
  },
  {
    title: 'Documentation demanded',
    hint: 'What is told as a finding when the record lacks it.',
    fields: [
      demand('documentation.order', 'Surgeon’s order'),
      demand('documentation.indication', 'Indication'),
      demand('documentation.procedure', 'Procedure'),
      demand('documentation.modality', 'Modalities'),
      demand('documentation.baseline', 'Baselines'),
      demand('documentation.report-to-surgeon', 'Changes told to the surgeon'),
      demand('documentation.attestation', 'Attestation'),
    ],
  },
  {
    title: 'Sources',
    fields: [
      {
        path: 'sources',
        label: 'Where these rules are written',
        kind: 'lines',
        hint: 'One a line: the contract and its page, a policy and its date.',
      },
    ],
  },
];
