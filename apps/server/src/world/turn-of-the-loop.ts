/** Resolves when the loop has turned: what arrived meanwhile is there. */
export const turnOfTheLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
