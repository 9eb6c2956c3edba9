import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT } from '../tools.ts';
import { NAMED, rolesTable } from './roles-table.ts';

const withoutPadding = (text: string): string => text.replaceAll(/ +/g, ' ').replaceAll(/-+/g, '-');

test('the roles in docs/security.md are those of the domain', () => {
  const page = readFileSync(`${ROOT}docs/security.md`, 'utf8');
  expect(withoutPadding(page)).toContain(withoutPadding(rolesTable()));
});

test('everything that the domain has a rule for is on the page', () => {
  const rules = readFileSync(`${ROOT}packages/domain/src/people/may.ts`, 'utf8');
  const tables = rules.slice(
    rules.indexOf('const ROLES_OF'),
    rules.indexOf('/** Whether people of this role may issue'),
  );
  const ruled = [...tables.matchAll(/^ {2}'?([\w-]+)'?: \[/gm)].map(([, name]) => name);
  expect(ruled.length).toBeGreaterThan(40);
  expect(ruled.filter((name) => !NAMED.has(name ?? ''))).toEqual([]);
});
