import { globSync, readFileSync } from 'node:fs';
import { type Count, countOfExit, sum } from '../test/count.ts';
import { ROOT, runTool } from '../tools.ts';
import { untranslated } from './untranslated.ts';

const WEB_DIR = `${ROOT}apps/web`;
const NO_PAGES = /\.test\.tsx?$|\/testing\//;

/** Whether all words of the web app can be translated, and the catalogue has each of them. */
export const checkTexts = async (): Promise<Count> => sum([allGoThroughLingui(), await catalogueIsWhole()]);

function allGoThroughLingui(): Count {
  const files = globSync('apps/web/src/**/*.{ts,tsx}', { cwd: ROOT }).filter((path) => !NO_PAGES.test(path));
  let failed = 0;
  for (const path of files.sort()) {
    for (const { line, text, why } of untranslated(path, readFileSync(ROOT + path, 'utf8'))) {
      console.error(`${path}:${line} ${why}: ${text}`);
      failed += 1;
    }
  }
  return countOfExit(failed);
}

async function catalogueIsWhole(): Promise<Count> {
  const { code } = await runTool({
    command: `${WEB_DIR}/node_modules/.bin/lingui`,
    args: ['check', 'sync'],
    cwd: WEB_DIR,
  });
  if (code !== 0) console.error('Write the catalogue anew: npx -y pnpm@12 texts');
  return countOfExit(code);
}
