import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useOwnTimeZone } from '../../shell/own-time-zone.ts';
import { Button } from '../../ui/Button.tsx';
import notices from '../../ui/Notice.module.css';
import pages from '../../ui/Page.module.css';
import { SectionHead } from '../SectionHead.tsx';
import { TokensSection } from './TokensSection.tsx';
import { useIntegrations } from './use-integrations.ts';
import { WebhooksSection } from './WebhooksSection.tsx';

/** The programs that may ask for records, and those that are told what happens. */
export default function IntegrationsPage() {
  const { told, problem, reload } = useIntegrations();
  const timeZone = useOwnTimeZone();
  return (
    <div className={pages.part}>
      <SectionHead
        title={t`Integrations`}
        what={t`Programs of others: with a token one may ask for records and cases, and a webhook tells one what happens. Times are those of ${timeZone}. Everything that is done here stands in the audit trail, and what is asked with a token does, too.`}
      >
        <Button onClick={() => void reload()}>
          <Trans>Look again</Trans>
        </Button>
      </SectionHead>
      {problem !== undefined && (
        <p role="alert" className={notices.failed}>
          <strong>
            <Trans>▲ The tokens and webhooks could not be fetched.</Trans>
          </strong>{' '}
          {problem} {told !== undefined && t`What is shown may be out of date. What you typed is kept.`}
        </p>
      )}
      {told === undefined ? (
        problem === undefined && (
          <p role="status">
            <Trans>Loading the integrations …</Trans>
          </p>
        )
      ) : (
        <>
          <TokensSection tokens={told.tokens} timeZone={timeZone} reload={reload} />
          <WebhooksSection webhooks={told.webhooks} timeZone={timeZone} reload={reload} />
        </>
      )}
    </div>
  );
}
