import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPushConfig } from './configuration.ts';
import { keptVapidKeys } from './vapid-keys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-push-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('keys are made once, and are then the same', () => {
  const made = keptVapidKeys(folder);
  expect(keptVapidKeys(folder)).toEqual(made);
  expect(keptVapidKeys(join(folder, 'another'))).not.toEqual(made);
});

it.skipIf(process.platform === 'win32')('nobody else of this computer can read them', () => {
  keptVapidKeys(folder);
  expect(statSync(join(folder, 'web-push-keys.json')).mode & 0o077).toBe(0);
});

it('keys that were made are a pair that the configuration takes too', () => {
  const { publicKey, privateKey } = keptVapidKeys(folder);
  const read = readPushConfig({
    WEB_PUSH_SUBJECT: 'mailto:it@hospital.example',
    WEB_PUSH_PUBLIC_KEY: publicKey,
    WEB_PUSH_PRIVATE_KEY: privateKey,
  });
  expect(read).toMatchObject({ ok: true, config: { keys: { publicKey, privateKey } } });
});

it('a file that holds no keys is left as it is, and named, without what is in it', () => {
  writeFileSync(join(folder, 'web-push-keys.json'), '{"privateKey":"planted-secret"}');
  expect(() => keptVapidKeys(folder)).toThrow(/web-push-keys\.json: the keys of Web Push cannot be read/);
  expect(() => keptVapidKeys(folder)).not.toThrow(/planted-secret/);
});
