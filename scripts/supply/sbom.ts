import { runTool } from '../tools.ts';

export const SBOM_FILE = 'sbom.cdx.json';

/** Writes what is shipped, with versions and licences, as a CycloneDX file; whether that worked. */
export async function writeSbom(path: string): Promise<boolean> {
  const format = ['--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6', '--sbom-type', 'application'];
  const { code } = await runTool({
    command: 'npx',
    args: ['-y', 'pnpm@12', 'sbom', '--prod', ...format, '--out', path],
  });
  return code === 0;
}
