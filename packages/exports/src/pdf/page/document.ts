import PDFDocument from 'pdfkit';
import type { ExportContext } from '../../file-format.ts';
import { PAGE } from './style.ts';

/** The document that pages are added to. */
export type Doc = PDFKit.PDFDocument;
/** An element of the tree that says what is a heading, a table, a cell. */
export type Element = PDFKit.PDFStructureElement;

/** A tagged document (PDF 1.7) whose bytes follow from what is put into it. */
export function newDocument({ batch, isCopy }: ExportContext): Doc {
  return new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-US',
    displayTitle: true,
    // No standard font: they know neither all accents nor other letters, and readers may replace them.
    font: '',
    info: {
      Title: `Monitoring records, ${isCopy === true ? 'copy' : 'batch'} ${batch.name}`,
      Subject: 'Times, claim lines, findings and documentation of intraoperative neuromonitoring',
      Creator: 'IONM Clock',
      CreationDate: instantDate(batch.at),
    },
  });
}

/** PDFKit takes the time of the document as a `Date`, of which the file's id is made, too. */
// biome-ignore lint/style/noRestrictedGlobals: no clock is read.
const instantDate = (at: number): Date => new Date(at);
