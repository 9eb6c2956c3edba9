import { count } from './audit.ts';

/** So many of a list are shown in text; CSV and JSON have all. */
export const MOST_SHOWN = 20;
const MOST_IDS = 8;

/** `and 1,234 more: --format csv has them all`, or nothing. */
export const more = (left: number, indent = ''): string =>
  left > 0 ? `${indent}and ${left.toLocaleString('en-US')} more: --format csv has them all\n` : '';

/** `C-1, C-2, C-3`; long lists are cut. */
export function idList(ids: readonly string[]): string {
  const left = ids.length - MOST_IDS;
  return left > 1 ? `${ids.slice(0, MOST_IDS).join(', ')} and ${count(left, 'other')}` : ids.join(', ');
}
