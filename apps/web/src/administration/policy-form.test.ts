import { DEFAULT_ACCESS_POLICY } from '@ionm-clock/domain';
import { accessPolicySchema } from '@ionm-clock/protocol';
import { expect, test } from 'vitest';
import {
  idleFields,
  otherFields,
  policyChanges,
  policyForm,
  policyOf,
  policyProblems,
} from './policy-form.ts';

const FORM = policyForm(DEFAULT_ACCESS_POLICY);

test('a form says the policy that it was made of', () => {
  expect(policyOf(FORM)).toEqual(DEFAULT_ACCESS_POLICY);
  expect(policyProblems(FORM)).toEqual(new Map());
  expect(policyChanges(FORM, FORM)).toEqual([]);
});

test('the form and the protocol agree on what is too little and too much', () => {
  for (const { field, least, most } of [...idleFields(), ...Object.values(otherFields())]) {
    for (const number of [least - 1, least, most, most + 1]) {
      const form = { ...FORM, [field]: String(number) };
      expect(policyProblems(form).size === 0).toBe(accessPolicySchema.safeParse(policyOf(form)).success);
    }
  }
});

test.each(['', 'x', '1.5', '-3', '1e3'])('%j is no number of minutes', (text) => {
  expect(policyProblems({ ...FORM, auditor: text })).toEqual(
    new Map([['auditor', 'Type a whole number from 1 to 1440.']]),
  );
});

test('changes are told with what was', () => {
  expect(policyChanges(FORM, { ...FORM, biller: '10', retentionYears: ' 12 ' })).toEqual([
    'Idle minutes of the biller: 10, until now 15.',
    'Years that records are kept: 12, until now 10.',
  ]);
});
