import type { CaseState } from '@ionm-clock/domain';
import { useNow } from '../server-clock/use-now.ts';
import { unitWords } from './unit-words.ts';

/** `7 units so far, the next in 5 min 48 s` */
export function UnitsSoFar({ state }: { readonly state: CaseState }) {
  const now = useNow();
  return <span>{unitWords(state, now)}</span>;
}
