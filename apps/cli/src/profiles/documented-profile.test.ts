import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PayerProfile } from '@ionm-clock/domain';
import { readProfileDraftFile } from '@ionm-clock/protocol';
import { describe, expect, it } from 'vitest';

const PAGE = readFileSync(join(import.meta.dirname, '../../../../docs/payer-profiles.md'), 'utf8');
const EXAMPLE = /```json\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '';

type Whole<T> = T extends readonly (infer Entry)[]
  ? readonly Whole<Entry>[]
  : T extends object
    ? { readonly [Key in keyof T]-?: Whole<T[Key]> }
    : T;

const RULE = { code: '', unitMinutes: 0, thresholdMinutes: 0, maxUnits: 0 };
/** A field that a profile gains must be given here, or this does not compile. */
const EVERY_FIELD: Whole<PayerProfile> = {
  id: '',
  version: 0,
  title: '',
  inRoom: RULE,
  outside: { ...RULE, counts: 'attended' },
  inFacility: 'outside',
  codesPerCase: 'one',
  concurrency: { limit: 0, over: 'flag' },
  unitCap: 'none',
  documentation: [{ part: 'order', severity: 'error' }],
  effectiveFrom: '',
  effectiveTo: '',
  sources: [''],
};

/** `outside.code`, `documentation[].part`: every field that holds a value, in whatever entry of a list. */
function fieldsOf(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => fieldsOf(entry, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    fieldsOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

describe('the page on payer profiles', () => {
  it('has an example that is a sound profile', () => {
    expect(readProfileDraftFile({ name: 'example.json', text: EXAMPLE })).toEqual({
      ok: true,
      profile: expect.objectContaining({ id: 'acme-health' }),
    });
  });

  it('explains every field of the example, and no other', () => {
    const explained = PAGE.split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, field]) => field));
    expect(explained.toSorted()).toEqual([...new Set(fieldsOf(JSON.parse(EXAMPLE), ''))].toSorted());
  });

  it('has an example with every field that a profile may have, so that none goes unexplained', () => {
    expect(new Set(fieldsOf(JSON.parse(EXAMPLE), ''))).toEqual(new Set(fieldsOf(EVERY_FIELD, '')));
  });
});
