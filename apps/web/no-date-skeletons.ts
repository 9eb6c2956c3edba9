// Stands for `@messageformat/date-skeleton`, which the reader of messages asks for only where a text has a date format in it.

const unused = (): never => {
  throw new Error('No text has a date format in it: show dates with date-text.ts.');
};

export const parseDateTokens = unused;
export const getDateFormatOptions = unused;
