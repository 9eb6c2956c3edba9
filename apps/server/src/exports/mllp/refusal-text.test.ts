import { expect, it } from 'vitest';
import { refusalText } from './refusal-text.ts';

const MESSAGE =
  'MSH|^~\\&|CLOCK|||||DFT|1-1\rPID|1||C-1001||^^^^^^S\rFT1|1||||||95941||||||||||||||1234567893^NORTH^ADA\r';

it.each([
  ['Unknown provider 1234567893', 'Unknown provider 1234567893'],
  ['Unknown provider 1234567893^NORTH^ADA', 'Unknown provider 1234567893^NORTH^ADA'],
  ['No account C-1001', 'No account C-1001'],
  ['Account C-1001 is of MRN 0048213', 'Account C-1001 is of MRN …'],
  ['Patient DOE^JANE^Q has left', 'Patient … has left'],
  ['Born 1961-02-03, or 2/3/61', 'Born …, or …'],
  ['SSN 123-45-6789', 'SSN …'],
  ['Segment FT1 field 7 is wrong', 'Segment FT1 field 7 is wrong'],
])('of “%s” “%s” is kept', (written, kept) => {
  expect(refusalText(written, MESSAGE)).toBe(kept);
});

it('a number at the end of what is kept is not kept in part', () => {
  expect(refusalText(`${'x'.repeat(195)} 00482137`, MESSAGE)).toBe(`${'x'.repeat(195)} …`);
});
