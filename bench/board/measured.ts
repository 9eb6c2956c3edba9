import { type Browser, chromium, type Page } from '@playwright/test';
import { installedChromium, isRoot, LAUNCH_ARGS } from '../../scripts/browser.ts';
import { ServerProcess } from '../server-process/server-process.ts';
import type { Board, Happens } from './board.ts';
import { type BoardFigures, FROM_MARK, figuresOf, TO_MARK, TRACE_CATEGORIES } from './trace.ts';

/** Enough for the JavaScript engine to have compiled what is hot. */
const WARM_UP_MS = 3_000;
/** Between two events. */
export const EVENT_EVERY_MS = 100;
const VIEWPORT = { width: 1440, height: 900 };

/** What one board takes of the browser while something happens every 100 ms, on a fresh server in a fresh browser. */
export async function measured(board: Board, seconds: number): Promise<BoardFigures> {
  const server = await ServerProcess.start(board.serverScript, []);
  const executablePath = installedChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: !isRoot(),
    args: LAUNCH_ARGS,
  });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.addInitScript(countCommits);
    await board.show(page, server.address);
    await page.evaluate(askForEveryFrame);
    const others = await board.connect(server.address);
    const rhythm = new Rhythm(others.happens);
    await rhythm.keepFor(WARM_UP_MS);
    const figures = await traced(browser, page, () => rhythm.keepFor(seconds * 1_000));
    others.close();
    return figures;
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function traced(browser: Browser, page: Page, work: () => Promise<void>): Promise<BoardFigures> {
  await browser.startTracing(page, { categories: [...TRACE_CATEGORIES] });
  const commits = () => page.evaluate(() => Number(Reflect.get(window, 'commits')));
  const before = await commits();
  await page.evaluate((mark) => performance.mark(mark), FROM_MARK);
  await work();
  await page.evaluate((mark) => performance.mark(mark), TO_MARK);
  const after = await commits();
  const trace = await browser.stopTracing();
  return figuresOf(JSON.parse(trace.toString()), after - before);
}

/** Events at even distances, whatever time each takes. */
class Rhythm {
  readonly #happens: Happens;
  #count = 0;

  constructor(happens: Happens) {
    this.#happens = happens;
  }

  async keepFor(ms: number): Promise<void> {
    const from = performance.now();
    for (let at = from; at < from + ms; at += EVENT_EVERY_MS) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, at - performance.now())));
      await this.#happens(this.#count);
      this.#count += 1;
    }
  }
}

/** Runs in the page: React tells a hook of its developer tools of each commit. On the floor nobody does. */
function countCommits(): void {
  const counted = { commits: 0 };
  Object.defineProperty(window, 'commits', { get: () => counted.commits });
  const onCommitFiberRoot = () => {
    counted.commits += 1;
  };
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot,
      onCommitFiberUnmount: () => undefined,
    },
  });
}

/** Runs in the page: a dot moves with every frame, so that the browser has to draw each of them. */
function askForEveryFrame(): void {
  window.scrollTo(0, 0);
  const dot = document.createElement('i');
  dot.style.cssText = 'position: fixed; top: 0; left: 0; width: 2px; height: 2px; background: currentColor';
  document.body.append(dot);
  let count = 0;
  const step = (): void => {
    count += 1;
    dot.style.transform = `translateX(${count % 2}px)`;
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
