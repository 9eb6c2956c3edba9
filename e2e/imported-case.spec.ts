import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { downloadCsv, finalize } from './billing-office.ts';
import { expect, test } from './hospital.ts';

const CLI = join(import.meta.dirname, '../apps/cli/src/main.ts');
const GOLDEN = join(import.meta.dirname, '../packages/domain/golden');

const goldenSchema = z.object({
  files: z.array(z.object({ case: z.looseObject({ id: z.string() }) }).loose()),
  expected: z.array(z.object({ lines: z.array(z.object({ code: z.string(), units: z.number() })) })),
});

test('real case files come in at the running server, and their claims go out as worked by hand', async ({
  arrives,
  server,
}) => {
  const nair = await arrives('Priya Nair');
  const directory = await mkdtemp(join(tmpdir(), 'ionm-cases-'));
  for (const name of ['in-room-two-hours-seven', 'remote-hour-thresholds']) {
    const golden = goldenSchema.parse(JSON.parse(await readFile(join(GOLDEN, `${name}.json`), 'utf8')));
    const files = golden.files.map((file) => ({
      ...file,
      case: { ...file.case, id: `${name}-${file.case.id}` },
    }));
    const path = join(directory, `${name}.json`);
    await writeFile(path, JSON.stringify(files));
    await promisify(execFile)(process.execPath, [CLI, 'import', path], {
      env: { ...process.env, DATA_DIR: server.dataDir },
    });
    const ids = files.map((file) => file.case.id);
    for (const id of ids) await finalize(nair, id);
    const rows = await downloadCsv(nair, ...ids);
    const claimed = ids.map((id) =>
      rows
        .filter((row) => row.case === id && row.code !== '')
        .map(({ code, units }) => ({ code, units: Number(units) })),
    );
    expect(claimed).toEqual(
      golden.expected.map(({ lines }) => lines.map(({ code, units }) => ({ code, units }))),
    );
    for (const id of ids) await nair.getByRole('checkbox', { name: `Choose ${id}` }).uncheck();
  }
  await rm(directory, { recursive: true });
});
