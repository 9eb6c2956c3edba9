import { join } from 'node:path';
import { instant, type Person, userId } from '@ionm-clock/domain';
import { type AccountStore, accountsInFile, accountsPath } from '@ionm-clock/server/accounts';
import { logPath, SqliteStore, type StoredEvent } from '@ionm-clock/server/log';
import { describe, expect, it } from 'vitest';
import { backup } from '../log/backup-command.ts';
import { restore } from '../log/restore-command.ts';
import { personSaved } from '../testing/person-saved.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { inviteCommand } from './invite-command.ts';

const NOW = Date.UTC(2026, 10, 3);
const ADA: Person = {
  userId: userId('u-1'),
  name: 'Ada Admin',
  signInName: 'ada@clinic.example',
  grants: [{ role: 'administrator', facilities: 'everywhere' }],
  rights: [],
  active: true,
};

/** A data folder whose log knows an administrator, who has lost their phone and forgotten their password. */
async function lockedOut() {
  const folder = new TemporaryFolder();
  const dataDir = join(folder.path, 'data');
  const log = new SqliteStore(logPath(dataDir));
  await log.commit(0, [personSaved(ADA, NOW)]);
  await log.close();
  const accounts = accountsInFile(accountsPath(dataDir));
  await accounts.credentials.putPassword(ADA.userId, 'a hash');
  await accounts.credentials.addAuthenticator(ADA.userId, { secret: 'ABC', lastStep: 0 });
  await accounts.failures.move('account:u-1\npassword\n', undefined, {
    count: 9,
    lastAt: NOW,
    lockedUntil: NOW + 1e6,
  });
  await accounts.close();
  return { folder, dataDir, environment: { DATA_DIR: dataDir } };
}

async function accountsIn(dataDir: string, look: (accounts: AccountStore) => Promise<void>): Promise<void> {
  const accounts = accountsInFile(accountsPath(dataDir));
  try {
    await look(accounts);
  } finally {
    await accounts.close();
  }
}

async function eventsIn(dataDir: string): Promise<readonly StoredEvent[]> {
  const log = new SqliteStore(logPath(dataDir));
  const events = await log.read(0, 100);
  await log.close();
  return events;
}

describe('cli invite', () => {
  it('prints a code for whoever is locked out, unlocks them, and tells the log', async () => {
    const { dataDir, environment } = await lockedOut();
    const { output, errors, status } = await inviteCommand(' Ada@clinic.example', {}, environment, NOW);
    expect([errors, status]).toEqual(['', 0]);
    const [, code = ''] = /^Code for ada@clinic.example: (\S+)$/m.exec(output) ?? [];
    await accountsIn(dataDir, async ({ oneTimeCodes, credentials, failures }) => {
      expect(await oneTimeCodes.subjectOf('invitation', code, instant(NOW))).toBe('u-1');
      expect(await failures.of('account:u-1\npassword\n')).toBeUndefined();
      expect(await credentials.authenticatorOf(ADA.userId)).toBeDefined();
    });
    expect((await eventsIn(dataDir)).slice(1)).toMatchObject([
      {
        stream: 'access',
        type: 'credential.changed',
        actor: { role: 'system' },
        payload: { userId: 'u-1', change: 'invited' },
      },
    ]);
    await inviteCommand('u-1', { removeCode: true }, environment, NOW);
    await accountsIn(dataDir, async ({ credentials }) => {
      expect(await credentials.authenticatorOf(ADA.userId)).toBeUndefined();
    });
    expect((await eventsIn(dataDir)).slice(2).map(({ payload }) => payload)).toMatchObject([
      { credential: 'code', change: 'removed' },
      { credential: 'password', change: 'invited' },
    ]);
  });

  it('does nothing for a name that nobody has', async () => {
    const { environment, dataDir } = await lockedOut();
    expect(await inviteCommand('nobody', {}, environment, NOW)).toMatchObject({ output: '', status: 2 });
    expect(await eventsIn(dataDir)).toHaveLength(1);
  });
});

describe('the accounts', () => {
  it('are backed up and restored beside the log; nobody is signed in and no code holds after that', async () => {
    const { folder, dataDir, environment } = await lockedOut();
    await inviteCommand('u-1', {}, environment, NOW);
    const to = join(folder.path, 'backup.db');
    expect(await backup(to, environment)).toMatchObject({
      status: 0,
      output: expect.stringContaining('.accounts'),
    });
    expect(await backup(to, environment)).toMatchObject({ status: 2 });
    await accountsIn(dataDir, async ({ credentials }) => credentials.putPassword(ADA.userId, 'a later hash'));
    expect(await restore(to, { replace: true }, environment)).toMatchObject({
      status: 0,
      output: expect.stringContaining('signs in anew'),
    });
    await accountsIn(dataDir, async ({ credentials, oneTimeCodes, sessions }) => {
      expect(await credentials.passwordOf(ADA.userId)).toBe('a hash');
      expect(await sessions.running()).toEqual([]);
      expect(await oneTimeCodes.use('invitation', 'u-1', 'any', instant(NOW))).toBe(false);
    });
  });
});
