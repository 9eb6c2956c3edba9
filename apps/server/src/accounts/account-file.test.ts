import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deviceId, sessionId } from '@ionm-clock/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accountsInFile } from './account-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-accounts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('accounts of the first version get what later ones have, and keep what they had', async () => {
  const path = join(folder, 'accounts.db');
  await accountsInFile(path).close();
  const old = new DatabaseSync(path);
  old.exec(`
    DROP TABLE push_subscriptions; DROP TABLE under_way; DROP INDEX token_of_device; PRAGMA user_version = 1;
    INSERT INTO pins VALUES ('tech', 'h', 0)`);
  old.close();
  const device = { endpoint: 'https://push.example/x', p256dh: 'p', auth: 'a', sessionId: sessionId('s') };
  const first = accountsInFile(path);
  await first.pushSubscriptions.put(device);
  const secret = await first.devices.enrol(deviceId('tablet'));
  await first.close();
  const again = accountsInFile(path);
  expect(await again.pushSubscriptions.all()).toEqual([device]);
  expect(await again.devices.deviceOf(secret)).toBe('tablet');
  await again.close();
  const raw = new DatabaseSync(path);
  expect(raw.prepare('SELECT user_id FROM pins').all()).toEqual([{ user_id: 'tech' }]);
  raw.close();
});

it('accounts of a later version are not touched', async () => {
  const path = join(folder, 'accounts.db');
  await accountsInFile(path).close();
  const later = new DatabaseSync(path);
  later.exec('PRAGMA user_version = 99');
  later.close();
  expect(() => accountsInFile(path)).toThrow('later version');
});
