import { STEP_NAMES, type StepName } from './steps.ts';

/** The steps that `--only unit,types` asks for; all of them without it. Throws on a name that is none. */
export function chosenSteps(only: string | undefined): ReadonlySet<StepName> {
  if (only === undefined) return new Set(STEP_NAMES);
  return new Set(
    only.split(',').map((wanted) => {
      const step = STEP_NAMES.find((name) => name === wanted.trim());
      if (step === undefined) throw new RangeError(`no step "${wanted}"; there are ${STEP_NAMES.join(', ')}`);
      return step;
    }),
  );
}
