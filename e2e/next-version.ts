import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './server-process.ts';

const VERSION_FILE = 'packages/protocol/src/protocol-version.ts';

/** A copy of the product whose server and page speak the next version of the protocol, built as a release would be. */
export class NextVersion {
  readonly root = mkdtempSync(join(tmpdir(), 'ionm-next-version-'));

  constructor() {
    for (const part of ['apps', 'packages', 'package.json', 'tsconfig.base.json']) {
      // The links of a workspace lead from folder to folder within it, so in the copy they stay within the copy.
      cpSync(join(ROOT, part), join(this.root, part), { recursive: true, verbatimSymlinks: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(this.root, 'node_modules'));
    const file = join(this.root, VERSION_FILE);
    const raised = readFileSync(file, 'utf8').replace(
      /= (\d+);/,
      (_, version) => `= ${Number(version) + 1};`,
    );
    writeFileSync(file, raised);
    const web = join(this.root, 'apps/web');
    const vite = join(web, 'node_modules/vite/bin/vite.js');
    const { status, stderr } = spawnSync(process.execPath, [vite, 'build'], { cwd: web, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the next version could not be built: ${stderr}`);
  }

  forget(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
