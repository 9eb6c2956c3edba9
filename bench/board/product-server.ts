import { instant } from '@ionm-clock/domain';
import { serveProduct } from '../product/serve-product.ts';
import { directory, users } from './hospitals.ts';
import { seedRunningCases } from './running-cases.ts';

await serveProduct({ directory, users, seed: (store) => seedRunningCases(store, instant(Date.now())) });
