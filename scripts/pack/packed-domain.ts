import { globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, ROOT, runTool } from '../tools.ts';

const DOMAIN_DIR = `${ROOT}packages/domain`;
export const DOMAIN_NAME = '@ionm-clock/domain';

/** A project of somebody else, in a temporary folder, that has installed the package as it would be published. */
export interface Consumer {
  readonly dir: string;
  /** Where the package lies in it. */
  readonly packageDir: string;
}

/** Builds, packs and unpacks the domain package. Throws, with what the tool printed, when that fails. */
export async function consumerOfPackedDomain(): Promise<Consumer> {
  const dir = mkdtempSync(join(tmpdir(), 'ionm-clock-pack-'));
  await done('npx', ['-y', 'pnpm@12', 'pack', '--pack-destination', dir], DOMAIN_DIR);
  const [tarball] = globSync('*.tgz', { cwd: dir });
  if (tarball === undefined) throw new Error('pnpm pack made no tarball');
  const packageDir = join(dir, 'node_modules', DOMAIN_NAME);
  mkdirSync(packageDir, { recursive: true });
  await done('tar', ['-xzf', tarball, '-C', packageDir, '--strip-components=1'], dir);
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  return { dir, packageDir };
}

/** The files of the package, with `/` between folders, in order. */
export const packedFiles = ({ packageDir }: Consumer): readonly string[] =>
  globSync('**', { cwd: packageDir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(packageDir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

export const packedText = ({ packageDir }: Consumer, file: string): string =>
  readFileSync(join(packageDir, file), 'utf8');

/** Runs a module of the consumer on Node and gives what it prints. Throws if it fails. */
export async function runModule({ dir }: Consumer, name: string, text: string): Promise<string> {
  writeFileSync(join(dir, name), text);
  return await done(process.execPath, [name], dir);
}

/** Type-checks a module of the consumer, and with it the declarations of the package, where there are no types but the language's. Throws with the errors. */
export async function typeCheck(
  { dir }: Consumer,
  name: string,
  text: string,
  moduleResolution: 'nodenext' | 'bundler',
): Promise<void> {
  const compilerOptions = {
    module: moduleResolution === 'nodenext' ? 'nodenext' : 'esnext',
    moduleResolution,
    target: 'ES2024',
    lib: ['ES2024'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: false,
  };
  writeFileSync(join(dir, name), text);
  writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [name] }));
  await done(bin('tsc'), ['-p', '.'], dir);
}

async function done(command: string, args: readonly string[], cwd: string): Promise<string> {
  const { code, output } = await runTool({ command, args, cwd, output: 'capture' });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}
