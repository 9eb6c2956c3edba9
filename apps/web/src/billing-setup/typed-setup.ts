import { centsOf } from './cents-of.ts';
import {
  entryField,
  IDENTIFIER_SYSTEM,
  LIST_FIELDS,
  type ListPart,
  SINGLE_FIELDS,
  type SinglePart,
  singleField,
  YES,
} from './setup-fields.ts';
import { type SetupForm, type SetupRow, type SetupRows, SUGGESTED_SINGLE } from './setup-form.ts';
import type { Texts } from './setup-texts.ts';

/** What stands in the form, in the shape of the document; whether it is one, the protocol's schema says. */
export interface TypedSetup {
  readonly document: unknown;
  /** The key of each entry of each list of the document. */
  readonly keys: Readonly<Record<ListPart, readonly string[]>>;
}

/** Reads one field of a part or an entry, without spaces around it. */
type Read = (name: string) => string;

export function typedSetup(form: SetupForm, rows: SetupRows): TypedSetup {
  const single = (part: SinglePart) => (name: string) => textAt(form, singleField(part, name));
  const keysOf = (part: ListPart): readonly string[] =>
    rows[part].filter((row) => isEntered(form, part, row)).map(({ key }) => key);
  const entries = <Entry>(part: ListPart, entryOf: (read: Read, key: string) => Entry) =>
    keysOf(part).map((key) => entryOf((name) => textAt(form, entryField(part, key, name)), key));
  const once = (part: SinglePart, made: (read: Read) => object) =>
    isAnythingIn(SINGLE_FIELDS[part], single(part), SUGGESTED_SINGLE[part])
      ? { [part]: made(single(part)) }
      : {};
  const document = {
    ...once('billingProvider', (read) => ({
      ...texts(read, 'name', 'npi'),
      taxId: digits(read('taxId')),
      ...optional('taxonomy', read('taxonomy').toUpperCase()),
      address: addressOf(read),
    })),
    providers: entries('providers', (read, userId) => ({
      userId,
      ...texts(read, 'npi', 'lastName', 'firstName'),
      ...optional('taxonomy', read('taxonomy').toUpperCase()),
    })),
    payers: entries('payers', (read, profile) => ({
      profile,
      ...texts(read, 'name', 'payerId', 'filingIndicator'),
    })),
    facilities: entries('facilities', (read, facility) => ({
      facility,
      ...texts(read, 'name', 'placeOfService'),
      ...optional('npi', read('npi')),
      ...(isAnythingIn(ADDRESS, read) ? { address: addressOf(read) } : {}),
    })),
    charges: entries('charges', (read) => ({
      code: read('code').toUpperCase(),
      cents: centsOf(read('cents')),
    })),
    ...once('hl7', (read) => texts(read, ...SINGLE_FIELDS.hl7)),
    ...once('x12', (read) => ({
      ...texts(read, ...SINGLE_FIELDS.x12),
      contactPhone: digits(read('contactPhone')),
    })),
    ...optional(IDENTIFIER_SYSTEM, textAt(form, IDENTIFIER_SYSTEM)),
    destinations: entries('destinations', (read) => ({
      ...texts(read, 'id', 'title', 'format'),
      delivery:
        read('delivery') === 'mllp'
          ? { kind: 'mllp', host: read('host'), port: wholeOf(read('port')), tls: read('tls') === YES }
          : { kind: 'download' },
    })),
  };
  return {
    document,
    keys: {
      payers: keysOf('payers'),
      providers: keysOf('providers'),
      facilities: keysOf('facilities'),
      charges: keysOf('charges'),
      destinations: keysOf('destinations'),
    },
  };
}

const ADDRESS = ['line1', 'line2', 'city', 'state', 'postalCode'];

const textAt = (form: SetupForm, field: string): string => (form[field] ?? '').trim();

/** Whether an entry stands in the document. */
export function isEntered(form: SetupForm, part: ListPart, { key, isFree, suggested }: SetupRow): boolean {
  const read: Read = (name) => textAt(form, entryField(part, key, name));
  return isFree ? read('in') === YES : isAnythingIn(LIST_FIELDS[part], read, suggested);
}

const isAnythingIn = (names: readonly string[], read: Read, suggested: Texts = {}): boolean =>
  names.some((name) => read(name) !== '' && read(name) !== suggested[name]);

const texts = (read: Read, ...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, read(name)]));

const optional = (name: string, text: string): Readonly<Record<string, string>> =>
  text === '' ? {} : { [name]: text };

const addressOf = (read: Read) => ({
  ...texts(read, 'line1', 'city'),
  ...optional('line2', read('line2')),
  state: read('state').toUpperCase(),
  postalCode: digits(read('postalCode')),
});

/** Without what people write between digits. */
const digits = (text: string): string => text.replaceAll(/[\s().-]/g, '');

/** What is no number stays a text, so that the schema says so. */
const wholeOf = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text);
