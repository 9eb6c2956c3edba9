import { i18n } from '@lingui/core';
import { showDatesOf } from './date-text.ts';
import { dateLocaleFor, type Language, languageFor } from './language.ts';

type Texts = Parameters<typeof i18n.load>[1];

/** English stands in the source, beside what shows it; another language would be fetched here, whole. */
const TEXTS: Readonly<Record<Language, () => Promise<Texts>>> = { en: async () => ({}) };

const pseudoTexts = async (): Promise<Texts> => (await import('./pseudo-texts.ts')).PSEUDO_TEXTS;

/**
 * Settles the language of everything, before the first page: no text may be made earlier, and none changes later.
 * `pseudo` shows each text of the app so that it stands out from what is none of the app's, or was forgotten.
 */
export async function showTexts(wanted: readonly string[], pseudo = false): Promise<void> {
  const language = languageFor(wanted);
  i18n.loadAndActivate({ locale: language, messages: await (pseudo ? pseudoTexts() : TEXTS[language]()) });
  showDatesOf(dateLocaleFor(wanted, language));
}
