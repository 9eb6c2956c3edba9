import { expect, test } from 'vitest';
import { untranslated } from './untranslated.ts';

const texts = (source: string): readonly string[] =>
  untranslated('page.tsx', source).map(({ text, why }) => `${why}: ${text}`);

test('text between tags must go through Lingui', () => {
  expect(texts('const A = () => <p>Nobody reads.</p>;')).toEqual(['not through Lingui: Nobody reads.']);
  expect(texts('const A = () => <p><Trans>Nobody <b>reads</b>.</Trans></p>;')).toEqual([]);
  expect(texts('const A = () => <p>{name} · {count} ×</p>;')).toEqual([]);
});

test('so must either text of a choice between tags, whatever it begins with', () => {
  expect(texts("const A = () => <p>{late ? 'late' : t`in time`}</p>;")).toEqual(['not through Lingui: late']);
  expect(texts("const A = () => <p>{state === 'late' && t`late`}</p>;")).toEqual([]);
});

test('so must the attributes that are read out or shown, and no others', () => {
  expect(texts('const A = () => <b aria-label="clock" className="clock" />;')).toEqual([
    'not through Lingui: clock',
  ]);
  expect(texts('const A = () => <b label={late && "now"} key="The key of" />;')).toEqual([
    'not through Lingui: now',
  ]);
});

test('so must what a component is given that looks like words', () => {
  expect(texts('const A = () => <Fact name="Clock stopped" kind="ended" />;')).toEqual([
    'not through Lingui: Clock stopped',
  ]);
});

test('so must a sentence or a capitalized word anywhere, but not what is for programmers or machines', () => {
  expect(texts("const a = () => 'Clock started';")).toEqual(['not through Lingui: Clock started']);
  expect(texts("const a = () => ['left', 'Left'];")).toEqual(['not through Lingui: Left']);
  expect(texts("import a from 'Some thing'; const b = () => { throw new Error('No clock'); };")).toEqual([]);
  expect(texts("const a = (event) => event.key === 'Enter' && find('li > input');")).toEqual([]);
});

test('what goes through Lingui must not be made before the language is known', () => {
  expect(texts('const A = { left: t`Left` };')).toEqual(['made while the module is loaded: t`Left` };']);
  expect(texts('const a = () => ({ left: t`Left` }); const b = msg`Right`;')).toEqual([]);
});

test('says where', () => {
  expect(untranslated('page.tsx', 'const A = () => (\n  <p>\n    Here\n  </p>\n);')[0]?.line).toBe(2);
});
