import { expect, test } from 'vitest';
import { dateLocaleFor, languageFor } from './language.ts';

test('the first language that somebody wants and that there is', () => {
  expect(languageFor(['fr-CA', 'en-GB'])).toBe('en');
  expect(languageFor(['EN-us'])).toBe('en');
});

test('English for those whose languages there are not yet', () => {
  expect(languageFor(['de-AT', 'fr'])).toBe('en');
  expect(languageFor([])).toBe('en');
});

test('dates follow the region of the language that is shown, not another language', () => {
  expect(dateLocaleFor(['de-AT', 'en-GB', 'en-US'], 'en')).toBe('en-GB');
  expect(dateLocaleFor(['de-AT'], 'en')).toBe('en');
  expect(dateLocaleFor(['en-no_such_place', 'en-NZ'], 'en')).toBe('en-NZ');
});
