import type { CaseEvent } from '@ionm-clock/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { fullEvents, fullRecord } from '../testing/full-record.ts';
import { moment } from '../testing/recorded-case.ts';
import { context } from './testing/context.ts';
import { pdfBytes, type ReadPdf, readPdf } from './testing/read-pdf.ts';

const WORDS = 'Señora Nuñez said that naïve façade 😀 🧠 نعم 王小明 नमस्ते ≥ 3 mV';

/** A text of several pages in which every sentence has a number of its own. */
const long = (name: string, sentences: number): string =>
  Array.from({ length: sentences }, (_, index) => `[${name}${index}] ${WORDS}.`).join(' ');

/** Two hundred events more: messages, signal changes, interruptions; one message is longer than two pages. */
function manyEvents(): CaseEvent[] {
  const minute = (index: number) =>
    moment(
      `2026-11-03T16:${String(index % 60).padStart(2, '0')}:${String(Math.floor(index / 60) * 7).padStart(2, '0')}Z`,
    );
  return Array.from({ length: 200 }, (_, index): CaseEvent => {
    const when = minute(index);
    switch (index % 4) {
      case 0:
        return {
          ...when,
          type: 'message.sent',
          payload: { text: index === 0 ? long('huge', 300) : long(`m${index}-`, 3) },
        };
      case 1:
        return {
          ...when,
          type: 'signal.changed',
          payload: { modality: 'EMG', description: long(`s${index}-`, 2) },
        };
      case 2:
        return {
          ...when,
          type: 'monitoring.interrupted',
          payload: { reason: `why${index} ${'unbroken'.repeat(40)}` },
        };
      default:
        return { ...when, type: 'monitoring.resumed', payload: {} };
    }
  }).sort((a, b) => a.at - b.at);
}

describe('a case of two hundred events and long texts', () => {
  let file: ReadPdf;
  let all: string;

  beforeAll(async () => {
    const record = fullRecord(
      'C-1',
      [...fullEvents(), ...manyEvents()].toSorted((a, b) => a.at - b.at),
    );
    file = await readPdf(await pdfBytes([{ record }], context()));
    all = file.pages.join(' ').replaceAll(/\s+/g, '');
  });

  it('loses no sentence of a text that goes over pages', () => {
    for (let sentence = 0; sentence < 300; sentence++) expect(all).toContain(`[huge${sentence}]`);
    for (let index = 4; index < 200; index += 4) expect(all).toContain(`[m${index}-2]`);
    for (let index = 1; index < 200; index += 4) expect(all).toContain(`[s${index}-1]`);
  });

  it('breaks a word that is longer than a line, and loses nothing of it', () => {
    for (let index = 2; index < 200; index += 4) expect(all).toContain(`why${index}${'unbroken'.repeat(40)}`);
  });

  it('counts its pages, each with its foot', () => {
    const { pages } = file;
    expect(pages.length).toBeGreaterThan(20);
    pages.forEach((text, index) => {
      expect(text).toContain(`page ${index + 1} of ${pages.length}`);
    });
  });

  it('has the head of a table on each page that it takes', () => {
    const heads = file.pages.filter((text) => text.includes('When, by whom') && text.includes('Message'));
    expect(heads.length).toBeGreaterThan(3);
  });

  it('shows emoji and other letters as they are', () => {
    for (const shown of ['😀', '🧠', '王小明', '≥3mV', 'Señora']) expect(all).toContain(shown);
  });
});
