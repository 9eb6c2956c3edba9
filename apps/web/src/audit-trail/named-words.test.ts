import { expect, test } from 'vitest';
import { namedWords } from './named-words.ts';

test('people are named, and nothing else changes', () => {
  const names = new Map([['tech-osei', 'Kofi Osei']]);
  expect(namedWords('saved the person tech-osei: technologist at Mercy, St Ann', names)).toBe(
    'saved the person Kofi Osei: technologist at Mercy, St Ann',
  );
  expect(namedWords('the technologist tech-osei-2 joined', names)).toBe(
    'the technologist tech-osei-2 joined',
  );
});
