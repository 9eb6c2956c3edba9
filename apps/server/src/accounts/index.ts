export { AccountSignIn } from './account-sign-in.ts';
export { openAccounts } from './account-store.ts';
export { allowSingleSignOn } from './allow-single-sign-on.ts';
