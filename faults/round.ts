/** One fault and what must hold after it. Resolves with what was seen, in a few words; rejects with what is wrong. */
export type Round = () => Promise<string>;
