import { CPT, MEDICARE, QUARTER_HOUR } from '@ionm-clock/domain';
import { readProfileDraft } from '@ionm-clock/protocol';
import { describe, expect, it } from 'vitest';
import { FIELD_PATHS, formOf, saysTheSame, typedProfile } from './profile-form.ts';

const LIMITED = { ...CPT, effectiveTo: '2026-12-31', inRoom: { ...CPT.inRoom, maxUnits: 20 } };

describe('a payer profile in a form', () => {
  it.each([CPT, MEDICARE, QUARTER_HOUR, LIMITED])('comes out as it went in: $title', (profile) => {
    const { version: _, ...draft } = profile;
    expect(readProfileDraft(typedProfile(formOf(profile)))).toEqual({ ok: true, profile: draft });
  });

  it('has a text for each field', () => {
    expect(Object.keys(formOf(CPT))).toEqual([...FIELD_PATHS]);
  });

  it('leaves out what is optional and empty', () => {
    const form = { ...formOf(LIMITED), 'inRoom.maxUnits': ' ', effectiveTo: '' };
    expect(typedProfile(form)).toEqual(typedProfile(formOf(CPT)));
  });

  it('keeps what is no number as it is typed, for the schema to refuse', () => {
    expect(typedProfile({ ...formOf(CPT), 'inRoom.unitMinutes': 'a quarter' })).toMatchObject({
      inRoom: { unitMinutes: 'a quarter' },
    });
  });

  it('reads the sources line by line', () => {
    expect(typedProfile({ ...formOf(CPT), sources: ' Contract, page 3 \n\n Letter of May' })).toMatchObject({
      sources: ['Contract, page 3', 'Letter of May'],
    });
  });

  it('demands the parts that are not set to none', () => {
    const form = { ...formOf(CPT), 'documentation.order': 'none', 'documentation.attestation': 'error' };
    expect(typedProfile(form)).toMatchObject({
      documentation: [
        ...CPT.documentation.filter(({ part }) => part !== 'order'),
        { part: 'attestation', severity: 'error' },
      ],
    });
  });

  it('says the same with spaces more, and another thing with another number', () => {
    expect(saysTheSame(formOf(CPT), { ...formOf(CPT), title: ' CPT ', 'inRoom.unitMinutes': '15 ' })).toBe(
      true,
    );
    expect(saysTheSame(formOf(CPT), { ...formOf(CPT), 'inRoom.unitMinutes': '16' })).toBe(false);
  });
});
