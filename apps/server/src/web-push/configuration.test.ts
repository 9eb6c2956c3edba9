import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPushConfig } from './configuration.ts';
import { keptVapidKeys } from './vapid-keys.ts';

const SUBJECT = { WEB_PUSH_SUBJECT: 'mailto:it@hospital.example' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-push-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const problemsOf = (environment: Record<string, string>) => {
  const read = readPushConfig(environment);
  return read.ok ? [] : read.problems;
};

describe('Web Push', () => {
  it('is none while nothing of it is set', () => {
    expect(readPushConfig({ WEB_PUSH_HOSTS: '', PORT: '3000' })).toEqual({ ok: true });
  });

  it('needs only whom the push services can reach', () => {
    expect(readPushConfig(SUBJECT)).toEqual({
      ok: true,
      config: { subject: 'mailto:it@hospital.example', hosts: [] },
    });
    expect(readPushConfig({ WEB_PUSH_SUBJECT: 'https://hospital.example/it' }).ok).toBe(true);
  });

  it('takes more push services', () => {
    const read = readPushConfig({ ...SUBJECT, WEB_PUSH_HOSTS: 'Push.example.org, relay.example.org:8443' });
    expect(read).toMatchObject({ config: { hosts: ['push.example.org', 'relay.example.org:8443'] } });
  });

  it('takes its private key from a file', () => {
    const { publicKey, privateKey } = keptVapidKeys(folder);
    const file = join(folder, 'key');
    writeFileSync(file, `${privateKey}\n`, { mode: 0o600 });
    expect(
      readPushConfig({ ...SUBJECT, WEB_PUSH_PUBLIC_KEY: publicKey, WEB_PUSH_PRIVATE_KEY_FILE: file }),
    ).toMatchObject({ ok: true, config: { keys: { publicKey, privateKey } } });
  });

  it('needs keys that are given where several servers may share a database', () => {
    const { publicKey, privateKey } = keptVapidKeys(folder);
    const shared = { ...SUBJECT, DATABASE_URL: 'postgresql://database.example/ionm' };
    expect(problemsOf(shared)).toEqual([expect.stringContaining('WEB_PUSH_PUBLIC_KEY')]);
    const keys = { WEB_PUSH_PUBLIC_KEY: publicKey, WEB_PUSH_PRIVATE_KEY: privateKey };
    expect(problemsOf({ ...shared, ...keys })).toEqual([]);
  });

  it('says what is wrong, and never repeats a key', () => {
    const { publicKey, privateKey } = keptVapidKeys(folder);
    const other = keptVapidKeys(join(folder, 'other'));
    const problems = [
      problemsOf({ WEB_PUSH_SUBJECT: 'it@hospital.example' }),
      problemsOf({ WEB_PUSH_SUBJECT: 'https://localhost/' }),
      problemsOf({ WEB_PUSH_HOSTS: 'push.example.org' }),
      problemsOf({ ...SUBJECT, WEB_PUSH_HOSTS: 'https://push.example.org/' }),
      problemsOf({ ...SUBJECT, WEB_PUSH_PUBLIC_KEY: publicKey }),
      problemsOf({ ...SUBJECT, WEB_PUSH_PRIVATE_KEY: privateKey }),
      problemsOf({ ...SUBJECT, WEB_PUSH_PUBLIC_KEY: 'short', WEB_PUSH_PRIVATE_KEY: privateKey }),
      problemsOf({ ...SUBJECT, WEB_PUSH_PUBLIC_KEY: publicKey, WEB_PUSH_PRIVATE_KEY: 'short' }),
      problemsOf({ ...SUBJECT, WEB_PUSH_PUBLIC_KEY: other.publicKey, WEB_PUSH_PRIVATE_KEY: privateKey }),
    ];
    expect(problems.map(([first = '']) => first.split(':')[0])).toEqual([
      'WEB_PUSH_SUBJECT',
      'WEB_PUSH_SUBJECT',
      'WEB_PUSH_SUBJECT',
      'WEB_PUSH_HOSTS',
      'WEB_PUSH_PRIVATE_KEY_FILE',
      'WEB_PUSH_PUBLIC_KEY',
      'WEB_PUSH_PUBLIC_KEY',
      'WEB_PUSH_PRIVATE_KEY',
      'WEB_PUSH_PRIVATE_KEY',
    ]);
    expect(problems.join('\n')).not.toContain(privateKey);
  });
});
