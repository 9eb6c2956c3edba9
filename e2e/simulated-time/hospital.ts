import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { CuttableLink } from '../cuttable-link.ts';
import { test as base } from '../hosted/hosted-test.ts';
import type { HostedServer, ServerHost } from '../hosted/server-host.ts';
import { driveDeviceClocks, setDeviceClocks, setDeviceClocksAndPress } from './device-clocks.ts';

interface Device {
  readonly page: Page;
  readonly link: CuttableLink;
}

interface Opening {
  /** The time there. */
  readonly now: string;
  readonly newDevice: (timezoneId: string) => Promise<BrowserContext>;
  /** With accounts, and set up by nobody, in place of the demo. */
  readonly accounts?: boolean;
}

/** A hospital whose server and devices have the time that the test says, to the millisecond. */
export class SimulatedHospital {
  readonly server: HostedServer;
  readonly #newDevice: Opening['newDevice'];
  readonly #devices: Device[] = [];

  private constructor(server: HostedServer, newDevice: Opening['newDevice']) {
    this.server = server;
    this.#newDevice = newDevice;
  }

  static async opens(
    host: ServerHost,
    { now, newDevice, accounts = false }: Opening,
  ): Promise<SimulatedHospital> {
    const server = await host.opens({
      stoppedAt: Date.parse(now),
      environment: accounts ? { DEMO: '0' } : {},
    });
    return new SimulatedHospital(server, newDevice);
  }

  get now(): number {
    return this.server.now();
  }

  /** A device on its first page, set to another zone than any facility. */
  async visits(timezoneId = 'Asia/Tokyo'): Promise<Device> {
    const context = await this.#newDevice(timezoneId);
    await driveDeviceClocks(context, this.now);
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
  becomes(time: string, press?: Locator): Promise<void> {
    return this.goesOn(Date.parse(time) - this.now, press);
  }

  /** This much later everywhere. */
  async goesOn(ms: number, press?: Locator): Promise<void> {
    for (const { link } of this.#devices) link.hold(() => true);
    await this.server.letTimePass(ms);
    if (press !== undefined) await setDeviceClocksAndPress(press, this.now);
    for (const { page } of this.#devices) await setDeviceClocks(page, this.now);
    for (const { link } of this.#devices) link.letThrough();
  }
}

/** `opensAt`: opens a hospital at this time. */
export const test = base.extend<{ opensAt: (now: string) => Promise<SimulatedHospital> }>({
  opensAt: async ({ browser, host }, use) => {
    const contexts: BrowserContext[] = [];
    const hospitals: SimulatedHospital[] = [];
    await use(async (now) => {
      const newDevice = async (timezoneId: string): Promise<BrowserContext> => {
        const context = await browser.newContext({ timezoneId, acceptDownloads: true });
        contexts.push(context);
        return context;
      };
      const hospital = await SimulatedHospital.opens(host, { now, newDevice });
      hospitals.push(hospital);
      return hospital;
    });
    await Promise.all(contexts.map((context) => context.close()));
    await Promise.all(hospitals.map(({ server }) => server.stopAndForget()));
  },
});

export { expect };
