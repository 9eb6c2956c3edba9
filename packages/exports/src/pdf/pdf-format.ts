import type { FileFormat } from '../file-format.ts';

/** The record for the auditor: one case after the other, each from a new page on. Nothing of the billing set-up is needed. */
export const PDF_FORMAT: FileFormat = {
  format: 'pdf',
  mediaType: 'application/pdf',
  extension: 'pdf',
  problems: () => [],
  async *write(records, context) {
    // Half a second and 20 MB, which who writes no PDF is spared.
    const { pdfBytes } = await import('./pdf-bytes.ts');
    yield* pdfBytes(records, context);
  },
};
