import { stillStands, unambiguousTime, whyNotAttest } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type CaseView, usePersonName } from '../log/case-views.ts';
import { useConnection } from '../log/connection.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Attestation.module.css';
import { AttestDialog } from './AttestDialog.tsx';

/** Who vouches for an ended case, and the way to do so. `name`: of the case, where there are several. */
export function AttestSection({ view, name }: { readonly view: CaseView; readonly name?: string }) {
  const { user } = useSession();
  const { status } = useConnection();
  const nameOf = usePersonName();
  const [open, setOpen] = useState(false);
  if (user === undefined) return null;
  const { details, documentation } = view.state;
  const refused = whyNotAttest(view.state, user);
  // What proves who one is never waits on a device, so this cannot either.
  const reason =
    refused?.refusal.message ??
    (status !== 'online'
      ? t`Attesting needs the server, which does not answer. Attest when it does.`
      : view.pending
        ? t`Something of this case is not saved yet. Attest when it is.`
        : undefined);
  return (
    <section className={styles.section} aria-label={name === undefined ? t`Attestation` : t`Attest ${name}`}>
      {name !== undefined && <h3 className={styles.name}>{name}</h3>}
      {documentation.attestations.map((one) => (
        <p key={one.eventId} className={styles.attested}>
          <Trans>
            <strong>{nameOf(one.actorId)}</strong> attested at {unambiguousTime(one.at, details.timeZone)}
            {stillStands(one) ? '' : t`: changed since, so it no longer stands`}
          </Trans>
        </p>
      ))}
      {documentation.attestations.length === 0 && (
        <p className={styles.quiet}>
          <Trans>Nobody has attested it yet.</Trans>
        </p>
      )}
      <Button
        size="large"
        disabledReason={reason}
        {...(name === undefined ? {} : { 'aria-label': t`Attest ${name}` })}
        onClick={() => setOpen(true)}
      >
        <Trans>Attest…</Trans>
      </Button>
      {open && <AttestDialog view={view} user={user} onClose={() => setOpen(false)} />}
    </section>
  );
}
