/** Why a message was not taken. */
export const WEBHOOK_FAILURES = [
  // It answered with another status than 2xx, which is the detail.
  'status',
  // It did not answer in time.
  'late',
  // Its name is not known.
  'host',
  // It is of a network to which this server sends nothing.
  'address',
  // Its certificate is not good.
  'certificate',
  // There is no connection to it, or it broke off.
  'connection',
] as const;
export interface WebhookFailure {
  readonly why: (typeof WEBHOOK_FAILURES)[number];
  /** A status or a code such as `ECONNREFUSED`; never an address. */
  readonly detail?: string;
}

/** What a webhook is told of. */
export const WEBHOOK_TOPICS = [
  'record.finalized',
  'record.reopened',
  'batch.written',
  'message.acknowledged',
] as const;
export type WebhookTopic = (typeof WEBHOOK_TOPICS)[number];

/** After so many days in which its receiver has taken nothing, the program switches a webhook off. */
export const WEBHOOK_FAILS_FOR_DAYS = 7;
/** Who switched it off: `failing` is the program, after {@link WEBHOOK_FAILS_FOR_DAYS} days. */
export type WebhookOff = 'administrator' | 'failing';
