export * from './command-queue.ts';
export * from './committed.ts';
export * from './server-time.ts';
