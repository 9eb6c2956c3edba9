/** Whatever is a place of its own on a page. */
const PLACES = 'section, form, table, fieldset, article, nav';

/** What on the page is called this: by its label, by the words on it, or the place whose heading begins with them. */
export function namedControl(words: string): Element | undefined {
  const shown = [...document.querySelectorAll('[aria-label], button, a, label, h1, h2, h3')].filter(
    (element) => element.checkVisibility(),
  );
  const named =
    shown.find((element) => element.getAttribute('aria-label') === words) ??
    shown.find((element) => element.textContent?.trim() === words) ??
    shown.find((element) => element.textContent?.trim().startsWith(words));
  if (named === undefined) return undefined;
  return /^H\d$/.test(named.tagName) ? (named.closest(PLACES) ?? named) : named;
}
