import type { Exchange } from './clock-reading.ts';

/** The last exchanges of one load of the page; none if it has not reached the server. */
export interface KeptPage {
  readonly page: string;
  /** Oldest first. */
  readonly exchanges: readonly Exchange[];
}

/** What a page keeps on the device of the server's time for the page that follows it; plain data. Oldest page first. */
export interface KeptClock {
  readonly pages: readonly KeptPage[];
}

/** Two rounds of questions. */
export const KEPT_EXCHANGES = 8;
const KEPT_PAGES = 4;
const KEPT_PAGES_OFFLINE = 20;

/** The newest pages, of those that reached the server and of those that did not. */
export function worthKeeping(pages: readonly KeptPage[]): KeptClock {
  const heard = pages.filter(({ exchanges }) => exchanges.length > 0).slice(-KEPT_PAGES);
  const offline = pages.filter(({ exchanges }) => exchanges.length === 0).slice(-KEPT_PAGES_OFFLINE);
  return { pages: pages.filter((page) => heard.includes(page) || offline.includes(page)) };
}
