import { expect, test } from 'vitest';
import { isInPath, personPath } from './administration-path.ts';

test.each(['tech-osei', 'St Ann', 'a/b', '100 %', 'a%2Fb', 'a?b#c', 'Zürich'])(
  '%j is found in its address',
  (id) => {
    const part = decodeURI(personPath(id)).split('/').at(-1) ?? '';
    expect(isInPath(part, id)).toBe(true);
    expect(isInPath(part, `${id}x`)).toBe(false);
  },
);
