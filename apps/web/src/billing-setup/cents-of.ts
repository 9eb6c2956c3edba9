/** An amount of dollars as people write it, in cents. What is no amount stays a text, so that the schema says so. */
export function centsOf(text: string): number | string {
  const [, dollars = '', cents = ''] = /^\$?\s*(\d[\d,]*)(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (dollars === '') return text;
  return Number(dollars.replaceAll(',', '')) * 100 + Number(cents.padEnd(2, '0'));
}
