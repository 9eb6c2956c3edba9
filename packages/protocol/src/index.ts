export * from './command-message.ts';
export * from './http.ts';
export * from './schemas.ts';
export * from './wire.ts';
