import type { LogKind } from '../log/index.ts';

/** Who may be who: in the demo anyone anyone, with accounts only who proves it. */
export type Mode = 'demo' | 'accounts';

/** The log and what is asked for do not go together. */
export class WrongMode extends Error {}

/**
 * Demo as long as nobody is set up, unless it is said otherwise. Throws `WrongMode`, with what to do, where invented cases and real people would
 * come together.
 */
export function modeOf(demo: boolean | undefined, { isDemo, isAdministered }: LogKind): Mode {
  const isOfRealPeople = isAdministered && !isDemo;
  if (demo === true && isOfRealPeople) {
    throw new WrongMode(
      'DATA_DIR is set up for real people, and in the demo anyone could be anyone of them. Unset DEMO, or set DATA_DIR to another folder.',
    );
  }
  if (demo === false && isDemo) {
    throw new WrongMode(
      'the log in DATA_DIR holds invented cases of the demo. Set DATA_DIR to a new folder, so that they never stand among real ones.',
    );
  }
  return demo === false || isOfRealPeople ? 'accounts' : 'demo';
}
