import type { ListedWebhook, TestedWebhook } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Cell } from '../../ui/Cell.tsx';
import notices from '../../ui/Notice.module.css';
import pages from '../../ui/Page.module.css';
import { Status } from '../../ui/Status.tsx';
import table from '../../ui/Table.module.css';
import { useChange } from '../use-change.ts';
import styles from './Integrations.module.css';
import { switchWebhook, testWebhook, tryWebhook } from './integration-requests.ts';
import { topicWords } from './topic-words.ts';
import { WebhookConfirm } from './WebhookConfirm.tsx';
import { failureWords, webhookState } from './webhook-words.ts';

/** A webhook, how far it has got, and what can be done about it. */
export function WebhookLine({
  webhook,
  timeZone,
  reload,
}: {
  readonly webhook: ListedWebhook;
  readonly timeZone: string;
  readonly reload: () => Promise<void>;
}) {
  const [tested, setTested] = useState<TestedWebhook>();
  const [confirming, setConfirming] = useState<'switch-off' | 'remove'>();
  const change = useChange(reload);
  const { webhookId, url, topics, off, failing } = webhook;
  const { host } = new URL(url);
  const { kind, word, more } = webhookState(webhook, timeZone);
  const busy = change.underWay ? t`It is being done.` : undefined;
  const does = (request: Parameters<typeof change.ask>[0]): void => {
    setTested(undefined);
    void change.ask(request);
  };
  const test = (): void =>
    does(async () => {
      const reply = await testWebhook(webhookId);
      if (reply.ok) setTested(reply.answer);
      return reply;
    });
  return (
    <tr className={table.row} data-quiet={off?.why === 'administrator'}>
      <th scope="row">
        {host}
        <span className={table.small}>{url}</span>
        <span className={table.small}>{t`in the audit trail: ${webhookId}`}</span>
      </th>
      <Cell column={t`Told when`}>{topics.map((topic) => topicWords()[topic]).join(', ')}</Cell>
      <Cell column={t`State`}>
        <span className={styles.state}>
          <Status kind={kind}>{word}</Status>
          {more.map((sentence) => (
            <span key={sentence}>{sentence}</span>
          ))}
        </span>
      </Cell>
      <td>
        <div className={styles.acts}>
          <div className={pages.actions}>
            <Button aria-label={t`Send a test message to ${host}`} disabledReason={busy} onClick={test}>
              <Trans>Send a test message</Trans>
            </Button>
            {failing !== undefined && off === undefined && (
              <Button
                aria-label={t`Try now: ${host}`}
                disabledReason={busy}
                onClick={() => does(() => tryWebhook(webhookId))}
              >
                <Trans>Try now</Trans>
              </Button>
            )}
            {off === undefined ? (
              <Button
                aria-label={t`Switch off ${host}`}
                disabledReason={busy}
                onClick={() => setConfirming('switch-off')}
              >
                <Trans>Switch off…</Trans>
              </Button>
            ) : (
              <Button
                aria-label={t`Switch on ${host}`}
                disabledReason={busy}
                onClick={() => does(() => switchWebhook(webhookId, true))}
              >
                <Trans>Switch on</Trans>
              </Button>
            )}
            <Button
              aria-label={t`Remove ${host}`}
              disabledReason={busy}
              onClick={() => setConfirming('remove')}
            >
              <Trans>Remove…</Trans>
            </Button>
          </div>
          {change.underWay && confirming === undefined && (
            <p role="status">
              <Trans>It is being done …</Trans>
            </p>
          )}
          {tested !== undefined && <Tested tested={tested} />}
          {change.failed !== undefined && (
            <p role="alert" className={notices.failed}>
              <strong>
                <Trans>▲ Not done.</Trans>
              </strong>{' '}
              {change.failed.message}
            </p>
          )}
        </div>
        {confirming !== undefined && (
          <WebhookConfirm
            act={confirming}
            webhook={webhook}
            reload={reload}
            onClose={() => setConfirming(undefined)}
          />
        )}
      </td>
    </tr>
  );
}

const Tested = ({ tested: { failure } }: { readonly tested: TestedWebhook }) =>
  failure === undefined ? (
    <p role="status" className={notices.done}>
      <Trans>✓ The receiver took the test message.</Trans>
    </p>
  ) : (
    <p role="alert" className={notices.failed}>
      <strong>
        <Trans>▲ The test message was not taken.</Trans>
      </strong>{' '}
      {failureWords(failure)}
    </p>
  );
