/** Letters that do not come apart into a plain one and its accent, and signs of typesetting. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  œ: 'oe',
  Œ: 'OE',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
};

/** What is in neither the basic nor the extended character set of X12, or separates elements, components or segments. */
const NOT_CARRIED = /[^A-Za-z0-9!"&'()+,\-./;?=%@[\]_{}\\|<>#$ ]+/g;

/** The text in X12's characters: accents are dropped, everything else that it cannot carry becomes one space. */
export const x12Text = (text: string): string =>
  text
    .replaceAll(/[ßæÆøØœŒłŁđĐ’‘“”–—]/g, (sign) => PLAIN[sign] ?? ' ')
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(NOT_CARRIED, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();

/** The same, of at most so many characters. */
export const x12Within = (text: string, length: number): string => x12Text(text).slice(0, length).trim();
