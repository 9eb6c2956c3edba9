import type { ImportKind } from './administration-requests.ts';

interface KindOfImport {
  readonly what: string;
  readonly columns: readonly string[];
  readonly example: string;
}

export const IMPORT_KINDS: Readonly<Record<ImportKind, KindOfImport>> = {
  people: { what: '', columns: [], example: '' },
  schedule: { what: '', columns: [], example: '' },
};
