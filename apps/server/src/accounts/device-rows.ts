import { type DeviceId, deviceId, type Instant, type UserId, userId } from '@ionm-clock/domain';
import type { Database } from '../sql/database.ts';
import { digestOf, newSecret } from './secrets.ts';

/** Which browsers are shared tablets, who used them, and who has signed in on which other one. */
export class DeviceRows {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The browser is this device from now on, and no other is: gives the secret that says so. */
  async enrol(device: DeviceId): Promise<string> {
    const secret = newSecret();
    await this.#database.run(
      'INSERT INTO device_tokens (hash, device_id) VALUES (?, ?) ON CONFLICT (device_id) DO UPDATE SET hash = excluded.hash',
      digestOf(secret),
      device,
    );
    return secret;
  }

  /** The device that holds the secret. Whether it is one still is for the log to say. */
  async deviceOf(secret: string): Promise<DeviceId | undefined> {
    const sql = 'SELECT device_id FROM device_tokens WHERE hash = ?';
    const [row] = await this.#database.all(sql, digestOf(secret));
    return row === undefined ? undefined : deviceId(String(row['device_id']));
  }

  /** Forgets those that are none any more: one that is enrolled anew under the same name must not come to life by itself. */
  async forgetAllBut(devices: ReadonlyMap<DeviceId, unknown>): Promise<void> {
    for (const row of await this.#database.all('SELECT device_id FROM device_tokens')) {
      const device = deviceId(String(row['device_id']));
      if (!devices.has(device)) await this.forget(device);
    }
  }

  async forget(device: DeviceId): Promise<void> {
    await this.#database.run('DELETE FROM device_tokens WHERE device_id = ?', device);
  }

  async usedBy(device: DeviceId, user: UserId, at: Instant): Promise<void> {
    await this.#database.run(
      `INSERT INTO device_users (device_id, user_id, last_at) VALUES (?, ?, ?)
       ON CONFLICT (device_id, user_id) DO UPDATE SET last_at = excluded.last_at`,
      device,
      user,
      at,
    );
  }

  /** Who has used the device, the last first. */
  async usersOf(device: DeviceId): Promise<readonly UserId[]> {
    const sql = 'SELECT user_id FROM device_users WHERE device_id = ? ORDER BY last_at DESC';
    return (await this.#database.all(sql, device)).map((row) => userId(String(row['user_id'])));
  }

  /** The person has signed in on the browser that holds the secret. */
  async remember(secret: string, user: UserId, at: Instant): Promise<void> {
    await this.#database.run(
      `INSERT INTO known_browsers (hash, user_id, last_at) VALUES (?, ?, ?)
       ON CONFLICT (hash, user_id) DO UPDATE SET last_at = excluded.last_at`,
      digestOf(secret),
      user,
      at,
    );
  }

  /** Whether the person has signed in on the browser that holds the secret, since then. */
  async knows(secret: string, user: UserId, since: Instant): Promise<boolean> {
    const sql = 'SELECT 1 AS known FROM known_browsers WHERE hash = ? AND user_id = ? AND last_at > ?';
    return (await this.#database.all(sql, digestOf(secret), user, since)).length > 0;
  }
}
