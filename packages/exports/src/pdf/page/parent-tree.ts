import type { Doc } from './document.ts';

/** What PDFKit has and its types do not know: for each page by its key, the elements that its content belongs to. */
declare global {
  namespace PDFKit {
    interface PDFDocument {
      getStructParentTree(): {
        get(key: number): PDFKitReference[];
        add(key: number, elements: PDFKitReference[] | PDFKitReference): void;
      };
    }
    interface PDFPage {
      readonly structParentTreeKey: number;
    }
  }
}

/**
 * Writes out which elements the content of these pages belongs to. PDFKit would keep that of all pages for the end of the document,
 * which for a thousand records is more than all else. Call it for finished pages, before they are flushed.
 */
export function writeParentTree(doc: Doc, pages: readonly number[]): void {
  const tree = doc.getStructParentTree();
  for (const number of pages) {
    doc.switchToPage(number);
    const key = doc.page.structParentTreeKey;
    const written = doc.ref(tree.get(key));
    written.end('');
    Reflect.set(written, 'data', []);
    tree.add(key, written);
  }
}
