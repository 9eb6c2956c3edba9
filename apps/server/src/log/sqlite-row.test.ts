import { expect, it } from 'vitest';
import { storedEvent } from './sqlite-row.ts';

it('a damaged payload is told by its place in the log, and never quoted', () => {
  const row = { seq: 7, at: 0, at_error_ms: 0, recorded_at: 0, payload: 'a name of a patient {' };
  expect(() => storedEvent(row)).toThrow(/^event 7 is damaged: its payload is not JSON$/);
});
