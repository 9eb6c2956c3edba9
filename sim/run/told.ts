import type { SeedResult } from '../scenario/run-seed.ts';
import { FAULTS, type Faults } from '../seed/faults.ts';

/** How much of the trace before a broken law is shown. */
const LINES_BEFORE = 25;

/** What somebody needs who has to find out why a seed broke a law. */
export function toldFailure({ seed, violations, trace }: SeedResult): string {
  const [first] = violations;
  if (first === undefined) return '';
  const named = new Set(first.found.match(/\bcommand-\d+/g));
  const before = trace.slice(0, Math.max(0, first.line - LINES_BEFORE));
  const aboutIt = before.filter((line) => [...named].some((id) => line.includes(id)));
  return [
    `seed ${seed} broke ${violations.length === 1 ? 'a law' : `${violations.length} laws`}; the first: ${first.law}`,
    `  ${first.found}`,
    `  to see it again: npx -y pnpm@12 sim --seeds ${seed}..${seed} --trace`,
    ...(aboutIt.length > 0 ? [...aboutIt, '        …'] : []),
    ...trace.slice(Math.max(0, first.line - LINES_BEFORE), first.line + 1),
  ].join('\n');
}

/** How often each fault happened, those that never did marked. */
export const toldFaults = (faults: Faults): string =>
  FAULTS.map((fault) => {
    const times = faults.get(fault) ?? 0;
    return `${(times === 0 ? 'NEVER' : String(times)).padStart(9)}  ${fault}`;
  }).join('\n');

export const neverHappened = (faults: Faults): readonly string[] =>
  FAULTS.filter((fault) => !faults.has(fault));
