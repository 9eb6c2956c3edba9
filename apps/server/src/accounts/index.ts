export { AccountSignIn } from './account-sign-in.ts';
export { AccountStore } from './account-store.ts';
export { allowSingleSignOn } from './allow-single-sign-on.ts';
