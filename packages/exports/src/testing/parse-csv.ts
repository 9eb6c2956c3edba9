/**
 * A second reading of RFC 4180, strict: exactly CRLF after each record, quotes only around a whole field. Throws Error
 * at anything else.
 */
export function parseCsv(csv: string): string[][] {
  const records: string[][] = [];
  let fields: string[] = [];
  let rest = csv;
  while (rest !== '') {
    const field = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    if (field === null) throw new Error(`not RFC 4180: ${JSON.stringify(rest.slice(0, 60))}`);
    const [whole, quoted, bare = '', after] = field;
    fields.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (after === '\r\n') {
      records.push(fields);
      fields = [];
    }
    rest = rest.slice(whole.length);
  }
  if (fields.length > 0) throw new Error('the last record has no end');
  return records;
}
