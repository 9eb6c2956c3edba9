import { existsSync, globSync } from 'node:fs';
import { findOrInstallChromium } from '../browser.ts';
import { auditDependencies } from '../supply/audit.ts';
import { checkTexts } from '../texts/check-texts.ts';
import { bin, ROOT, runTool, type ToolRun } from '../tools.ts';
import { buildWeb, WEB_DIST } from '../web/build.ts';
import { checkInitialJs } from '../web/initial-js.ts';
import { type Count, countOfExit, countOfRunner, FAILED_ONE, PASSED_ONE } from './count.ts';
import {
  countIn,
  countOfPlaywright,
  countOfVitest,
  failuresInPlaywright,
  failuresInVitest,
  readReport,
} from './report.ts';

export const STEP_NAMES = ['types', 'lint', 'unit', 'sim', 'faults', 'build', 'e2e'] as const;
export type StepName = (typeof STEP_NAMES)[number];

type Say = (text: string) => void;

/** One line of the summary. Several may carry the same step name. */
export interface Check {
  readonly step: StepName;
  readonly title: string;
  /** It needs no more than one core and shows nothing by itself, so that it may run while others do. */
  readonly besideOthers?: true;
  /** `say`: whatever should be read of it. */
  run(say: Say): Promise<Count>;
  /** What failed, by name: a long run is read from its end. */
  failures?(): readonly string[];
}

/** Runs a tool, and says what it printed when it has ended. */
async function exitOf(run: ToolRun, say: Say): Promise<number> {
  const { code, output } = await runTool({ ...run, output: 'capture' });
  if (output.trim() !== '') say(output.trimEnd());
  return code;
}

const tool = (step: StepName, title: string, name: string, ...args: string[]): Check => ({
  step,
  title,
  besideOthers: true,
  run: async (say) => countOfExit(await exitOf({ command: bin(name), args }, say)),
});

function typeChecks(): Check[] {
  const projects = globSync(['tsconfig.json', '{apps,packages}/*/{,service-worker/}tsconfig.json'], {
    cwd: ROOT,
  }).sort();
  return projects.map((project) => tool('types', project, 'tsc', '-p', project));
}

/** Whether everything that the domain exports has a docstring, and every link in one leads somewhere. */
async function docstrings(say: Say): Promise<Count> {
  const cwd = `${ROOT}docs/api`;
  const command = `${cwd}/node_modules/.bin/typedoc`;
  return countOfExit(await exitOf({ command, args: ['--emit', 'none'], cwd }, say));
}

/** Passes where the registry does not answer: that says nothing of the dependencies. */
const dependencyAudit = async (say: Say): Promise<Count> =>
  (await auditDependencies(say)) === 'vulnerable' ? FAILED_ONE : PASSED_ONE;

async function unitTests(report: string): Promise<Count> {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runTool({ command: bin('vitest'), args });
  return countOfRunner(countOfVitest(readReport(report)), code);
}

/** A few rounds of what `pnpm faults` does in hundreds. */
async function faults(reportDir: string, say: Say): Promise<Count> {
  const report = `${reportDir}/faults.json`;
  const args = ['faults/run.ts', '--rounds', '8', '--inputs', '3000', '--report', report];
  const code = await exitOf({ command: process.execPath, args }, say);
  return countOfRunner(countIn(readReport(report)), code);
}

async function endToEndTests(report: string): Promise<Count> {
  const chromium = await findOrInstallChromium();
  if (chromium === undefined) return FAILED_ONE;
  const { code } = await runTool({
    command: bin('playwright'),
    args: ['test', '--config', 'e2e/playwright.config.ts'],
    env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return countOfRunner(countOfPlaywright(readReport(report)), code);
}

/** Each thousand of seeds is one check, and that everything went wrong at some time is another. */
async function simulation(reportDir: string): Promise<Count> {
  const report = `${reportDir}/sim.json`;
  const { code } = await runTool({ command: bin('node'), args: ['sim/run.ts', '--report', report] });
  return countOfRunner(countIn(readReport(report)), code);
}

/** Whether the page that was just built starts with little enough to be shown quickly over a slow network. */
function initialJs(): Count {
  if (!existsSync(`${WEB_DIST}/index.html`)) {
    console.log('not built: see above');
    return FAILED_ONE;
  }
  const { ok, lines } = checkInitialJs(WEB_DIST);
  for (const line of lines) console.log(line);
  return ok ? PASSED_ONE : FAILED_ONE;
}

/** All checks in the order in which they run: the quick ones first, and the build before what needs it. */
export function allChecks(reportDir: string): readonly Check[] {
  const unitReport = `${reportDir}/unit.json`;
  const e2eReport = `${reportDir}/e2e.json`;
  return [
    ...typeChecks(),
    tool('lint', 'biome', 'biome', 'check', '--error-on-warnings'),
    tool(
      'lint',
      'import directions',
      'depcruise',
      'apps',
      'packages',
      'bench',
      'faults',
      'sim',
      'e2e',
      'scripts',
    ),
    tool('lint', 'unused code', 'knip'),
    { step: 'lint', title: 'docstrings', besideOthers: true, run: docstrings },
    { step: 'lint', title: 'dependency audit', besideOthers: true, run: dependencyAudit },
    {
      step: 'faults',
      title: 'kill, damage and fuzz rounds',
      besideOthers: true,
      run: (say) => faults(reportDir, say),
    },
    { step: 'lint', title: 'texts of the web app', run: checkTexts },
    {
      step: 'unit',
      title: 'vitest',
      run: () => unitTests(unitReport),
      failures: () => failuresInVitest(readReport(unitReport)),
    },
    { step: 'sim', title: 'simulation', run: () => simulation(reportDir) },
    {
      step: 'build',
      title: 'web app',
      run: async () => ((await buildWeb('show')) ? PASSED_ONE : FAILED_ONE),
    },
    { step: 'build', title: 'initial JS', run: async () => initialJs() },
    {
      step: 'e2e',
      title: 'playwright',
      run: () => endToEndTests(e2eReport),
      failures: () => failuresInPlaywright(readReport(e2eReport)),
    },
  ];
}
