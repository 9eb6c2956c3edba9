import { t } from '@lingui/core/macro';
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
  { path: `${time}.code`, label: t`Code`, kind: 'text' },
  { path: `${time}.unitMinutes`, label: t`Minutes of a unit`, kind: 'minutes' },
  {
    path: `${time}.thresholdMinutes`,
    label: t`One more from minute`,
    kind: 'minutes',
    hint: t`Minutes left over after full units.`,
  },
  {
    path: `${time}.maxUnits`,
    label: t`Most units a day`,
    kind: 'count',
    hint: t`Optional. More are a warning; they are not cut.`,
    empty: t`no maximum`,
  },
];

const demands = () =>
  [
    ['none', t`Not demanded`],
    ['warning', t`A warning if missing`],
    ['error', t`An error if missing`],
  ] as const;

const demand = (path: FieldPath & `documentation.${string}`, label: string): ProfileField => ({
  path,
  label,
  kind: 'choice',
  choices: demands(),
});

/** All fields, in the order of the form. */
export const fieldGroups = (): readonly FieldGroup[] => [
  {
    title: t`Profile`,
    fields: [
      { path: 'title', label: t`Name`, kind: 'text' },
      {
        path: 'id',
        label: t`Id`,
        kind: 'text',
        hint: t`Small letters, digits and hyphens, such as acme-health. It stays for ever.`,
      },
    ],
  },
  {
    title: t`Dates of service`,
    hint: t`Where the dates of two versions overlap, the later version holds.`,
    fields: [
      { path: 'effectiveFrom', label: t`Valid from`, kind: 'date' },
      {
        path: 'effectiveTo',
        label: t`Valid to`,
        kind: 'date',
        hint: t`Optional. The last day on which it holds.`,
        empty: t`no end`,
      },
    ],
  },
  {
    title: t`In the room`,
    hint: t`One-on-one time in the OR.`,
    fields: rule('inRoom'),
  },
  {
    title: t`Outside the room`,
    hint: t`All other attended time.`,
    fields: [
      ...rule('outside'),
      {
        path: 'outside.counts',
        label: t`What counts`,
        kind: 'choice',
        choices: [
          ['attended', t`All attended time`],
          ['exclusive', t`Only time with exclusive attention`],
        ],
      },
      {
        path: 'inFacility',
        label: t`Elsewhere in the facility counts as`,
        kind: 'choice',
        choices: [
          ['outside', t`Outside the room`],
          ['inRoom', t`In the room`],
        ],
      },
    ],
  },
  {
    title: t`Limits`,
    fields: [
      {
        path: 'codesPerCase',
        label: t`Codes of one case`,
        kind: 'choice',
        choices: [
          ['one', t`One: the code with more time`],
          ['any', t`Each code for its own time`],
        ],
      },
      { path: 'concurrency.limit', label: t`Most cases at once of one physician`, kind: 'count' },
      {
        path: 'concurrency.over',
        label: t`Time above that limit`,
        kind: 'choice',
        choices: [
          ['flag', t`Counts, and is an error`],
          ['exclude', t`Does not count, and is an error`],
        ],
      },
      {
        path: 'unitCap',
        label: t`Cap on the units outside the room`,
        kind: 'choice',
        hint: t`By the day: no more than the rule gives for the sum of their times.`,
        choices: [
          ['none', t`No cap`],
          ['physician-day', t`By the physician’s day`],
        ],
      },
    ],
  },
  {
    title: t`Documentation demanded`,
    hint: t`What is told as a finding when the record lacks it.`,
    fields: [
      demand('documentation.order', t`Surgeon’s order`),
      demand('documentation.indication', t`Indication`),
      demand('documentation.procedure', t`Procedure`),
      demand('documentation.modality', t`Modalities`),
      demand('documentation.baseline', t`Baselines`),
      demand('documentation.report-to-surgeon', t`Changes told to the surgeon`),
      demand('documentation.attestation', t`Attestation`),
    ],
  },
  {
    title: t`Sources`,
    fields: [
      {
        path: 'sources',
        label: t`Where these rules are written`,
        kind: 'lines',
        hint: t`One a line: the contract and its page, a policy and its date.`,
      },
    ],
  },
];
