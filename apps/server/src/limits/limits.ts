/** So many in so many seconds. */
export interface Rate {
  readonly count: number;
  readonly seconds: number;
}

/** What one address, one session, one person and one connection may ask of the server. */
export interface Limits {
  /** HTTP requests of one address, behind which a whole hospital may be. */
  readonly requestsOfAddress: Rate;
  /** HTTP requests with the token of one session. */
  readonly requestsOfSession: Rate;
  /** Attempts to show who one is, by one address: each costs the server a password hash. */
  readonly proofsOfAddress: Rate;
  /** Those of them that failed. Each account has a lock-out of its own beside this. */
  readonly failedProofsOfAddress: Rate;
  /** Messages of one person over all their connections: so many at once, and then so many a second. */
  readonly messagesOfPerson: { readonly atOnce: number; readonly aSecond: number };
  /** Packets on one connection, whatever they are. */
  readonly packetsOfConnection: { readonly atOnce: number; readonly aSecond: number };
  readonly connectionsOfPerson: number;
  readonly connectionsOfAddress: number;
}

/**
 * Far above what people and their devices do by themselves: twelve ORs, their readers and a shift that changes behind one address; a tablet
 * that sends a day's taps when its network is back.
 */
export const LIMITS: Limits = {
  requestsOfAddress: { count: 6_000, seconds: 60 },
  requestsOfSession: { count: 1_200, seconds: 60 },
  proofsOfAddress: { count: 300, seconds: 60 },
  failedProofsOfAddress: { count: 60, seconds: 60 },
  messagesOfPerson: { atOnce: 1_000, aSecond: 100 },
  packetsOfConnection: { atOnce: 4_000, aSecond: 400 },
  connectionsOfPerson: 50,
  connectionsOfAddress: 2_000,
};

const ENDLESS: Rate = { count: Number.MAX_SAFE_INTEGER, seconds: 1 };
const AT_ONCE = { atOnce: Number.MAX_SAFE_INTEGER, aSecond: 1 };

/** For measuring and for tests that ask more than any hospital does. */
export const UNLIMITED: Limits = {
  requestsOfAddress: ENDLESS,
  requestsOfSession: ENDLESS,
  proofsOfAddress: ENDLESS,
  failedProofsOfAddress: ENDLESS,
  messagesOfPerson: AT_ONCE,
  packetsOfConnection: AT_ONCE,
  connectionsOfPerson: Number.MAX_SAFE_INTEGER,
  connectionsOfAddress: Number.MAX_SAFE_INTEGER,
};
