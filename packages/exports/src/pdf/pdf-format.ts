import type { FileFormat } from '../file-format.ts';
import { casePages } from './case-pages.ts';
import { type Doc, newDocument } from './page/document.ts';
import { Typesetter } from './page/typesetter.ts';
import { toldRecord } from './told-record.ts';

/** The record for the auditor: one case after the other, each from a new page on. Nothing of the billing set-up is needed. */
export const PDF_FORMAT: FileFormat = {
  format: 'pdf',
  mediaType: 'application/pdf',
  extension: 'pdf',
  problems: () => [],
  async *write(records, context) {
    const doc = newDocument(context);
    const type = new Typesetter(doc);
    const root = doc.struct('Document');
    doc.addStructure(root);
    for await (const outgoing of records) {
      casePages(doc, type, toldRecord(outgoing, context), root);
      yield* written(doc);
    }
    // A document has at least one page.
    if (doc.bufferedPageRange().start === 0) doc.addPage();
    root.end();
    doc.end();
    yield* written(doc);
  },
};

/** What PDFKit has written so far. It writes at once, whenever a page or an element is done, so nothing is waited for. */
function* written(doc: Doc): Iterable<Uint8Array> {
  for (;;) {
    const chunk: unknown = doc.read();
    if (chunk === null) return;
    if (chunk instanceof Uint8Array) yield chunk;
  }
}
