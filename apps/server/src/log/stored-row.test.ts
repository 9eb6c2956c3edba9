import { expect, it } from 'vitest';
import { loggedEvent } from './case-stream.ts';
import { storedEvent } from './stored-row.ts';

const damaged = (stream: string) =>
  storedEvent({ seq: 7, stream, at: 0, at_error_ms: 0, recorded_at: 0, payload: 'a name of a patient {' });

it('a damaged event of a case is told by its place in the log, and never quoted', () => {
  expect(() => loggedEvent(damaged('case/C-1'))).toThrow(/^event 7 is damaged: its payload is not JSON$/);
});

it('a damaged event of another stream keeps no case from being read', () => {
  expect(damaged('organisation').payload).toBeUndefined();
  expect(loggedEvent(damaged('organisation'))).toBeUndefined();
});
