/** The languages that the words exist in. Another is a catalogue beside `en.po`, and its loading in `show-texts.ts`. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The first language that somebody wants and that there is; English where there is none. */
export const languageFor = (wanted: readonly string[]): Language =>
  wanted.map((tag) => LANGUAGES.find((language) => language === baseOf(tag))).find(Boolean) ?? 'en';

/** The region decides the order of a date, so it is taken from what somebody wants: `en-GB`, shown in English. */
export const dateLocaleFor = (wanted: readonly string[], language: Language): string =>
  wanted.find((tag) => baseOf(tag) === language && isLocale(tag)) ?? language;

function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
