import type { ExportContext, OutgoingRecords } from '../file-format.ts';
import { casePages } from './case-pages.ts';
import { newDocument } from './page/document.ts';
import { Typesetter } from './page/typesetter.ts';
import { writtenBytes } from './page/written-bytes.ts';
import { toldRecord } from './told-record.ts';

/** The bytes of the document, those of a case before the next is read. */
export async function* pdfBytes(
  records: OutgoingRecords,
  context: ExportContext,
): AsyncGenerator<Uint8Array> {
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
}
