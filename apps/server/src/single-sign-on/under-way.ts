import type { Instant } from '@ionm-clock/domain';

/** What begins with one request and ends with another, which another server may get; each for a few minutes. */
export interface UnderWay {
  /** In place of another of this kind and key. */
  put(kind: 'login' | 'proof', key: string, value: string, now: Instant, until: number): Promise<void>;
  /** For the first who asks, if it is not too late; undefined for everybody else. */
  take(kind: 'login' | 'proof', key: string, now: Instant): Promise<string | undefined>;
}
