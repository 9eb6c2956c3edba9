import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { whyNotTo, whyNotWritten, writeFile } from './out-path.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield bytes(text);
}

describe('a file that is written', () => {
  it('is there whole, for its owner to read, with nothing beside it', async () => {
    const folder = new TemporaryFolder();
    const out = join(folder.path, 'records.csv');
    await writeFile(out, pieces('one,', 'two'));
    expect(readFileSync(out, 'utf8')).toBe('one,two');
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.path)).toEqual(['records.csv']);
  });

  it('leaves the older file as it was, and nothing else, if it fails in the middle', async () => {
    const folder = new TemporaryFolder();
    const out = folder.write('records.csv', 'older');
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield bytes('half');
      throw new Error('the log is gone');
    }
    await expect(writeFile(out, failing())).rejects.toThrow('the log is gone');
    expect(readFileSync(out, 'utf8')).toBe('older');
    expect(readdirSync(folder.path)).toEqual(['records.csv']);
  });

  it('leaves nothing if it is stopped', async () => {
    const folder = new TemporaryFolder();
    // Others in this process end it when they hear that.
    const others = process.listeners('SIGHUP');
    async function* stopping(): AsyncGenerator<Uint8Array> {
      yield bytes('half');
      for (const listener of process.listeners('SIGHUP')) if (!others.includes(listener)) listener('SIGHUP');
      yield bytes('rest');
    }
    await expect(writeFile(join(folder.path, 'records.csv'), stopping())).rejects.toThrow('it was stopped');
    expect(readdirSync(folder.path)).toEqual([]);
    expect(process.listeners('SIGHUP')).toEqual(others);
  });
});

describe('where nothing is written', () => {
  it('is a folder, a device, and where there is no folder', () => {
    const folder = new TemporaryFolder();
    mkdirSync(join(folder.path, 'inside'));
    expect(whyNotTo(join(folder.path, 'inside'), true)).toBe('is a folder: name a file in it');
    expect(whyNotTo(join(folder.path, 'absent', 'x'), true)).toContain('make it first');
    expect(whyNotTo(join(folder.write('file', ''), 'x'), true)).toBeDefined();
    expect(whyNotTo('/dev/null', true)).toContain('for a pipe say --out -');
    expect(whyNotTo(join(folder.path, 'new'), false)).toBeUndefined();
  });
});

describe('why a file could not be written', () => {
  it('is said in words', () => {
    const failure = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(whyNotWritten(failure)).toBe('the disk is full');
    expect(whyNotWritten(new Error('it was stopped'))).toBe('it was stopped');
  });
});
