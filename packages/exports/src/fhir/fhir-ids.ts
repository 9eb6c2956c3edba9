import { v5 } from 'uuid';

/** How ids are made: the same under the same identifier system, for ever. */
export interface FhirIds {
  /** Id of a resource, from what it is and what it is of. */
  readonly uuid: (...what: readonly (string | number)[]) => string;
  /** The identifier system of a kind of thing. */
  readonly system: (kind: string) => string;
}

/** Ids under an identifier system, UUIDs of version 5. */
export function fhirIds(identifierSystem: string): FhirIds {
  const base = identifierSystem.replace(/\/+$/, '');
  const namespace = v5(base, v5.URL);
  return {
    uuid: (...what) => v5(JSON.stringify(what), namespace),
    system: (kind) => `${base}/${kind}`,
  };
}
