import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has between two things that belong to one piece of work. */
const STOPS = 120;

/** Signs in as one of the demo's people. */
export async function arrivesByKeyboard(page: Page, address: string, name: string): Promise<Keyboard> {
  await page.goto(address);
  const keys = new Keyboard(page);
  await keys.press(page.getByRole('button', { name }));
  await expect(page.getByRole('banner')).toContainText(name);
  await keys.stillHasFocus();
  return keys;
}

/** Called exactly so, or like it. */
export const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });

/** From the technologist's list to the page of a case at Mercy. */
export async function opensCase(keys: Keyboard, page: Page, list: string, room: string): Promise<void> {
  await keys.does(
    page.getByRole('region', { name: list }).getByRole('link').filter({ hasText: room }),
    page.getByRole('heading', { name: `${room} · Mercy` }),
  );
}

/** Somebody who works without a mouse. The focus is seen wherever they are, and never lost by what they do. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** By the tab key to one thing on the page. */
  async goTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    await this.#pressUntilFocused(target, 'Tab');
    await this.#seesFocus(target);
  }

  /** Goes to it and presses it. */
  async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.goTo(target);
    await this.#page.keyboard.press(key);
  }

  /** Presses it; what comes of that is seen, and the focus stands somewhere. */
  async does(target: Locator, shown: Locator): Promise<void> {
    await this.press(target);
    await expect(shown).toBeVisible();
    await this.stillHasFocus();
  }

  /** Presses it; what stood there goes, and the focus stands somewhere. */
  async ends(target: Locator, gone: Locator): Promise<void> {
    await this.press(target);
    await expect(gone).toHaveCount(0);
    await this.stillHasFocus();
  }

  /** One of a few that are one stop of the tab key: by the arrow keys to it, and the space bar. */
  async choose(choice: Locator): Promise<void> {
    await this.goTo(choice.locator('xpath=ancestor::*[@role="group"][1]').locator('button[tabindex="0"]'));
    await this.#pressUntilFocused(choice, 'ArrowRight');
    await this.#seesFocus(choice);
    await this.#page.keyboard.press('Space');
    await expect(choice).toHaveAttribute('aria-pressed', 'true');
    await expect(choice).toBeFocused();
  }

  /** An option of a list that folds down, by typing its name. */
  async pick(list: Locator, option: string): Promise<void> {
    await this.goTo(list);
    await this.#page.keyboard.type(option);
    await expect(list.locator('option:checked')).toHaveText(option);
    await expect(list).toBeFocused();
  }

  /** Goes to a field and types into it, over what stood there. */
  async overwrite(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.#page.keyboard.press('ControlOrMeta+a');
    await this.#page.keyboard.type(text);
    await expect(field).toHaveValue(text);
  }

  /** Goes to a field and types into it. */
  async write(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.#page.keyboard.type(text);
  }

  /** After what was done is seen on the page, the focus stands somewhere. */
  async stillHasFocus(): Promise<void> {
    await expect.poll(() => this.#page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  }

  /** To look for it by its name at each stop would take longer than the stops: that is done anew only when it was drawn anew. */
  async #pressUntilFocused(target: Locator, key: 'Tab' | 'ArrowRight'): Promise<void> {
    const find = () => target.evaluateHandle((element) => element);
    const stateOf = (handle: Awaited<ReturnType<typeof find>>) =>
      handle.evaluate((element) =>
        element === document.activeElement ? 'focused' : element.isConnected ? 'there' : 'gone',
      );
    let element = await find();
    for (let stop = 0; stop < STOPS; stop += 1) {
      let state = await stateOf(element);
      if (state === 'gone') {
        element = await find();
        state = await stateOf(element);
      }
      if (state === 'focused') return;
      await this.#page.keyboard.press(key);
    }
    throw new Error(`Not reached by ${key}: ${target}`);
  }

  /** The outline of the thing itself, or of the row that it opens. */
  async #seesFocus(target: Locator): Promise<void> {
    const widthsPx = await target.evaluate((element) =>
      [null, '::after'].map((part) => {
        const { content, outlineStyle, outlineWidth } = getComputedStyle(element, part);
        const isThere = part === null || content !== 'none';
        return isThere && outlineStyle !== 'none' ? Number.parseFloat(outlineWidth) : 0;
      }),
    );
    expect(Math.max(...widthsPx)).toBeGreaterThanOrEqual(2);
  }
}
