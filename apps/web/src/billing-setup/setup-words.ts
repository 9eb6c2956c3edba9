import { t } from '@lingui/core/macro';
import { entryField, isAddedKey, type ListPart, type NamedField, type SetupPart } from './setup-fields.ts';
import type { SetupForm } from './setup-form.ts';

/** What each part is called on the page. */
export const partTitles = (): Readonly<Record<SetupPart, string>> => ({
  billingProvider: t`The group that bills`,
  payers: t`Payers`,
  providers: t`Reading physicians`,
  facilities: t`Facilities`,
  charges: t`Charges`,
  hl7: t`HL7: who sends to whom`,
  x12: t`X12: who sends to whom`,
  identifierSystem: t`FHIR: identifiers`,
  destinations: t`Destinations`,
});

/** What each field is called at its input, by its name. */
export const fieldLabels = (): Readonly<Record<string, string>> => ({
  name: t`Name`,
  npi: t`NPI`,
  taxId: t`Tax id`,
  taxonomy: t`Taxonomy code`,
  line1: t`Street`,
  line2: t`Street, second line`,
  city: t`City`,
  state: t`State`,
  postalCode: t`Postal code`,
  payerId: t`Payer id`,
  filingIndicator: t`Kind of payer`,
  lastName: t`Last name`,
  firstName: t`First name`,
  placeOfService: t`Place of service`,
  code: t`Code`,
  cents: t`Charge for a unit, dollars`,
  sendingApplication: t`Sending application`,
  sendingFacility: t`Sending facility`,
  receivingApplication: t`Receiving application`,
  receivingFacility: t`Receiving facility`,
  senderId: t`Sender’s id`,
  receiverId: t`Receiver’s id`,
  receiverName: t`Receiver’s name`,
  contactName: t`Contact’s name`,
  contactPhone: t`Contact’s telephone`,
  usage: t`Usage`,
  identifierSystem: t`Identifier system`,
  title: t`Name`,
  id: t`Id`,
  format: t`Format`,
  delivery: t`Delivery`,
  host: t`Host`,
  port: t`Port`,
  tls: t`TLS`,
});

/** What the organisation calls whom or what an entry is of, by part and key; absent where that is its key. */
export type EntryNames = Readonly<Partial<Record<ListPart, ReadonlyMap<string, string>>>>;

/** How an entry of a list is called: by a person's, a profile's, a facility's name; by what is typed where the form has added it. */
export function entryName(part: ListPart, key: string, form: SetupForm, names: EntryNames): string {
  const typed = (name: string): string => (form[entryField(part, key, name)] ?? '').trim();
  if (part === 'charges') return typed('code') || (isAddedKey(key) ? t`a new code` : key);
  if (part === 'destinations')
    return typed('title') || typed('id') || (isAddedKey(key) ? t`a new destination` : key);
  return names[part]?.get(key) ?? key;
}

/** A field where it stands without its part: `NPI of dr Okafor`. */
export function fieldName(field: NamedField, form: SetupForm, names: EntryNames): string {
  const label = fieldLabels()[field.name] ?? field.name;
  if (field.key !== undefined) return t`${label} of ${entryName(field.part, field.key, form, names)}`;
  return field.part === 'identifierSystem' ? label : t`${label} (${partTitles()[field.part]})`;
}

/** Below a field, by its name; nothing where its label says all. */
export const fieldHints = (): Readonly<Record<string, string>> => ({
  npi: t`Ten digits.`,
  taxId: t`Employer identification number, nine digits.`,
  taxonomy: t`Such as 2084N0600X. May stay empty.`,
  line2: t`May stay empty.`,
  state: t`Two letters.`,
  postalCode: t`X12 wants all nine digits.`,
  payerId: t`As whoever takes the claims knows the payer.`,
  senderId: t`2 to 15 letters and digits.`,
  receiverId: t`2 to 15 letters and digits.`,
  contactPhone: t`Ten digits.`,
  usage: t`In a test nobody is paid.`,
  identifierSystem: t`An address of your own, such as https://clock.example.org/ids. Nobody has to answer there.`,
  host: t`Name or address of the computer that takes the messages.`,
});

/** Where a part stands on the page. */
export const sectionId = (part: SetupPart): string => `setup-${part}`;
