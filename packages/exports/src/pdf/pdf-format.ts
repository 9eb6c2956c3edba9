import type { FileFormat } from '../file-format.ts';
import { casePages } from './case-pages.ts';
import { newDocument } from './page/document.ts';
import { Typesetter } from './page/typesetter.ts';
import { writtenBytes } from './page/written-bytes.ts';
import { toldRecord } from './told-record.ts';

/** The record for the auditor: one case after the other, each from a new page on. Nothing of the billing set-up is needed. */
export const PDF_FORMAT: FileFormat = {
  format: 'pdf',
  mediaType: 'application/pdf',
  extension: 'pdf',
  problems: () => [],
  async *write(records, context) {
    const doc = newDocument(context);
    const taken = writtenBytes(doc);
    const type = new Typesetter(doc);
    const root = doc.struct('Document');
    doc.addStructure(root);
    for await (const outgoing of records) {
      casePages(doc, type, toldRecord(outgoing, context), root);
      yield taken();
    }
    // A document has at least one page.
    if (doc.bufferedPageRange().start === 0) doc.addPage();
    root.end();
    doc.end();
    yield taken();
  },
};
