import type { State } from '../state.ts';
import { ADMINISTRATION } from './administration.ts';
import { BILLING } from './billing.ts';
import { EVERYWHERE } from './everywhere.ts';
import { PHYSICIAN } from './physician.ts';
import { REPORTS } from './reports.ts';
import { SIGN_IN } from './sign-in.ts';
import { TECHNOLOGIST } from './technologist.ts';

export const ALL_STATES: readonly State[] = [
  ...SIGN_IN,
  ...TECHNOLOGIST,
  ...PHYSICIAN,
  ...BILLING,
  ...REPORTS,
  ...ADMINISTRATION,
  ...EVERYWHERE,
];
