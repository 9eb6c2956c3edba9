import type { FacilityId, UserId } from '../ids.ts';
import type { Destination } from './destination.ts';
import type { Npi } from './npi.ts';

/** Where post is sent, in the United States. */
export interface PostalAddress {
  readonly line1: string;
  readonly line2?: string;
  readonly city: string;
  /** Two letters. */
  readonly state: string;
  /** Five or nine digits. */
  readonly postalCode: string;
}

/** The group that bills. */
export interface BillingProvider {
  readonly name: string;
  readonly npi: Npi;
  /** Employer identification number, nine digits. */
  readonly taxId: string;
  /** Health care provider taxonomy code, ten characters. */
  readonly taxonomy?: string;
  readonly address: PostalAddress;
}

/** How payers name a reading physician. */
export interface RenderingProvider {
  readonly userId: UserId;
  readonly npi: Npi;
  readonly lastName: string;
  readonly firstName: string;
  readonly taxonomy?: string;
}

/** The payer whose rules a payer profile holds, as claims name it. */
export interface ClaimPayer {
  /** Id of the payer profile. */
  readonly profile: string;
  readonly name: string;
  /** The payer's id with whom the claims are sent to. */
  readonly payerId: string;
  /** X12 claim filing indicator (element 1032): `MB` Medicare Part B, `CI` commercial, `BL` Blue Cross. */
  readonly filingIndicator: string;
}

/** A facility as claims name it. */
export interface ServiceFacility {
  readonly facility: FacilityId;
  readonly name: string;
  readonly npi?: Npi;
  /** CMS place of service, two digits: `21` inpatient hospital, `22` outpatient, `24` ambulatory surgical center. */
  readonly placeOfService: string;
  readonly address?: PostalAddress;
}

/** What is charged for one unit of a code. */
export interface UnitCharge {
  readonly code: string;
  readonly cents: number;
}

/** Who sends HL7 messages to whom (MSH-3 to MSH-6). */
export interface Hl7Names {
  readonly sendingApplication: string;
  readonly sendingFacility: string;
  readonly receivingApplication: string;
  readonly receivingFacility: string;
}

/** Who sends X12 interchanges to whom. */
export interface X12Names {
  readonly senderId: string;
  readonly receiverId: string;
  readonly receiverName: string;
  readonly contactName: string;
  /** Ten digits. */
  readonly contactPhone: string;
  readonly usage: 'test' | 'production';
}

/** How the organisation, its physicians, payers and facilities are named in claims, and where batches go. Absent means not entered. */
export interface BillingSetup {
  readonly billingProvider?: BillingProvider;
  readonly providers: readonly RenderingProvider[];
  readonly payers: readonly ClaimPayer[];
  readonly facilities: readonly ServiceFacility[];
  readonly charges: readonly UnitCharge[];
  readonly hl7?: Hl7Names;
  readonly x12?: X12Names;
  /** Absolute URI under which ids of cases, people and batches are unique: FHIR's identifier systems begin with it. */
  readonly identifierSystem?: string;
  /** Beside the downloads of each format. */
  readonly destinations: readonly Destination[];
}

/** Before anybody has entered anything. */
export const NO_BILLING_SETUP: BillingSetup = {
  providers: [],
  payers: [],
  facilities: [],
  charges: [],
  destinations: [],
};
