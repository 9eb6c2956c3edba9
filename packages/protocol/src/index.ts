export * from './case-file/index.ts';
export * from './command-message.ts';
export * from './handshake.ts';
export * from './http.ts';
export * from './protocol-version.ts';
export * from './schemas.ts';
export * from './wire.ts';
