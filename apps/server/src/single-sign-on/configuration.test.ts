import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readProviderConfig } from './configuration.ts';

const GOOD = {
  OIDC_ISSUER: 'https://id.example.org/realms/hospital',
  OIDC_CLIENT_ID: 'ionm-clock',
  OIDC_CLIENT_SECRET: 'planted-secret',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-oidc-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const problemsOf = (environment: Record<string, string>) => {
  const read = readProviderConfig(environment);
  return read.ok ? [] : read.problems;
};

describe('an identity provider', () => {
  it('is none while nothing of it is set', () => {
    expect(readProviderConfig({ OIDC_NAME: '', PORT: '3000' })).toEqual({ ok: true });
  });

  it('is read with its defaults', () => {
    expect(readProviderConfig(GOOD)).toEqual({
      ok: true,
      config: {
        issuer: new URL('https://id.example.org/realms/hospital'),
        clientId: 'ionm-clock',
        clientSecret: 'planted-secret',
        name: 'your organisation',
        claim: 'preferred_username',
      },
    });
  });

  it('has its secret in a file, as tools that keep secrets give it', () => {
    const file = join(folder, 'secret');
    writeFileSync(file, 'of the file\n');
    const { OIDC_CLIENT_SECRET: _, ...others } = GOOD;
    const read = readProviderConfig({ ...others, OIDC_CLIENT_SECRET_FILE: file });
    expect(read).toMatchObject({ ok: true, config: { clientSecret: 'of the file' } });
    writeFileSync(file, '\n');
    expect(problemsOf({ ...others, OIDC_CLIENT_SECRET_FILE: file })).toHaveLength(1);
    expect(problemsOf({ ...others, OIDC_CLIENT_SECRET_FILE: join(folder, 'none') })).toHaveLength(1);
    expect(problemsOf({ ...GOOD, OIDC_CLIENT_SECRET_FILE: file })).toHaveLength(1);
    expect(problemsOf(others)).toHaveLength(1);
  });

  it.each([
    'http://id.example.org',
    'ftp://id.example.org',
    'id.example.org',
    'https://id.example.org/?tenant=1',
    'https://someone@id.example.org',
    'https://login.microsoftonline.com/common/v2.0',
    'https://login.microsoftonline.com/organizations/v2.0',
  ])('is not accepted at %s', (issuer) => {
    expect(problemsOf({ ...GOOD, OIDC_ISSUER: issuer })).toEqual([expect.stringMatching(/^OIDC_ISSUER: /)]);
  });

  it.each(['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000', 'https://id.example.org'])(
    'is accepted at %s',
    (issuer) => expect(problemsOf({ ...GOOD, OIDC_ISSUER: issuer })).toEqual([]),
  );

  it('is refused by halves, and no problem repeats a value', () => {
    const { OIDC_ISSUER: _, ...others } = GOOD;
    const problems = [
      ...problemsOf(others),
      ...problemsOf({ ...GOOD, OIDC_ISSUER: 'planted-secret', OIDC_CLAIM: 'planted secret' }),
    ];
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain('planted');
  });
});
