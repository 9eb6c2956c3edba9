/** The file of accounts is none, damaged, or of a later program. */
export class UnusableAccounts extends Error {}
