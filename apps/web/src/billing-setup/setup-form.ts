import type { BillingSetup, FacilityId, UserId } from '@ionm-clock/domain';
import type { Typed } from '../administration/form-drafts.ts';
import { isSavedAlready } from './is-saved-already.ts';
import { nameParts } from './name-parts.ts';
import {
  addedKey,
  addedNumber,
  entryField,
  IDENTIFIER_SYSTEM,
  isAddedKey,
  LIST_FIELDS,
  type ListPart,
  namedField,
  SETUP_PARTS,
  type SetupPart,
  SINGLE_FIELDS,
  type SinglePart,
  singleField,
  YES,
} from './setup-fields.ts';
import { listTexts, singleTexts, type Texts } from './setup-texts.ts';

/** The billing set-up as it is typed: a text a field. */
export type SetupForm = Readonly<Record<string, string>>;

/** Whom and what the organisation has, whether or not the set-up says anything of it. */
export interface Known {
  readonly physicians: readonly { readonly userId: UserId; readonly name: string }[];
  readonly profiles: readonly { readonly id: string; readonly title: string }[];
  readonly facilities: readonly FacilityId[];
  /** That the payer profiles bill by. */
  readonly codes: readonly string[];
}

/** An entry of a list, as the form offers it. */
export interface SetupRow {
  /** What it is of; of an entry that was added, a name of its own. */
  readonly key: string;
  readonly isSaved: boolean;
  /** It can be added and removed; the others are always offered, and stand in the document when something is entered. */
  readonly isFree: boolean;
  /** What stands in its fields before anybody has entered anything: no entry by itself. */
  readonly suggested: Texts;
}
export type SetupRows = Readonly<Record<ListPart, readonly SetupRow[]>>;

/** What stands in the parts that are there once before anybody has entered anything. */
export const SUGGESTED_SINGLE: Readonly<Record<SinglePart, Texts>> = {
  billingProvider: {},
  hl7: {},
  x12: { usage: 'test' },
};

/** IANA's port of HL7. */
const NEW_DESTINATION: Texts = { format: 'hl7', delivery: 'mllp', port: '2575', tls: YES };

/** All entries that the form offers, those of the document first and in its order. */
export function rowsOf(setup: BillingSetup, known: Known, typed: Typed = {}): SetupRows {
  const saved = listTexts(setup);
  const fixed = (part: ListPart, others: readonly (readonly [key: string, suggested: Texts])[]) => {
    const suggestions = new Map(others);
    const keys = new Set([...saved[part].keys(), ...suggestions.keys()]);
    return [...keys].map(
      (key): SetupRow => ({
        key,
        isSaved: saved[part].has(key),
        isFree: false,
        suggested: suggestions.get(key) ?? {},
      }),
    );
  };
  const added = (part: 'charges' | 'destinations', suggested: Texts): readonly SetupRow[] =>
    addedKeys(part, typed)
      .filter((key) => !isSavedAlready(part, key, typed, suggested, saved[part]))
      .map((key) => ({ key, isSaved: false, isFree: true, suggested }));
  const codes = new Set([...known.codes, ...saved.charges.keys()]);
  return {
    payers: fixed(
      'payers',
      known.profiles.map(({ id }) => [id, {}]),
    ),
    providers: fixed(
      'providers',
      known.physicians.map(({ userId, name }) => [userId, { ...nameParts(name) }]),
    ),
    facilities: fixed(
      'facilities',
      known.facilities.map((id) => [id, { name: id }]),
    ),
    charges: [
      ...fixed(
        'charges',
        [...codes].map((code) => [code, { code }]),
      ),
      ...added('charges', {}),
    ],
    destinations: [
      ...fixed('destinations', []).map((row) => ({ ...row, isFree: true })),
      ...added('destinations', NEW_DESTINATION),
    ],
  };
}

/** The entries that were added and not taken away again, in the order in which that was. */
function addedKeys(part: ListPart, typed: Typed): readonly string[] {
  return Object.entries(typed).flatMap(([field, value]) => {
    const named = namedField(field);
    if (named?.part !== part || named.key === undefined || !isAddedKey(named.key)) return [];
    return named.name === 'in' && value === YES ? [named.key] : [];
  });
}

/** The key of one more entry: another one than any that was ever added to this form. */
export function nextKey(part: ListPart, typed: Typed = {}): string {
  const numbers = Object.keys(typed).flatMap((field) => {
    const named = namedField(field);
    return named?.part === part && isAddedKey(named.key ?? '') ? [addedNumber(named.key ?? '')] : [];
  });
  return addedKey(Math.max(0, ...numbers) + 1);
}

/** The fields of the form, in the order of the page, with what is saved, or suggested where nothing is. */
export function formOf(setup: BillingSetup, rows: SetupRows): SetupForm {
  const single = singleTexts(setup);
  const lists = listTexts(setup);
  const fieldsOf = (part: SetupPart): readonly (readonly [field: string, text: string])[] => {
    switch (part) {
      case 'identifierSystem':
        return [[IDENTIFIER_SYSTEM, setup.identifierSystem ?? '']];
      case 'billingProvider':
      case 'hl7':
      case 'x12':
        return SINGLE_FIELDS[part].map((name) => [
          singleField(part, name),
          single[part][name] ?? SUGGESTED_SINGLE[part][name] ?? '',
        ]);
      default:
        return rows[part].flatMap(({ key, suggested }) =>
          LIST_FIELDS[part].map((name): readonly [string, string] => [
            entryField(part, key, name),
            lists[part].get(key)?.[name] ?? suggested[name] ?? '',
          ]),
        );
    }
  };
  return Object.fromEntries(SETUP_PARTS.flatMap(fieldsOf));
}
