import type { Page } from '@playwright/test';

/** Makes the next thing happen at one of the cases. Resolves when the server has it. */
export type Happens = (count: number) => Promise<void>;

/** A page that shows 200 running cases: the product's or the floor's. */
export interface Board {
  readonly name: 'floor' | 'product';
  /** The script that serves it, in a process of its own. */
  readonly serverScript: string;
  /** Resolves when everything is on the page. */
  show(page: Page, address: string): Promise<void>;
  /** Those who work on the cases elsewhere. */
  connect(address: string): Promise<{ readonly happens: Happens; close(): void }>;
}
