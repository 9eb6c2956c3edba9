import type { ListedWebhook, NewWebhook } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { ColumnHeads } from '../../ui/ColumnHeads.tsx';
import table from '../../ui/Table.module.css';
import styles from './Integrations.module.css';
import { NewWebhookForm } from './NewWebhookForm.tsx';
import { SecretDialog } from './SecretDialog.tsx';
import { WebhookLine } from './WebhookLine.tsx';

const columnNames = () => [t`Address`, t`Told when`, t`State`, t`What can be done`];

/** The programs that are told what happens, how far each has got, and one more. */
export function WebhooksSection({
  webhooks,
  timeZone,
  reload,
}: {
  readonly webhooks: readonly ListedWebhook[];
  readonly timeZone: string;
  readonly reload: () => Promise<void>;
}) {
  const [made, setMade] = useState<NewWebhook>();
  return (
    <section aria-labelledby="webhooks" className={styles.section}>
      <h2 id="webhooks">
        <Trans>Webhooks</Trans>
      </h2>
      {webhooks.length === 0 ? (
        <p>
          <Trans>
            Nothing is told to any program yet. A message holds ids and versions only, nothing of patients.
          </Trans>
        </p>
      ) : (
        <table className={table.table} aria-labelledby="webhooks">
          <ColumnHeads columns={columnNames()} />
          <tbody>
            {webhooks.map((webhook) => (
              <WebhookLine key={webhook.webhookId} webhook={webhook} timeZone={timeZone} reload={reload} />
            ))}
          </tbody>
        </table>
      )}
      <NewWebhookForm reload={reload} onMade={setMade} />
      {made !== undefined && (
        <SecretDialog
          title={t`Secret of the webhook to ${new URL(made.listed.url).host}`}
          secret={made.secret}
          what={t`With this secret the receiver checks that a message comes from here. Hand it over as you would a password.`}
          use={t`Each message is signed with it as Standard Webhooks says, in`}
          example="webhook-signature"
          onClose={() => setMade(undefined)}
        />
      )}
    </section>
  );
}
