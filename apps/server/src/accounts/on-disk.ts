// What the command line does with accounts: without what serves them, which takes long to load.
export * from './account-backup.ts';
export { type AccountStore, accountsInFile, openAccounts } from './account-store.ts';
export { accountsPath } from './accounts-path.ts';
export { personWhoSignsIn } from './at-work.ts';
export { invite } from './invitation.ts';
