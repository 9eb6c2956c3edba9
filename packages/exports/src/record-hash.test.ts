import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson, recordHash } from './record-hash.ts';
import { recordsOf, twoHoursSeven } from './testing/recorded-case.ts';

describe('canonical JSON', () => {
  it('has members in one order, whatever the order in which they were made, and no spaces', () => {
    expect(canonicalJson({ b: [1, { d: 'x', c: null }], a: 'Zoë' })).toBe(
      '{"a":"Zoë","b":[1,{"c":null,"d":"x"}]}',
    );
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  });

  it('says the same as the value', () => {
    const [record] = recordsOf(twoHoursSeven());
    expect(JSON.parse(canonicalJson(record))).toEqual(record);
  });
});

describe('the hash of a record', () => {
  const [record] = recordsOf(twoHoursSeven());
  if (record === undefined) throw new Error('no record');

  it('is SHA-256 of its canonical JSON, as others compute it', () => {
    expect(recordHash(record)).toBe(createHash('sha256').update(canonicalJson(record), 'utf8').digest('hex'));
  });

  it('is another as soon as anything is', () => {
    expect(recordHash({ ...record, version: record.version + 1 })).not.toBe(recordHash(record));
  });
});
