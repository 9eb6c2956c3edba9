import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { instant } from '@ionm-clock/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LogLines } from '../testing/log-lines.ts';
import type { FoldedLog } from './folded-log.ts';
import { openFoldedIfPossible } from './open-folded.ts';

const POSITION = { logId: 'log', head: 7, headHash: 'hash', recordedAt: instant(1), accessVersion: 2 };

let folder: string;
let lines: LogLines;
let opened: FoldedLog[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-folded-'));
  lines = new LogLines();
  opened = [];
});
afterEach(() => {
  for (const one of opened) one.close();
  rmSync(folder, { recursive: true });
});

function open(where = folder): FoldedLog | undefined {
  const folded = openFoldedIfPossible(where, lines.log);
  if (folded !== undefined) opened.push(folded);
  return folded;
}

function close(folded: FoldedLog | undefined): void {
  folded?.close();
  opened = opened.filter((one) => one !== folded);
}

const savedAt = (folded: FoldedLog | undefined) => folded?.position()?.head;
const save = (folded: FoldedLog | undefined) =>
  folded?.save({ position: POSITION, atHand: [], atRest: [], others: [], gone: [] });

it('has what was saved when it is opened again', () => {
  const first = open();
  expect(first?.position()).toBeUndefined();
  save(first);
  close(first);
  expect(open()?.position()).toEqual(POSITION);
});

it('is for one server: the next one has a file of its own, and a free file is taken first', () => {
  const [first, second] = [open(), open()];
  save(first);
  expect(savedAt(second)).toBeUndefined();
  expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toEqual(['folded-1.db', 'folded-2.db']);
  close(first);
  expect(savedAt(open())).toBe(7);
});

it('can be read by nobody else', () => {
  save(open());
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
});

it('is made anew where the file is damaged', () => {
  writeFileSync(
    join(folder, 'folded-1.db'),
    'this is no database, though it has the name of one'.repeat(100),
  );
  const folded = open();
  save(folded);
  expect(savedAt(folded)).toBe(7);
});

it('is made anew where another version of the program wrote it', () => {
  const before = open();
  save(before);
  close(before);
  const other = new DatabaseSync(join(folder, 'folded-1.db'));
  other.exec('PRAGMA user_version = 99');
  other.close();
  expect(open()?.position()).toBeUndefined();
});

it('is done without where no file can be made, and the program’s log says so', () => {
  const file = join(folder, 'no-folder');
  writeFileSync(file, '');
  expect(open(file)).toBeUndefined();
  expect(lines.has('every case stays in memory')).toBe(true);
});
