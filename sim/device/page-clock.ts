import { type ClockReading, ServerClock, type TapClock, type TapTime } from '@ionm-clock/client';
import type { Instant } from '@ionm-clock/domain';
import type { DeviceClocks } from './device-clocks.ts';
import type { DeviceDisk } from './device-disk.ts';

/** The real clock of a page, on the clocks of its device; what it has learned is kept on the device for the next page. */
export class PageClock implements TapClock {
  readonly #page: string;
  readonly #clocks: DeviceClocks;
  readonly #disk: DeviceDisk;
  readonly #startedAt: number;
  readonly #clock: ServerClock;

  constructor(page: string, clocks: DeviceClocks, disk: DeviceDisk) {
    this.#page = page;
    this.#clocks = clocks;
    this.#disk = disk;
    this.#startedAt = clocks.monotonic();
    this.#clock = new ServerClock(page, disk.clock);
    this.#keep();
  }

  read(): ClockReading {
    const monotonicMs = this.#clocks.monotonic() - this.#startedAt;
    return { page: this.#page, monotonicMs, wallMs: this.#clocks.wall() };
  }

  timeAt(reading: ClockReading): TapTime {
    return this.#clock.timeAt(reading);
  }

  /** The server has answered a question that left at `sent`. */
  learn(sent: ClockReading, serverNow: Instant): void {
    this.#clocks.heard(this.#page);
    this.#clock.learn({ sent, received: this.read(), serverNow });
    this.#keep();
  }

  hasParted(): boolean {
    return this.#clock.hasParted(this.read());
  }

  #keep(): void {
    this.#disk.clock = this.#clock.kept(this.#disk.clock);
  }
}
