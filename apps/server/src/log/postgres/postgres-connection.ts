import { Client, type ClientConfig } from 'pg';
import { unusableDatabase } from './unusable-database.ts';

/** A database that does not answer for so long counts as gone, so that people are told and another server can serve them. */
const CONNECT_WITHIN_MS = 3_000;

/** How every connection to the database is made. Throws if the URL is of something else. */
export function connectionTo(url: string): ClientConfig {
  if (!/^postgres(?:ql)?:\/\//.test(url)) throw new Error('the URL must begin with postgresql://');
  return {
    connectionString: url,
    application_name: 'ionm-clock',
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    keepAlive: true,
  };
}

/**
 * Works on a connection of its own, for as long as it takes, and ends it. Rejects with `UnusableDatabase` if there is no
 * connection to be had.
 */
export async function withConnection<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = await connected(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A connection, to be ended by who asked for it. Rejects with `UnusableDatabase`. */
export async function connected(url: string): Promise<Client> {
  try {
    const client = new Client(connectionTo(url));
    // Whatever is asked on a connection that has ended is told so.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  } catch (cause) {
    throw unusableDatabase(cause, url);
  }
}
