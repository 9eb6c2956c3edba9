import type { DatabaseSync } from 'node:sqlite';
import { type DeviceId, deviceId, type Instant, type UserId, userId } from '@ionm-clock/domain';
import { digestOf, newSecret } from './secrets.ts';

/** Which browsers are shared tablets, who used them, and who has signed in on which other one. */
export class DeviceRows {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** The browser is this device from now on, and no other is: gives the secret that says so. */
  enrol(device: DeviceId): string {
    const secret = newSecret();
    this.forget(device);
    this.#database
      .prepare('INSERT INTO device_tokens (hash, device_id) VALUES (?, ?)')
      .run(digestOf(secret), device);
    return secret;
  }

  /** The device that holds the secret. Whether it is one still is for the log to say. */
  deviceOf(secret: string): DeviceId | undefined {
    const row = this.#database
      .prepare('SELECT device_id FROM device_tokens WHERE hash = ?')
      .get(digestOf(secret));
    return row === undefined ? undefined : deviceId(String(row['device_id']));
  }

  /** Forgets those that are none any more: one that is enrolled anew under the same name must not come to life by itself. */
  forgetAllBut(devices: ReadonlyMap<DeviceId, unknown>): void {
    const known = this.#database.prepare('SELECT device_id FROM device_tokens').all();
    for (const row of known) {
      const device = deviceId(String(row['device_id']));
      if (!devices.has(device)) this.forget(device);
    }
  }

  forget(device: DeviceId): void {
    this.#database.prepare('DELETE FROM device_tokens WHERE device_id = ?').run(device);
  }

  usedBy(device: DeviceId, user: UserId, at: Instant): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO device_users (device_id, user_id, last_at) VALUES (?, ?, ?)')
      .run(device, user, at);
  }

  /** Who has used the device, the last first. */
  usersOf(device: DeviceId): readonly UserId[] {
    const rows = this.#database
      .prepare('SELECT user_id FROM device_users WHERE device_id = ? ORDER BY last_at DESC')
      .all(device);
    return rows.map((row) => userId(String(row['user_id'])));
  }

  /** The person has signed in on the browser that holds the secret. */
  remember(secret: string, user: UserId, at: Instant): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO known_browsers (hash, user_id, last_at) VALUES (?, ?, ?)')
      .run(digestOf(secret), user, at);
  }

  /** Whether the person has signed in on the browser that holds the secret, since then. */
  knows(secret: string, user: UserId, since: Instant): boolean {
    const row = this.#database
      .prepare('SELECT 1 FROM known_browsers WHERE hash = ? AND user_id = ? AND last_at > ?')
      .get(digestOf(secret), user, since);
    return row !== undefined;
  }
}
