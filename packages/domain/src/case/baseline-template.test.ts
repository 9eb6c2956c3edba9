import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baselineTemplate } from './baseline-template.ts';
import { MODALITIES } from './details.ts';

test.each([
  ['22633', 'lumbar'],
  ['63047', 'lumbar'],
  ['22551', 'cervical'],
  ['22802', 'scoliosis'],
  ['61520', 'skull-base'],
  ['61510', 'cranial'],
  ['60240', 'neck-and-ear'],
  ['35301', 'vascular'],
])('the code %s is of the group %s', (primaryProcedure, group) => {
  expect(baselineTemplate({ primaryProcedure })?.group).toBe(group);
});

test.each([
  ['L4–S1 fusion', 'lumbar'],
  ['C5–C6 ACDF', 'cervical'],
  ['Scoliosis correction T4–L1', 'scoliosis'],
  ['Vestibular schwannoma', 'skull-base'],
  ['Craniotomy, glioma', 'cranial'],
  ['Total thyroidectomy', 'neck-and-ear'],
  ['Carotid endarterectomy', 'vascular'],
])('where there is no code, “%s” is of the group %s', (procedure, group) => {
  expect(baselineTemplate({ procedure })?.group).toBe(group);
});

test('the code says it before the words', () => {
  expect(baselineTemplate({ primaryProcedure: '22551', procedure: 'L4–S1 fusion' })?.group).toBe('cervical');
});

test('a code that is not known leaves it to the words', () => {
  expect(baselineTemplate({ primaryProcedure: '99999', procedure: 'Carotid' })?.group).toBe('vascular');
});

test('of what it does not know it says nothing', () => {
  expect(baselineTemplate({})).toBeUndefined();
  expect(baselineTemplate({ primaryProcedure: '27130', procedure: 'Hip' })).toBeUndefined();
});

test('whatever is entered, what is offered are modalities that there are, each once', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (primaryProcedure, procedure) => {
      const { modalities = [] } = baselineTemplate({ primaryProcedure, procedure }) ?? {};
      expect(modalities.every((one) => MODALITIES.includes(one))).toBe(true);
      expect(new Set(modalities).size).toBe(modalities.length);
    }),
  );
});
