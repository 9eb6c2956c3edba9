import { expect, it } from 'vitest';
import { databaseName } from './database-name.ts';

it('a database is named without who opens it, and how', () => {
  expect(
    databaseName('postgresql://clock:secret@db.example.org:5433/ionm?sslmode=verify-full&password=secret'),
  ).toBe('postgresql://db.example.org:5433/ionm');
  expect(databaseName('postgres://localhost/ionm')).toBe('postgres://localhost/ionm');
  expect(databaseName('postgresql:///ionm?host=/var/run/postgresql')).toBe('postgresql:///ionm');
});

it.each(['sec/ret@', '12/secret@', '12#secret@', '12?secret@', '12\\secret@', 'sec ret%@', 's@cret/1@'])(
  'a password whose characters should have been encoded is not told: %s',
  (password) => {
    const told = databaseName(`postgresql://clock:${password}db/ionm`);
    for (const part of ['sec', 'ret', 'cret', '12', ':1']) expect(told).not.toContain(part);
  },
);
