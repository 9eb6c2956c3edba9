export { caseStream, loggedEvent } from './case-stream.ts';
export type { LogPosition } from './checkpoint.ts';
export * from './event-store.ts';
export { hasLog, logPath } from './log-path.ts';
export { MemoryStore } from './memory-store.ts';
export { SqliteStore } from './sqlite-store.ts';
export { DamagedLog, whenSound } from './when-sound.ts';
export { whyNotStored } from './why-not-stored.ts';
