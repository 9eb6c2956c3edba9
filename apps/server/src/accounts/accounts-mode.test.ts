import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD } from '../testing/accounts-server.ts';
import { Browser } from '../testing/browser.ts';
import { ServerProcess } from '../testing/server-process.ts';

/** Each starts the server as a process several times, on a machine that may be busy. */
const PROCESSES_MS = 120_000;

let server: ServerProcess;
beforeEach(() => {
  server = new ServerProcess();
});
afterEach(() => server.endAndForget());

async function refusal(environment: Record<string, string>): Promise<string> {
  server.run(environment);
  expect(await server.ended()).toEqual({ code: 1, signal: null });
  expect(server.output).toBe('');
  return server.errors;
}

describe('the server as a process, with accounts', { timeout: PROCESSES_MS }, () => {
  it('prints the code for the set-up, and from then on is never a demo', async () => {
    const browser = new Browser(await server.ready({ DEMO: '0' }));
    await server.saysAlso(/ code \S+,/);
    const [, code] = /ready at http:\S+\n.* code (\S+),/.exec(server.output) ?? [];
    expect(code).toMatch(/^(\w{4}-){3}\w{4}$/);
    await browser.signsIn('/set-up', { code, name: 'Ada', signInName: 'ada', password: PASSWORD });
    expect(statSync(join(server.dataDir, 'accounts.db')).mode & 0o777).toBe(0o600);
    expect(await server.ended('SIGTERM')).toEqual({ code: 0, signal: null });

    expect(await refusal({ DEMO: '1' })).toContain('DATA_DIR is set up for real people');

    const again = new Browser(await server.ready());
    expect((await again.get('/sign-in')).body).toEqual({ mode: 'accounts', setUp: false });
    await again.signsIn('/sign-in/password', { signInName: 'ada', password: PASSWORD });
    expect(server.output).not.toContain('code');
    await server.ended('SIGTERM');

    writeFileSync(join(server.dataDir, 'accounts.db'), 'no accounts, but long enough to look at'.repeat(50));
    expect(await refusal({})).toMatch(/accounts\.db in \S+ cannot be used: .*Restore a backup/);
  });

  it('is not started on a log that holds the invented cases of the demo', async () => {
    await server.ready({ DEMO: '1' });
    await server.ended('SIGTERM');
    expect(await refusal({ DEMO: '0' })).toContain('holds invented cases of the demo');
  });
});
