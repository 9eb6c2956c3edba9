export { AccountSignIn } from './account-sign-in.ts';
export { AccountStore } from './account-store.ts';
