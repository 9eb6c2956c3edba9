import type { Doc } from './document.ts';

/** What PDFKit has and its types do not know: where all that it writes goes, and how much that has been. */
declare global {
  namespace PDFKit {
    interface PDFDocument {
      _write(data: unknown): void;
      _offset: number;
    }
  }
}

/**
 * Gathers what a document writes, as texts for as long as that is possible: PDFKit makes an array of bytes of each line, of which a case
 * has tens of thousands. Gives a function that takes the bytes that have come since it was asked last.
 */
export function writtenBytes(doc: Doc): () => Uint8Array {
  const pieces: Uint8Array[] = [];
  let text = '';
  const endText = (): void => {
    if (text !== '') pieces.push(Buffer.from(text, 'latin1'));
    text = '';
  };
  const begun: unknown = doc.read();
  if (begun instanceof Uint8Array) pieces.push(begun);
  doc._write = (data) => {
    if (data instanceof Uint8Array) {
      endText();
      pieces.push(data);
      doc._offset += data.length;
    } else {
      const line = `${data}\n`;
      text += line;
      doc._offset += line.length;
    }
  };
  doc.on('pageAdded', () => gatherContent(doc.page));
  return () => {
    endText();
    return Buffer.concat(pieces.splice(0));
  };
}

/** What is drawn on a page, put into its content when that ends. */
function gatherContent({ content }: PDFKit.PDFPage): void {
  const write = content.write.bind(content);
  const end = content.end.bind(content);
  let text = '';
  content.write = (line) => {
    text += `${line}\n`;
  };
  content.end = (last) => {
    write(Buffer.from(text, 'latin1'));
    end(last);
  };
}
