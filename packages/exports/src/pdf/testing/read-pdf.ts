import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ExportContext, OutgoingRecords } from '../../file-format.ts';
import { PDF_FORMAT } from '../pdf-format.ts';

/** What a reader that knows nothing of the writer finds in a PDF. */
export interface ReadPdf {
  /** The text of each page, the pieces of a line joined. */
  readonly pages: readonly string[];
  /** The kinds of the elements of each page, in reading order. */
  readonly elements: readonly (readonly string[])[];
  readonly alternatives: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly outline: readonly string[];
}

/** The whole file that comes of these records. */
export async function pdfBytes(records: OutgoingRecords, context: ExportContext): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of PDF_FORMAT.write(records, context)) chunks.push(chunk);
  return Uint8Array.from(Buffer.concat(chunks));
}

/** Reads a file with PDF.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // It takes the memory of what it is given.
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const file = await loading.promise;
  const pages: string[] = [];
  const elements: string[][] = [];
  const alternatives: string[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .flatMap((item) => ('str' in item ? [item.str + (item.hasEOL ? '\n' : '')] : []))
        .join('')
        .replaceAll('\u00a0', ' ')
        // An accent may be a glyph of its own.
        .normalize('NFC'),
    );
    const kinds: string[] = [];
    collect(await page.getStructTree(), kinds, alternatives);
    elements.push(kinds);
  }
  const { info } = await file.getMetadata();
  const outline = (await file.getOutline()) ?? [];
  const titles = outline.map(({ title }) => title);
  await loading.destroy();
  return { pages, elements, alternatives, info: { ...info }, outline: titles };
}

function collect(node: unknown, kinds: string[], alternatives: string[]): void {
  if (typeof node !== 'object' || node === null) return;
  if ('role' in node && typeof node.role === 'string') kinds.push(node.role);
  if ('alt' in node && typeof node.alt === 'string') alternatives.push(node.alt);
  if ('children' in node && Array.isArray(node.children)) {
    for (const child of node.children) collect(child, kinds, alternatives);
  }
}
