import type { FileFormat } from '../file-format.ts';
import { caseFile } from './case-file.ts';

/** Whole cases as case files: one array, a case on each line. What goes in has its events with it. */
export const JSON_FORMAT: FileFormat = {
  format: 'json',
  mediaType: 'application/json; charset=utf-8',
  extension: 'json',
  problems: ({ record, events }) =>
    events === undefined
      ? [{ caseId: record.caseId, field: 'events', message: 'The log of this case is not at hand.' }]
      : [],
  async *write(records) {
    const encoder = new TextEncoder();
    let before = '[\n';
    for await (const { record, events = [] } of records) {
      yield encoder.encode(before + JSON.stringify(caseFile(record.caseId, events)));
      before = ',\n';
    }
    yield encoder.encode(before === '[\n' ? '[]\n' : '\n]\n');
  },
};
