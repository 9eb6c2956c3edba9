import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Rate } from './limits.ts';

/** Counts what each key does. Asynchronous because a limiter of several servers may count elsewhere. */
export interface RateLimiter {
  /** Counts one more; how many seconds to wait if that was one too many. */
  take(key: string): Promise<number | undefined>;
  /** Like `take`, without counting. */
  isSpent(key: string): Promise<number | undefined>;
}

/** Counts in this process. */
export function memoryLimiter({ count, seconds }: Rate): RateLimiter {
  const limiter = new RateLimiterMemory({ points: count, duration: seconds });
  return {
    async take(key) {
      try {
        await limiter.consume(key);
        return undefined;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return secondsOf(refused);
        throw refused;
      }
    },
    async isSpent(key) {
      const counted = await limiter.get(key);
      return counted !== null && counted.consumedPoints >= count ? secondsOf(counted) : undefined;
    },
  };
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1_000));
