import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../tools.ts';
import { writeSbom } from './sbom.ts';

interface Component {
  readonly group?: string;
  readonly name: string;
}

/** What each shipped part names as its dependency. */
function directDependencies(): readonly string[] {
  const files = globSync('{apps,packages}/*/package.json', { cwd: ROOT });
  const all = files.map((file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')));
  return [...new Set(all.flatMap(({ dependencies }) => Object.keys(dependencies ?? {})))].sort();
}

it('the bill of materials lists every direct production dependency, and no tool of the tests', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ionm-sbom-'));
  const path = join(folder, 'sbom.json');
  expect(await writeSbom(path)).toBe(true);
  const { bomFormat, components } = JSON.parse(readFileSync(path, 'utf8')) as {
    bomFormat: string;
    components: readonly Component[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const listed = new Set(components.map(({ group, name }) => (group ? `${group}/${name}` : name)));
  const direct = directDependencies();
  expect(direct.length).toBeGreaterThan(15);
  expect(direct.filter((name) => !listed.has(name))).toEqual([]);
  expect([...listed].filter((name) => ['vitest', 'selfsigned', '@playwright/test'].includes(name))).toEqual(
    [],
  );
  rmSync(folder, { recursive: true });
});
