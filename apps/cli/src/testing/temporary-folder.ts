import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of the running test's own, gone when the test is over. */
export class TemporaryFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'ionm-cli-'));

  constructor() {
    onTestFinished(() => rmSync(this.path, { recursive: true, force: true }));
  }

  /** Writes a file, as JSON unless it is a text or bytes, and gives its path. */
  write(name: string, content: unknown): string {
    const path = join(this.path, name);
    const asItIs = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(path, asItIs ? content : JSON.stringify(content));
    return path;
  }
}
