import { expect, test } from 'vitest';
import { forgetTyped, formDrafts, keepTyped, typedOver } from './form-drafts.ts';

test('what was typed stands over what is saved, and the rest follows what others save', () => {
  expect(typedOver({ name: 'Ada', credential: 'CNIM' }, { name: 'Ada L.' })).toEqual({
    name: 'Ada L.',
    credential: 'CNIM',
  });
  expect(typedOver({ name: 'Ada' }, { gone: 'a field of an older page' })).toEqual({ name: 'Ada' });
});

test('a draft is kept by its form until it is forgotten', () => {
  keepTyped('nair person-1', 'name', 'Ada');
  keepTyped('nair person-1', 'credential', 'CNIM');
  keepTyped('nair person-2', 'name', 'Bo');
  expect(formDrafts.getState().drafts['nair person-1']).toEqual({ name: 'Ada', credential: 'CNIM' });
  forgetTyped('nair person-1');
  expect(formDrafts.getState().drafts).toEqual({ 'nair person-2': { name: 'Bo' } });
});
