import { rmSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled } from './bundle.ts';
import {
  type Consumer,
  consumerOfPackedDomain,
  DOMAIN_NAME,
  packedFiles,
  packedText,
  runModule,
  typeCheck,
} from './packed-domain.ts';
import { readmeExamples } from './readme-examples.ts';

/** Two hours and eight minutes in the room: eight quarter-hours, and a ninth just attained. */
const COMPUTING = `
import { caseEvent, caseId, computeRecords, CPT, eventId, facilityId, fold, instant, userId } from '${DOMAIN_NAME}';
const at = (time) => instant(Date.parse('2026-11-03T' + time + 'Z'));
const details = { facility: facilityId('Mercy'), room: 'OR 4', timeZone: 'America/Chicago', payerProfile: 'cpt', modalities: [] };
const state = fold(caseId('C-1'), [
  caseEvent({ id: eventId('e1'), type: 'case.scheduled', at: at('13:00:00'), payload: details }),
  caseEvent({ id: eventId('e2'), type: 'physician.joined', at: at('14:00:00'), payload: { physicianId: userId('dr-a'), location: 'in-room' } }),
  caseEvent({ id: eventId('e3'), type: 'monitoring.started', at: at('14:00:00'), payload: { missingBaselines: [] } }),
  caseEvent({ id: eventId('e4'), type: 'monitoring.ended', at: at('16:08:00'), payload: {} }),
]);
const [record] = computeRecords([{ state, profile: CPT }]);
`;
const CLAIM = 'record.lines.map(({ code, units, seconds }) => ({ code, units, seconds }))';
const CLAIMED = [{ code: '95940', units: 9, seconds: 7680 }];

let consumer: Consumer;
beforeAll(async () => {
  consumer = await consumerOfPackedDomain();
}, 120_000);
afterAll(() => rmSync(consumer.dir, { recursive: true, force: true }));

describe('the package', { timeout: 60_000 }, () => {
  it('holds what was built, a README and the licence, and no tests', () => {
    const files = packedFiles(consumer);
    const beside = files.filter((file) => !file.startsWith('dist/'));
    expect(beside).toEqual(['LICENSE', 'README.md', 'package.json']);
    const built = files.filter((file) => file.startsWith('dist/'));
    expect(built).toContain('dist/index.js');
    expect(built).toContain('dist/billing/profiles/cpt.json');
    expect(built.filter((file) => !/\.(js|d\.ts|json)$/.test(file))).toEqual([]);
    expect(built.filter((file) => /\.test\.|\/testing\//.test(file))).toEqual([]);
  });

  it('says what it needs: nothing', () => {
    const manifest: Record<string, unknown> = JSON.parse(packedText(consumer, 'package.json'));
    expect(manifest).toMatchObject({ name: DOMAIN_NAME, type: 'module', sideEffects: false });
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('private');
    expect(JSON.stringify(manifest['exports'])).not.toContain('src');
  });

  it('imports nothing but its own files', () => {
    const foreign = packedFiles(consumer)
      .filter((file) => /\.(js|d\.ts)$/.test(file))
      .flatMap((file) =>
        [...packedText(consumer, file).matchAll(/\b(?:from|import|require)\s*\(?\s*['"]([\w@:./-]+)['"]/g)]
          .map(([, specifier]) => specifier)
          .filter((specifier) => !specifier?.startsWith('.'))
          .map((specifier) => `${file}: ${specifier}`),
      );
    expect(foreign).toEqual([]);
  });

  it('computes a case on Node', async () => {
    const printed = await runModule(
      consumer,
      'case.mjs',
      `${COMPUTING}console.log(JSON.stringify(${CLAIM}));`,
    );
    expect(JSON.parse(printed)).toEqual(CLAIMED);
  });

  it('computes a case where there is nothing but the language: no Node, no browser', async () => {
    const text = `${COMPUTING}export const claim = JSON.stringify(${CLAIM});`;
    const script = await bundled(consumer, 'bare.mjs', text, { format: 'iife', minify: false });
    const bare = createContext({});
    const around = 'typeof process + typeof Buffer + typeof setTimeout + typeof console + typeof URL';
    expect(runInContext(around, bare)).not.toMatch(/function|process/);
    expect(JSON.parse(runInContext(`${script};domain.claim`, bare))).toEqual(CLAIMED);
  });

  it('leaves out of a bundle what is not imported', async () => {
    const size = async (what: string, minify: boolean) =>
      await bundled(consumer, 'import.mjs', `export ${what} from '${DOMAIN_NAME}';`, {
        format: 'esm',
        minify,
      });
    const units = '{ quarterHourUnits }';
    expect(await size(units, false)).not.toContain('computeRecords');
    expect(await size('*', false)).toContain('computeRecords');
    const [one, whole] = [(await size(units, true)).length, (await size('*', true)).length];
    expect(one).toBeLessThan(1_000);
    expect(whole).toBeGreaterThan(20 * one);
  });
});

describe('the examples of its README', { timeout: 60_000 }, () => {
  const examples = () => readmeExamples(packedText(consumer, 'README.md'));

  it.each(['nodenext', 'bundler'] as const)(
    'type-check with no library beside the language: %s',
    async (how) => {
      await typeCheck(consumer, 'README.ts', examples().asWritten, how);
    },
  );

  it('give the values that it shows', async () => {
    const { checked, shown } = examples();
    expect(shown).toBeGreaterThan(9);
    expect(await runModule(consumer, 'README.ts', checked)).toBe(`${shown}\n`);
  });

  it('would be found out if a value were wrong, in a comment or in JSON', async () => {
    const readme = packedText(consumer, 'README.md');
    for (const [right, wrong] of [
      ['// => 7679', '// => 7680'],
      ['"billableSeconds": 7679', '"billableSeconds": 7680'],
    ] as const) {
      expect(readme).toContain(right);
      const { checked } = readmeExamples(readme.replace(right, wrong));
      await expect(runModule(consumer, 'README.ts', checked)).rejects.toThrow('README says');
    }
  });
});
