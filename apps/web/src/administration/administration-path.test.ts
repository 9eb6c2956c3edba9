import { type User, userId } from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import { administrationSections, INTEGRATIONS_PATH, isInPath, personPath } from './administration-path.ts';

test.each(['tech-osei', 'St Ann', 'a/b', '100 %', 'a%2Fb', 'a?b#c', 'Zürich'])(
  '%j is found in its address',
  (id) => {
    const part = decodeURI(personPath(id)).split('/').at(-1) ?? '';
    expect(isInPath(part, id)).toBe(true);
    expect(isInPath(part, `${id}x`)).toBe(false);
  },
);

test('integrations are a part of the desk for who administers everything, and for nobody else', () => {
  const isOffered = (user: Partial<User>): boolean =>
    administrationSections({
      userId: userId('ada'),
      name: 'Ada',
      role: 'administrator',
      facilities: [],
      ...user,
    }).some(({ path }) => path === INTEGRATIONS_PATH);
  expect(isOffered({ everywhere: true })).toBe(true);
  expect(isOffered({})).toBe(false);
  expect(isOffered({ everywhere: true, role: 'auditor' })).toBe(false);
});
