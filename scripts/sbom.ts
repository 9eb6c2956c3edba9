import { SBOM_FILE, writeSbom } from './supply/sbom.ts';

if (await writeSbom(SBOM_FILE)) console.log(`${SBOM_FILE} lists what is shipped, in CycloneDX 1.6`);
else process.exitCode = 1;
