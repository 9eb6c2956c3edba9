/** A text without control characters and with nothing around it, as FHIR wants; undefined where nothing is left, which FHIR omits. */
export function fhirText(text: string | undefined): string | undefined {
  const clean = text
    ?.toWellFormed()
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return clean === '' ? undefined : clean;
}

/** The list, or nothing: FHIR has no empty lists. */
export const some = <T>(list: readonly T[]): T[] | undefined => (list.length === 0 ? undefined : [...list]);
