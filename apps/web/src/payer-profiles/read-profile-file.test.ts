import { CPT } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { formOf } from './profile-form.ts';
import { readProfileFile } from './read-profile-file.ts';

const file = (text: string, size = text.length) => ({ name: 'p.json', size, text: async () => text });

it('fills the form with what a file says', async () => {
  expect(await readProfileFile(file(JSON.stringify(CPT)))).toEqual({ ok: true, form: formOf(CPT) });
});

it('tells each problem of a file with its path', async () => {
  const { title: _, ...untitled } = CPT;
  const wrong = { ...untitled, outside: { ...CPT.outside, unitMinutes: 0 } };
  expect(await readProfileFile(file(JSON.stringify(wrong)))).toMatchObject({
    ok: false,
    problems: [{ path: 'title', reason: 'is missing' }, { path: 'outside.unitMinutes' }],
  });
});

it('tells what is no profile at all', async () => {
  expect(await readProfileFile(file('<html>'))).toMatchObject({ ok: false, problems: [{ path: '' }] });
  expect(await readProfileFile(file('', 2_000_000))).toMatchObject({
    ok: false,
    problems: [{ path: '', reason: 'is larger than any payer profile' }],
  });
  const gone = { ...file(''), text: () => Promise.reject(new Error('NotFoundError')) };
  expect(await readProfileFile(gone)).toMatchObject({ problems: [{ reason: 'could not be opened' }] });
});
