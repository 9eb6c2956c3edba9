import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import type { Consumer } from './packed-domain.ts';

interface BundleOptions {
  readonly format: 'esm' | 'iife';
  readonly minify: boolean;
}

/** The one script that a bundler makes of a module of the consumer. Warnings are errors. */
export async function bundled(
  { dir }: Consumer,
  name: string,
  text: string,
  { format, minify }: BundleOptions,
): Promise<string> {
  const input = join(dir, name);
  writeFileSync(input, text);
  const bundle = await rolldown({
    input,
    cwd: dir,
    platform: 'neutral',
    onLog: (_level, { message }) => {
      throw new Error(message);
    },
  });
  try {
    const { output } = await bundle.generate({ format, minify, name: 'domain' });
    const [only, ...more] = output;
    if (more.length > 0) throw new Error('the bundle is more than one file');
    return only.code;
  } finally {
    await bundle.close();
  }
}
