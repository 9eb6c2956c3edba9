import type { VersionedTables } from '../sql/versioned-tables.ts';

/** What is kept of programs that ask and are told. */
export const INTEGRATION_TABLES: VersionedTables = {
  name: 'integrations',
  lock: 7_160_225_003,
  areLater: 'integrations.db was written by a later version of IONM Clock',
  versions: [
    ({ integer, strict }) => `
  CREATE TABLE api_tokens (
    token_id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, name TEXT NOT NULL, scopes TEXT NOT NULL,
    facilities TEXT NOT NULL, made_by TEXT NOT NULL, made_at ${integer} NOT NULL,
    last_used_at ${integer}, revoked_at ${integer}
  )${strict};

  CREATE TABLE idempotent_answers (
    token_id TEXT NOT NULL, key TEXT NOT NULL, request TEXT NOT NULL, status ${integer} NOT NULL,
    body TEXT NOT NULL, at ${integer} NOT NULL, PRIMARY KEY (token_id, key)
  )${strict};

  CREATE TABLE webhooks (
    webhook_id TEXT PRIMARY KEY, url TEXT NOT NULL, secret TEXT NOT NULL, topics TEXT NOT NULL,
    made_by TEXT NOT NULL, made_at ${integer} NOT NULL, told_up_to ${integer} NOT NULL,
    failures ${integer} NOT NULL, next_at ${integer} NOT NULL
  )${strict};
`,
    // Version 2 had one half or the other of what version 3 has.
    () => '',
    ({ integer, strict, add }) =>
      [
        add('webhooks', 'failing_since', integer),
        add('webhooks', 'last_failure', 'TEXT'),
        add('webhooks', 'taken_id', 'TEXT'),
        add('webhooks', 'taken_at', integer),
        add('webhooks', 'off_at', integer),
        add('webhooks', 'off_why', 'TEXT'),
        // Which server tells a webhook, and until when no other may.
        add('webhooks', 'told_by', "TEXT NOT NULL DEFAULT ''"),
        add('webhooks', 'told_until', `${integer} NOT NULL DEFAULT 0`),
        // The same for receivers of HL7 messages.
        `CREATE TABLE delivery_claims (
          destination_id TEXT PRIMARY KEY, sent_by TEXT NOT NULL, sent_until ${integer} NOT NULL
        )${strict};`,
      ].join('\n'),
  ],
};
