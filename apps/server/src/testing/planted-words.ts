/** Words that stand for what people enter about patients, or keep to themselves. Each is found nowhere else. */
export const PLANTED = {
  patient: 'Zyxwalski4711',
  indication: 'quinsyblight',
  procedure: 'kyphoscopy',
  note: 'murmurleaf',
  reason: 'brindlecause',
  surgeonAsked: 'tractorquery',
  surgeonAnswer: 'wuthersaid',
  signal: 'flimmerdown',
  room: 'larchroom',
  password: 'Plankton-Ottoman-77',
  wrongPassword: 'Gherkin-Parasol-31',
  pin: '860214935',
  code: 'OBOL-QUAY-VEXT',
  token: 'tok3nplantedQ9',
  cookie: 'c00kieplantedZ4',
  search: 'snoopterm',
  fileName: 'smuggledname',
} as const;

/** The planted words that stand in a text, also as other encodings have them. */
export function plantedIn(text: string, more: readonly string[] = []): readonly string[] {
  const low = text.toLowerCase();
  return [...Object.values(PLANTED), ...more].filter((word) =>
    [word, Buffer.from(word).toString('base64').replaceAll('=', ''), Buffer.from(word).toString('hex')].some(
      (form) => low.includes(form.toLowerCase()),
    ),
  );
}
