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
 * Writes out these finished pages, and which elements their content belongs to. PDFKit would keep the latter of all pages for the end of the
 * document, and what stands on them, which for a thousand records is more than all else; of a page that is written only its number is asked for.
 */
export function writePages(doc: Doc, numbers: readonly number[]): void {
  const tree = doc.getStructParentTree();
  const pages = numbers.map((number) => {
    doc.switchToPage(number);
    return doc.page;
  });
  for (const { structParentTreeKey: key } of pages) {
    const written = doc.ref(tree.get(key));
    written.end('');
    Reflect.set(written, 'data', []);
    tree.add(key, written);
  }
  doc.flushPages();
  for (const { dictionary } of pages) Reflect.set(dictionary, 'data', {});
}
