export * from './live-hub.ts';
export * from './viewer.ts';
