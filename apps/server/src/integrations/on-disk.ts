// What the command line does with tokens and webhooks: without what serves them.
export * from './integration-backup.ts';
export { integrationsPath } from './integration-database.ts';
