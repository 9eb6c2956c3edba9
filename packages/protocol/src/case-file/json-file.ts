import type { z } from 'zod';
import { parsedJson } from './case-documents.ts';
import { type CaseFileProblem, checked, type Tell } from './problem.ts';
import type { NamedText } from './read-case-files.ts';

/** What a file holds, or everything that is wrong with it. */
export type JsonFile<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly CaseFileProblem[] };

/** The one JSON document of a file, as `schema` has it. */
export function readJsonFile<Schema extends z.ZodType>(
  schema: Schema,
  { name, text }: NamedText,
): JsonFile<z.output<Schema>> {
  const problems: CaseFileProblem[] = [];
  const tell: Tell = (path, reason) => problems.push({ file: name, path, reason });
  const json = parsedJson(text);
  const value = json.ok ? checked(schema, json.value, '', tell) : undefined;
  if (!json.ok) tell('', json.reason);
  return value === undefined ? { ok: false, problems } : { ok: true, value };
}
