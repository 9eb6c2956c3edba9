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

/** The newest pages, of those that reached the server and of those that did not, with what one of them knows by now. */
export function withPage(stored: readonly KeptPage[], page: KeptPage): KeptClock {
  const index = stored.findIndex((one) => one.page === page.page);
  const pages = index < 0 ? [...stored, page] : stored.with(index, page);
  const heard = pages.filter(({ exchanges }) => exchanges.length > 0).slice(-KEPT_PAGES);
  const offline = pages.filter(({ exchanges }) => exchanges.length === 0).slice(-KEPT_PAGES_OFFLINE);
  return { pages: pages.filter((one) => heard.includes(one) || offline.includes(one)) };
}
