import { type BillingSetup, type Destination, EXPORT_FORMATS, isNpi } from '@ionm-clock/domain';
import { z } from 'zod';
import { checked } from './case-file/problem.ts';
import type { FieldProblem } from './http.ts';
import { destinationIdSchema, facilityIdSchema, shortText, userIdSchema } from './schemas.ts';

const name = shortText.trim().min(1, 'must not be empty');
const npi = z
  .string()
  .refine(isNpi, 'is no NPI: ten digits, of which the last is a check digit. Look for a slip');
const taxonomy = z.string().regex(/^[0-9A-Z]{9}X$/, 'must be a taxonomy code such as 2084N0600X');
/** Ids that stand in segments of HL7 and X12, in which these characters separate. */
const identifier = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(longest)
    .regex(/^[\w .-]+$/, 'must be letters, digits, spaces, points, - and _');

const addressSchema = z.object({
  line1: name.max(55),
  line2: name.max(55).exactOptional(),
  city: name.min(2).max(30),
  state: z.string().regex(/^[A-Z]{2}$/, 'must be two letters such as IL'),
  postalCode: z.string().regex(/^\d{5}(\d{4})?$/, 'must be five or nine digits'),
});

export const destinationSchema: z.ZodType<Destination> = z.object({
  id: destinationIdSchema,
  title: name,
  format: z.enum(EXPORT_FORMATS),
  delivery: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('download') }),
    z.object({
      kind: z.literal('mllp'),
      host: z.string().regex(/^[\w.:-]{1,253}$/, 'must be the name or address of a computer'),
      port: z.number().int().min(1).max(65_535),
      tls: z.boolean(),
    }),
  ]),
});

const MOST = 5_000;

/** How claims name who bills, reads and pays, and where batches go: one document, saved as a whole. */
export const billingSetupSchema: z.ZodType<BillingSetup> = z.object({
  billingProvider: z
    .object({
      name: name.max(60),
      npi,
      taxId: z.string().regex(/^\d{9}$/, 'must be the nine digits of the employer identification number'),
      taxonomy: taxonomy.exactOptional(),
      address: addressSchema,
    })
    .exactOptional(),
  providers: z
    .array(
      z.object({
        userId: userIdSchema,
        npi,
        lastName: name.max(60),
        firstName: name.max(35),
        taxonomy: taxonomy.exactOptional(),
      }),
    )
    .max(MOST),
  payers: z
    .array(
      z.object({
        profile: name,
        name: name.max(60),
        payerId: identifier(80),
        filingIndicator: z
          .string()
          .regex(/^[A-Z0-9]{1,2}$/, 'must be one or two letters or digits such as CI'),
      }),
    )
    .max(MOST),
  facilities: z
    .array(
      z.object({
        facility: facilityIdSchema,
        name: name.max(60),
        npi: npi.exactOptional(),
        placeOfService: z.string().regex(/^\d{2}$/, 'must be two digits such as 21'),
        address: addressSchema.exactOptional(),
      }),
    )
    .max(MOST),
  charges: z
    .array(
      z.object({
        code: z.string().regex(/^[0-9A-Z]{5}$/, 'must be a code of five letters and digits such as 95940'),
        cents: z.number().int().min(0).max(100_000_000),
      }),
    )
    .max(MOST),
  hl7: z
    .object({
      sendingApplication: identifier(180),
      sendingFacility: identifier(180),
      receivingApplication: identifier(180),
      receivingFacility: identifier(180),
    })
    .exactOptional(),
  x12: z
    .object({
      senderId: identifier(15).min(2),
      receiverId: identifier(15).min(2),
      receiverName: name.max(60),
      contactName: name.max(60),
      contactPhone: z.string().regex(/^\d{10}$/, 'must be ten digits'),
      usage: z.enum(['test', 'production']),
    })
    .exactOptional(),
  identifierSystem: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://clock.example.org/ids' })
    .max(200)
    .exactOptional(),
  destinations: z.array(destinationSchema).max(100),
});

export type ReadBillingSetup =
  | { readonly ok: true; readonly setup: BillingSetup }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** A set-up that is to be saved, or every field of it that is wrong: `providers[1].npi`. */
export function readBillingSetup(value: unknown): ReadBillingSetup {
  const problems: FieldProblem[] = [];
  const setup = checked(billingSetupSchema, value, '', (path, reason) => problems.push({ path, reason }));
  return setup === undefined ? { ok: false, problems } : { ok: true, setup };
}
