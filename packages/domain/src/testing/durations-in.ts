const DURATION = /\b(?:\d+ h(?: \d+ min)?(?: \d+ s)?|\d+ min(?: \d+ s)?|\d+ s)(?![a-z])/g;

const part = (text: string, unit: string): number =>
  Number(new RegExp(`(\\d+) ${unit}\\b`).exec(text)?.[1] ?? 0);

/** The durations that a text names, `2 h 7 min 59 s`, in seconds and in order. */
export const durationsIn = (text: string): readonly number[] =>
  (text.match(DURATION) ?? []).map(
    (found) => part(found, 'h') * 3_600 + part(found, 'min') * 60 + part(found, 's'),
  );
