import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';
import { CuttableLink } from '../cuttable-link.ts';
import { ServerProcess } from '../server-process.ts';
import { driveDeviceClocks, setDeviceClocks, setDeviceClocksAndPress } from './device-clocks.ts';

const SERVER = join(import.meta.dirname, 'simulated-server.ts');

class SimulatedServer extends ServerProcess {
  #now: number;

  constructor(now: number) {
    super({ script: SERVER });
    this.#now = now;
  }

  override now(): number {
    return this.#now;
  }

  setTime(now: number): Promise<void> {
    this.#now = now;
    return this.send({ now });
  }
}

interface Device {
  readonly page: Page;
  readonly link: CuttableLink;
}

/** A hospital whose server and devices have the time that the test says, to the millisecond. */
export class SimulatedHospital {
  readonly server: SimulatedServer;
  readonly #newDevice: (timezoneId: string) => Promise<BrowserContext>;
  readonly #devices: Device[] = [];
  #now: number;

  constructor(now: string, newDevice: (timezoneId: string) => Promise<BrowserContext>) {
    this.#now = Date.parse(now);
    this.server = new SimulatedServer(this.#now);
    this.#newDevice = newDevice;
  }

  get now(): number {
    return this.#now;
  }

  /** `accounts`: with accounts, and set up by nobody, in place of the demo. */
  async opens({ accounts = false } = {}): Promise<void> {
    const environment = { SIMULATED_NOW: String(this.#now), ...(accounts && { DEMO: '0' }) };
    await this.server.start({ environment });
  }

  /** A device on its first page, set to another zone than any facility. */
  async visits(timezoneId = 'Asia/Tokyo'): Promise<Device> {
    const context = await this.#newDevice(timezoneId);
    await driveDeviceClocks(context, this.#now);
    const page = await context.newPage();
    const link = await CuttableLink.before(page);
    await page.goto(this.server.address);
    const device = { page, link };
    this.#devices.push(device);
    return device;
  }

  /** A person of the demo at their desk. */
  async arrives(name: string, timezoneId?: string): Promise<Device> {
    const device = await this.visits(timezoneId);
    await device.page.getByRole('button', { name }).click();
    await expect(device.page.getByRole('banner')).toContainText(name);
    return device;
  }

  /**
   * It is so late now, everywhere. Nothing is said on any link meanwhile: a device that asked the server while only one of them
   * had gone on, would take the difference for its own error. `press`: a button that is pressed in the moment in which its device
   * goes on.
   */
  async becomes(time: string, press?: Locator): Promise<void> {
    this.#now = Date.parse(time);
    for (const { link } of this.#devices) link.hold(() => true);
    await this.server.setTime(this.#now);
    if (press !== undefined) await setDeviceClocksAndPress(press, this.#now);
    for (const { page } of this.#devices) await setDeviceClocks(page, this.#now);
    for (const { link } of this.#devices) link.letThrough();
  }

  /** This much later everywhere. */
  async goesOn(ms: number, press?: Locator): Promise<void> {
    await this.becomes(new Date(this.#now + ms).toISOString(), press);
  }
}

/** `opensAt`: opens a hospital at this time. */
export const test = base.extend<{ opensAt: (now: string) => Promise<SimulatedHospital> }>({
  opensAt: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const hospitals: SimulatedHospital[] = [];
    await use(async (now) => {
      const hospital = new SimulatedHospital(now, async (timezoneId) => {
        const context = await browser.newContext({ timezoneId, acceptDownloads: true });
        contexts.push(context);
        return context;
      });
      hospitals.push(hospital);
      await hospital.opens();
      return hospital;
    });
    await Promise.all(contexts.map((context) => context.close()));
    await Promise.all(hospitals.map(({ server }) => server.stopAndForget()));
  },
});

export { expect };
