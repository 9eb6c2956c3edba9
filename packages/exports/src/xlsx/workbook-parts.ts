import { xmlText } from './xml-text.ts';

/** Indexes of the cell formats in the styles of the workbook. */
export const STYLE = { plain: 0, header: 1, moment: 2, date: 3 } as const;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss.000"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">${[
  [0, 0],
  [0, 1],
  [164, 0],
  [165, 0],
]
  .map(
    ([format, font]) =>
      `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
  )
  .join('')}</cellXfs></styleSheet>`;

/** The path of a sheet within the file; numbers from 1 in the order of the tabs. */
export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`;

/** All of the file but the sheets, whose titles these are in the order of the tabs: path and content. */
export function workbookParts(titles: readonly string[]): readonly (readonly [path: string, xml: string])[] {
  const tabs = titles.map((title, index) => ({ title, number: index + 1 }));
  const overrides = tabs
    .map(
      ({ number }) => `<Override PartName="/${sheetPath(number)}" ContentType="${SHEET_ML}.worksheet+xml"/>`,
    )
    .join('');
  const sheets = tabs
    .map(
      ({ title, number }) =>
        `<sheet name="${xmlText(title)}" sheetId="${number}" r:id="${sheetRelation(number)}"/>`,
    )
    .join('');
  const relations = tabs
    .map(({ number }) => relation(sheetRelation(number), 'worksheet', sheetPath(number).slice('xl/'.length)))
    .join('');
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_ML}.styles+xml"/>${overrides}</Types>`,
    ],
    ['_rels/.rels', related(relation('workbook', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', related(relations + relation('styles', 'styles', 'styles.xml'))],
    ['xl/styles.xml', STYLES],
  ];
}

const sheetRelation = (number: number): string => `sheet${number}`;

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

const related = (relations: string): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`;
