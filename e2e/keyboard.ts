import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has between two things that belong to one piece of work. */
const STOPS = 120;

/** Somebody who works without a mouse. The focus is seen wherever they are, and never lost by what they do. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** By the tab key to one thing on the page. */
  async goTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let stop = 0; stop < STOPS; stop += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) {
        await this.#seesFocus(target);
        return;
      }
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`Not reached by the tab key: ${target}`);
  }

  /** Goes to it and presses it. */
  async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.goTo(target);
    await this.#page.keyboard.press(key);
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

  async #seesFocus(target: Locator): Promise<void> {
    const outline = await target.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { outlineStyle, widthPx: Number.parseFloat(outlineWidth) };
    });
    expect(outline.outlineStyle).not.toBe('none');
    expect(outline.widthPx).toBeGreaterThanOrEqual(2);
  }
}
