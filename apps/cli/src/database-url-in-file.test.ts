import { describe, expect, it } from 'vitest';
import { databaseUrlInFile } from './database-url-in-file.ts';
import { PROCESSES_MS, runCli } from './testing/run-cli.ts';
import { TemporaryFolder } from './testing/temporary-folder.ts';

describe('the URL of the database', () => {
  it('is read from the file that DATABASE_URL_FILE names', () => {
    const folder = new TemporaryFolder();
    folder.write('url', 'postgresql://clock@db.example.org/ionm');
    const environment = { DATABASE_URL_FILE: `${folder.path}/url` };
    expect(databaseUrlInFile(environment)).toBeUndefined();
    expect(environment).toMatchObject({ DATABASE_URL: expect.stringContaining('db.example.org/ionm') });
  });

  it('stays where it is without such a file', () => {
    const environment = { DATABASE_URL: 'postgresql://one' };
    expect(databaseUrlInFile(environment)).toBeUndefined();
    expect(environment).toEqual({ DATABASE_URL: 'postgresql://one' });
  });

  it('ends the command where the file cannot be read: another log would be worked on', {
    timeout: PROCESSES_MS,
  }, () => {
    const folder = new TemporaryFolder();
    const { status, stderr } = runCli(folder.path, ['verify'], { DATABASE_URL_FILE: '/nowhere/url' });
    expect([status, stderr]).toEqual([2, 'DATABASE_URL_FILE: the file cannot be read (ENOENT)\n']);
  });
});
