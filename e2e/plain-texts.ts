import { expect, type Page } from '@playwright/test';
import { demoUsers, LAKESIDE, MERCY, ST_ANN } from '../apps/server/src/demo/organisation.ts';
import * as surgeries from '../apps/server/src/demo/surgeries.ts';
import { MODALITIES } from '../packages/domain/src/index.ts';

/** Data of the demo: nobody translates a name, a place or a procedure. */
const DATA: readonly string[] = [
  ...demoUsers.flatMap(({ name, title }) => [name, title]),
  ...[MERCY, ST_ANN, LAKESIDE].flatMap(({ id, timeZone, rooms }) => [id, timeZone, ...rooms]),
  ...Object.values(surgeries).flatMap(({ procedure, indication }) => [procedure, indication]),
  ...MODALITIES,
].sort((one, other) => other.length - one.length);

/** What else stands there and is none of the app's words. */
const NO_WORDS_OF_THE_APP: readonly RegExp[] = [
  // Surgeons, and whatever was typed into the demo's log.
  /dr [A-Z]\p{L}+/gu,
  /“[^”]*”|Left +(?:recovered|back to baseline)|amplitude −\d+ %|wave V latency .*|Imaging|\b(?:CNIM|MD)\b/g,
  // Times, dates, units, codes and ids.
  /\b\d+ (?:h|min|s|ms)\b|\b[A-Z]{1,2}[SD]T\b|\b[A-Z][a-z]{2} \d{1,2}, \d{4}\b|\bUTC\b|\bC-\d+-\d+\b/g,
  /\b(?:CPT|cpt|Medicare|medicare|Quarter-hour contract|quarter-hour)\b/g,
  // The product, and the columns of a file.
  /^IONM Clock$|^(?:id|name|sign_in_name|credential|roles|rights|active|demo)$/g,
  // Files, batches and what was typed into an address.
  /\bionm-clock-\S+|\bB-\d{6}\b|\b[0-9a-f]{64}\b|\bSHA-256\b|\bunknown\b/g,
  // Why a button cannot be pressed, and what a picture shows, can be the record's sentence without being marked as English.
  /^(?:The record is (?:not )?finalized|The record of this case is finalized|Say (?:why|what)|Monitoring was|Nobody attended|I ran the|You were not|There is no impression)\b.*/g,
  /(?:Left out: [^.]*|Nothing is left out)\.|of the other code|while monitoring was interrupted|without this physician attending/g,
];

/** Nothing on the page stands there that did not go through the catalogue, but for data. `data`: what else is such here. */
export async function expectNoPlainTexts(page: Page, where: string, data?: RegExp): Promise<void> {
  expect.soft(await plainTexts(page, data), where).toEqual([]);
}

/** The words on the page, shown or read out, that did not go through the catalogue. */
async function plainTexts(page: Page, data: RegExp | undefined): Promise<readonly string[]> {
  const all = await page.evaluate(() => {
    const found = [document.title];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const { parentElement, textContent } = texts.currentNode;
      if (
        parentElement?.checkVisibility() &&
        !parentElement.closest('script, style, option, textarea, [lang="en"]:not(html)')
      ) {
        found.push(textContent ?? '');
      }
    }
    for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
      for (const element of document.querySelectorAll(`[${name}]`))
        found.push(element.getAttribute(name) ?? '');
    }
    return found;
  });
  return [
    ...new Set(all.filter((text) => /[a-zA-Z]{2,}/.test(withoutData(text, data))).map((text) => text.trim())),
  ];
}

function withoutData(text: string, data: RegExp | undefined): string {
  const rest = DATA.reduce((left, data) => left.replaceAll(data, ''), text.replaceAll('\u00a0', ' '));
  const patterns = data === undefined ? NO_WORDS_OF_THE_APP : [...NO_WORDS_OF_THE_APP, data];
  return patterns.reduce((left, pattern) => left.replaceAll(pattern, ''), rest);
}
