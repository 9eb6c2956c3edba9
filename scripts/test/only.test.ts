import { describe, expect, it } from 'vitest';
import { chosenSteps } from './only.ts';

describe('--only', () => {
  it('is every step when not given', () => {
    expect([...chosenSteps(undefined)]).toEqual(['types', 'lint', 'unit', 'sim', 'faults', 'build', 'e2e']);
  });

  it('takes names between commas', () => {
    expect([...chosenSteps('unit, types')]).toEqual(['unit', 'types']);
  });

  it('refuses a name that is no step, and tells which there are', () => {
    expect(() => chosenSteps('unit,end')).toThrow(
      'no step "end"; there are types, lint, unit, sim, faults, build, e2e',
    );
    expect(() => chosenSteps('')).toThrow(RangeError);
  });
});
