/** A value of `T` that only the named constructor may make, so that two kinds of id cannot be mixed up. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
declare const brand: unique symbol;

export type CaseId = Brand<string, 'CaseId'>;
export type UserId = Brand<string, 'UserId'>;
export type FacilityId = Brand<string, 'FacilityId'>;
export type EventId = Brand<string, 'EventId'>;
export type CommandId = Brand<string, 'CommandId'>;

export const caseId = (text: string): CaseId => text as CaseId;
export const userId = (text: string): UserId => text as UserId;
export const facilityId = (text: string): FacilityId => text as FacilityId;
export const eventId = (text: string): EventId => text as EventId;
export const commandId = (text: string): CommandId => text as CommandId;
