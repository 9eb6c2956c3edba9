import { CPT } from '@ionm-clock/domain';
import { afterEach, expect, test } from 'vitest';
import { ServerLog } from '../testing/server-log.ts';
import { forgetLog, logStore, takeDirectory, takeSnapshot } from './log-store.ts';

const server = new ServerLog().schedule('A');
const snapshot = server.snapshot();
const changed = { ...snapshot.directory, profiles: [CPT] };

afterEach(forgetLog);

test('an organisation that has changed takes the place of the one before, and nothing else changes', () => {
  takeSnapshot(snapshot);
  const { confirmed: before } = logStore.getState();
  takeDirectory(changed);
  expect(logStore.getState().confirmed).toEqual({ ...before, directory: changed });
});

test('an organisation that is told before the first snapshot is not needed: the snapshot brings it', () => {
  takeDirectory(changed);
  expect(logStore.getState().confirmed).toBeUndefined();
});
