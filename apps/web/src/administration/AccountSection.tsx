import type { AdministeredPerson, Invitation } from '@ionm-clock/protocol';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { serverNow } from '../server-clock/server-clock.ts';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { Button } from '../ui/Button.tsx';
import notices from '../ui/Notice.module.css';
import pages from '../ui/Page.module.css';
import layout from '../ui/WithAside.module.css';
import { AccountDialog } from './AccountDialog.tsx';
import { type AccountAct, accountActs } from './account-acts.ts';
import { accountWords, lockWords } from './account-words.ts';
import { invite } from './administration-requests.ts';
import { CodeDialog } from './CodeDialog.tsx';
import { useOrganisation } from './organisation-of.ts';
import { useChange } from './use-change.ts';
import { whyNotAccount } from './why-not-change.ts';

/** How somebody signs in, and what an administrator can do about it; nothing of it shows a secret that they have. */
export function AccountSection({ person, account }: AdministeredPerson) {
  const { told, user, state, isDemo } = useOrganisation();
  const timeZone = useOwnTimeZone();
  const [asked, setAsked] = useState<AccountAct>();
  const [invitation, setInvitation] = useState<Invitation>();
  const change = useChange();
  if (isDemo) {
    return (
      <section className={`${pages.panel} ${layout.below}`} aria-labelledby="account">
        <h2 id="account">
          <Trans>Account</Trans>
        </h2>
        <p className={pages.quiet}>
          <Trans>
            The demo has no passwords: anyone at this computer can be anyone. Here codes to set a password are
            given, lost phones and PINs removed, and sessions ended.
          </Trans>
        </p>
      </section>
    );
  }
  const sessions = told.sessions.filter((one) => one.userId === person.userId && one.ended === undefined);
  const whyNot = whyNotAccount(user, person, state);
  const locked = lockWords(account, serverNow(), timeZone);
  const giveCode = (): void => {
    void change.ask(async () => {
      const reply = await invite(person.userId);
      if (reply.ok) setInvitation(reply.answer);
      return reply;
    });
  };
  return (
    <section className={`${pages.panel} ${layout.below}`} aria-labelledby="account">
      <h2 id="account">
        <Trans>Account</Trans>
      </h2>
      <p>
        {t`Signs in with: ${accountWords(person, account)}.`}{' '}
        {t`Signed in now: ${plural(sessions.length, { one: '# session', other: '# sessions' })}.`}{' '}
        {locked !== undefined && <strong>{`▲ ${locked}`}</strong>}
      </p>
      {change.failed !== undefined && (
        <p role="alert" className={notices.failed}>
          <strong>
            <Trans>▲ Not done.</Trans>
          </strong>{' '}
          {change.failed.message}
        </p>
      )}
      <div className={pages.actions}>
        <Button disabledReason={whyNot ?? whyNoCode(person)} onClick={giveCode}>
          <Trans>Give a code to set a password…</Trans>
        </Button>
        {accountActs(account, sessions.length, locked !== undefined).map((act) => (
          <Button key={act.name} disabledReason={whyNot ?? act.whyNot} onClick={() => setAsked(act)}>
            {`${act.name}…`}
          </Button>
        ))}
      </div>
      {asked !== undefined && (
        <AccountDialog act={asked} person={person} onClose={() => setAsked(undefined)} />
      )}
      {invitation !== undefined && (
        <CodeDialog
          title={t`A code for ${person.name}`}
          invitation={invitation}
          steps={[
            t`Hand it to ${person.name} yourself: face to face, or by a call to a number that you know.`,
            t`They open ${location.origin}, choose “I have an invitation code”, and type the code and the sign-in name ${person.signInName ?? ''}.`,
            t`Then they set a password of their own.`,
          ]}
          onClose={() => setInvitation(undefined)}
        />
      )}
    </section>
  );
}

function whyNoCode({ signInName, active }: AdministeredPerson['person']): string | undefined {
  if (signInName === undefined) return t`Give a sign-in name first, and save.`;
  return active ? undefined : t`Who is not active does not sign in.`;
}
