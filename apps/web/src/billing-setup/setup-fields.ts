const ADDRESS = ['line1', 'line2', 'city', 'state', 'postalCode'] as const;

/** The fields of each part that is there once, in the order of the form. */
export const SINGLE_FIELDS = {
  billingProvider: ['name', 'npi', 'taxId', 'taxonomy', ...ADDRESS],
  hl7: ['sendingApplication', 'sendingFacility', 'receivingApplication', 'receivingFacility'],
  x12: ['senderId', 'receiverId', 'receiverName', 'contactName', 'contactPhone', 'usage'],
} as const;

/** The fields of each entry of a list. `in`: whether an entry that can be added and removed is there. */
export const LIST_FIELDS = {
  payers: ['name', 'payerId', 'filingIndicator'],
  providers: ['npi', 'lastName', 'firstName', 'taxonomy'],
  facilities: ['name', 'npi', 'placeOfService', ...ADDRESS],
  charges: ['in', 'code', 'cents'],
  destinations: ['in', 'title', 'id', 'format', 'delivery', 'host', 'port', 'tls'],
} as const;

export type SinglePart = keyof typeof SINGLE_FIELDS;
export type ListPart = keyof typeof LIST_FIELDS;
/** The parts of the set-up, by the names that the document gives them. */
export type SetupPart = SinglePart | ListPart | 'identifierSystem';

/** In their order on the page. */
export const SETUP_PARTS = [
  'billingProvider',
  'providers',
  'payers',
  'facilities',
  'charges',
  'hl7',
  'x12',
  'identifierSystem',
  'destinations',
] as const satisfies readonly SetupPart[];

export const SINGLE_PARTS = ['billingProvider', 'hl7', 'x12'] as const satisfies readonly SinglePart[];
export const LIST_PARTS = [
  'payers',
  'providers',
  'facilities',
  'charges',
  'destinations',
] as const satisfies readonly ListPart[];

/** The field of a part that stands alone. */
export const IDENTIFIER_SYSTEM = 'identifierSystem';

/** What stands in a field for yes; nothing stands for no. */
export const YES = 'yes';

export const singleField = (part: SinglePart, name: string): string => `${part}/${name}`;

/** A field of the entry with this key. It becomes an id on the page, where no space may be. */
export const entryField = (part: ListPart, key: string, name: string): string =>
  `${part}/${encodeURIComponent(key)}/${name}`;

/** `key`: of the entry, in a list. */
export type NamedField =
  | { readonly part: ListPart; readonly key: string; readonly name: string }
  | { readonly part: Exclude<SetupPart, ListPart>; readonly key?: undefined; readonly name: string };

/** What a field is of; undefined for what is no field. */
export function namedField(field: string): NamedField | undefined {
  if (field === IDENTIFIER_SYSTEM) return { part: IDENTIFIER_SYSTEM, name: IDENTIFIER_SYSTEM };
  const [first = '', second = '', third] = field.split('/');
  const single = SINGLE_PARTS.find((part) => part === first);
  if (single !== undefined) return { part: single, name: second };
  const list = LIST_PARTS.find((part) => part === first);
  return list === undefined || third === undefined
    ? undefined
    : { part: list, key: decodeURIComponent(second), name: third };
}

/** No id and no code begins so. */
const ADDED = '+';

/** The key of an entry that the form has added, before it has a name of its own. */
export const addedKey = (number: number): string => `${ADDED}${number}`;
export const isAddedKey = (key: string): boolean => key.startsWith(ADDED);
export const addedNumber = (key: string): number => Number(key.slice(ADDED.length));
