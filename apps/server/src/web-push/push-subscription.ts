import type { SessionId } from '@ionm-clock/domain';

/** Where one browser takes messages, and in which session somebody wants them there. */
export interface PushSubscription {
  /** At the push service: whoever knows it can send there, so it is logged nowhere. */
  readonly endpoint: string;
  /** The browser's keys, for which messages are encrypted: no push service reads them. */
  readonly p256dh: string;
  readonly auth: string;
  readonly sessionId: SessionId;
}

/** Where subscriptions outlive the server. */
export interface SubscriptionRows {
  /** Whether other servers read and write them too. */
  readonly isShared: boolean;
  all(): Promise<readonly PushSubscription[]>;
  /** In place of another with this endpoint. */
  put(subscription: PushSubscription): Promise<void>;
  remove(endpoint: string): Promise<void>;
  /** Forgets those of sessions that are over. */
  forgetOver(): Promise<void>;
}
