import type { Doc } from './page/document.ts';
import { PAGE, RULE, STYLES } from './page/style.ts';
import type { Typesetter } from './page/typesetter.ts';
import type { ToldRecord } from './told-record.ts';

const TOP = PAGE.bottom + 12;

/** At the foot of each page of a case: which case, version and bytes it is of, and which page of how many. */
export function footers(
  doc: Doc,
  type: Typesetter,
  { record, hash }: ToldRecord,
  pages: readonly number[],
): void {
  const style = STYLES.footer;
  for (const [index, page] of pages.entries()) {
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.moveTo(PAGE.left, TOP).lineTo(PAGE.right, TOP).lineWidth(0.5).strokeColor(RULE).stroke();
    const count = `page ${index + 1} of ${pages.length}`;
    const room = PAGE.right - PAGE.left - type.width(count, style) - 12;
    const about = `Case ${record.caseId}, record version ${record.version}`;
    // A very long id is set smaller rather than cut off.
    const size = Math.min(style.size, (style.size * room) / type.width(about, style));
    type.put(about, PAGE.left, TOP + 10, { ...style, size });
    type.put(count, PAGE.right, TOP + 10, style, 'right');
    type.put(`SHA-256 of the record ${hash}`, PAGE.left, TOP + 20, style);
    doc.endMarkedContent();
  }
}
