import { isoInstant } from '@ionm-clock/domain';
import type { AuditEntry } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { roleWords } from '../shell/desks.ts';
import { dateAndTime } from '../texts/date-text.ts';
import { InEnglish } from '../texts/InEnglish.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import pages from '../ui/Page.module.css';
import { Unbroken } from '../ui/Unbroken.tsx';
import styles from './EntryDialog.module.css';
import { kindWords } from './event-types.ts';

/** All of one entry: what an examiner would hold against a backup of the log. */
export const EntryDialog = ({
  entry,
  timeZone,
  name,
  words,
  onClose,
}: {
  readonly entry: AuditEntry;
  readonly timeZone: string;
  readonly name: string;
  readonly words: string;
  readonly onClose: () => void;
}) => (
  <Dialog title={t`Entry ${entry.seq}`} onClose={onClose}>
    <p>
      <InEnglish>
        <Unbroken text={words} />
      </InEnglish>
    </p>
    <dl className={styles.facts}>
      <Fact name={t`Stored`}>
        {dateAndTime(entry.recordedAt, timeZone)} <small>{isoInstant(entry.recordedAt)}</small>
      </Fact>
      <Fact name={t`Happened`}>
        {dateAndTime(entry.at, timeZone)} <small>{isoInstant(entry.at)}</small>
      </Fact>
      <Fact name={t`Who`}>
        {`${name}, ${roleWords()[entry.role]}`} <small>{entry.userId}</small>
      </Fact>
      <Fact name={t`Kind`}>
        {kindWords()[entry.kind]} <small>{entry.type}</small>
      </Fact>
      {entry.caseId !== undefined && <Fact name={t`Case`}>{entry.caseId}</Fact>}
      {entry.address !== undefined && <Fact name={t`Address`}>{entry.address}</Fact>}
      {entry.deviceId !== undefined && <Fact name={t`Tablet`}>{entry.deviceId}</Fact>}
      {words !== entry.words && (
        <Fact name={t`With ids and exact times`}>
          <InEnglish>
            <Unbroken text={entry.words} />
          </InEnglish>
        </Fact>
      )}
      <Fact name={t`Position in the log`}>{entry.seq}</Fact>
      <Fact name={t`Id`}>
        <code>{entry.id}</code>
      </Fact>
      <Fact name={t`Hash in the chain`}>
        <code>{entry.hash}</code>
      </Fact>
    </dl>
    <p className={pages.ends}>
      <Button onClick={onClose}>
        <Trans>Close</Trans>
      </Button>
    </p>
  </Dialog>
);

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
