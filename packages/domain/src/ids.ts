/** A value of `T` that only the named constructor may make, so that two kinds of id cannot be mixed up. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
declare const brand: unique symbol;

/** Names a case in the whole log. */
export type CaseId = Brand<string, 'CaseId'>;
/** Names a person; also how a physician or technologist is named in events and records. */
export type UserId = Brand<string, 'UserId'>;
/** Names a facility: where a case is, and what a user may reach. */
export type FacilityId = Brand<string, 'FacilityId'>;
/** Names an event, at least within its case. Amendments and findings refer to it. */
export type EventId = Brand<string, 'EventId'>;
/** Names a command; a command that arrives twice is carried out once. */
export type CommandId = Brand<string, 'CommandId'>;

/** Names a tablet that people share. */
export type DeviceId = Brand<string, 'DeviceId'>;
/** Names a session, and is no proof of it: the audit trail shows it. */
export type SessionId = Brand<string, 'SessionId'>;

/** Takes a text as the id of a case; checks nothing. */
export const caseId = (text: string): CaseId => text as CaseId;
/** Takes a text as the id of a person; checks nothing. */
export const userId = (text: string): UserId => text as UserId;
/** Takes a text as the id of a facility; checks nothing. */
export const facilityId = (text: string): FacilityId => text as FacilityId;
/** Takes a text as the id of an event; checks nothing. */
export const eventId = (text: string): EventId => text as EventId;
/** Takes a text as the id of a command; checks nothing. */
export const commandId = (text: string): CommandId => text as CommandId;
/** Takes a text as the id of a shared device; checks nothing. */
export const deviceId = (text: string): DeviceId => text as DeviceId;
/** Takes a text as the name of a session; checks nothing. */
export const sessionId = (text: string): SessionId => text as SessionId;

/** Names where batches of records go: one format, and one way there. */
export type DestinationId = Brand<string, 'DestinationId'>;
/** Takes a text as the id of a destination; checks nothing. */
export const destinationId = (text: string): DestinationId => text as DestinationId;

/** Names a legal hold. */
export type HoldId = Brand<string, 'HoldId'>;
/** Takes a text as the id of a legal hold; checks nothing. */
export const holdId = (text: string): HoldId => text as HoldId;
