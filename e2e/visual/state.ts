import type { Locator, Page } from '@playwright/test';
import type { SimulatedHospital } from '../simulated-time/hospital.ts';

/** A screen in a state that matters, as somebody sees it. */
export interface State {
  /** What the pictures are called, beside size and colours. */
  readonly name: string;
  /** With accounts, and set up by nobody, in place of the demo. */
  readonly accounts?: true;
  /** As it is printed: nobody reads paper with a screen reader. */
  readonly onPaper?: true;
  /** From an open hospital to the page that has it. Nothing may depend on how fast the machine is. */
  readonly show: (hospital: SimulatedHospital) => Promise<Page>;
  /** What must be in the picture; else it is the top of the page. */
  readonly looksAt?: (page: Page) => Locator;
  /** What is another thing each time, such as a key: it is covered. */
  readonly covers?: (page: Page) => Locator;
}

/** When all of this happens, at noon of the demo day's facility. */
export const NOON = '2026-11-03T18:00:00Z';

/** Wide screen, tablet in the OR, phone. */
export const SIZES = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1180, height: 820 },
  phone: { width: 390, height: 844 },
} as const;

export const COLOURS = ['light', 'dark'] as const;
