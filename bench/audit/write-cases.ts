import { closeSync, openSync, writeSync } from 'node:fs';
import type { CaseFormat } from './case-formats.ts';
import { inventedCases } from './invented-cases.ts';

/** Writes so many invented cases to a file; one seed always gives the same file. */
export function writeCases(path: string, { head, text }: CaseFormat, count: number, seed: number): void {
  const file = openSync(path, 'w');
  let piece = head;
  for (const one of inventedCases(count, seed)) {
    piece += text(one);
    if (piece.length < 1_000_000) continue;
    writeSync(file, piece);
    piece = '';
  }
  writeSync(file, piece);
  closeSync(file);
}
