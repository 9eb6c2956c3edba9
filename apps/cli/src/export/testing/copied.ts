import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExportFormat, instant } from '@ionm-clock/domain';
import { exportRecords } from '../export-records.ts';
import type { ExportOptions } from '../export-request.ts';

export const NOW = instant(Date.parse('2026-11-06T10:00:00Z'));

/** What an export came to: its file, if there is one, what was said, and the exit status. */
export interface Copied {
  readonly file: Buffer | undefined;
  readonly errors: readonly string[];
  readonly status: number;
}

/** Exports in this process into `out` of the folder of a data folder. */
export async function copied(
  { folder, dataDir }: { readonly folder: { readonly path: string }; readonly dataDir: string },
  format: ExportFormat,
  options: Partial<ExportOptions> = {},
  paths: readonly string[] = [],
): Promise<Copied> {
  const out = join(folder.path, 'out');
  let said = '';
  const pieces: Uint8Array[] = [];
  const output = {
    data: async (bytes: Uint8Array) => void pieces.push(bytes),
    errors: {
      write: (text: string | Uint8Array): boolean => {
        said += String(text);
        return true;
      },
    },
  };
  const asked = { format, out, ...options };
  const { errors, status } = await exportRecords(paths, asked, { DATA_DIR: dataDir }, output, NOW);
  const onDisk = existsSync(out) ? readFileSync(out) : undefined;
  const file = options.out === '-' ? Buffer.concat(pieces) : onDisk;
  const errorLines = (said + errors).split('\n').filter((line) => line !== '');
  return { file, errors: errorLines, status };
}
