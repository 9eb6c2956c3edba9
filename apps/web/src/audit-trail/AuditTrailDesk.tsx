import type { AuditEntry } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState } from 'react';
import { useDirectory, usePersonName } from '../log/case-views.ts';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { Button } from '../ui/Button.tsx';
import notices from '../ui/Notice.module.css';
import pages from '../ui/Page.module.css';
import { EntryDialog } from './EntryDialog.tsx';
import { namedWords } from './named-words.ts';
import { SearchFields } from './SearchFields.tsx';
import { emptySearch, soughtBy } from './search-form.ts';
import { TrailFound } from './TrailFound.tsx';
import { TrailTable } from './TrailTable.tsx';
import { timedWords } from './timed-words.ts';
import { useTrail } from './use-trail.ts';

/** Who saw or changed what, when, from where. Whoever looks is in it too. */
export default function AuditTrailDesk() {
  const { people } = useDirectory();
  const nameOf = usePersonName();
  const ownZone = useOwnTimeZone();
  const [form, setForm] = useState(() => emptySearch(ownZone));
  const [judged, setJudged] = useState(false);
  const [open, setOpen] = useState<AuditEntry>();
  const { trail, find, findOlder } = useTrail();
  const sought = soughtBy(form);
  const names = new Map<string, string>(people.map(({ userId, name }) => [userId, name]));
  const wordsOf = ({ words, recordedAt }: AuditEntry): string =>
    timedWords(namedWords(words, names), recordedAt, form.timeZone);
  const search = (): void => {
    setJudged(true);
    if (sought.ok) void find(sought.search);
  };
  const begin = useEffectEvent(search);
  useEffect(() => begin(), []);
  return (
    <div className={pages.page}>
      <title>{t`Audit trail · IONM Clock`}</title>
      <header className={pages.heading}>
        <h1 id="audit-trail">
          <Trans>Audit trail</Trans>
        </h1>
        <p className={pages.quiet}>
          <Trans>
            Who saw or changed what, when, from where. What you search and download here stands in it too.
          </Trans>
        </p>
      </header>
      <SearchFields
        form={form}
        problems={judged && !sought.ok ? sought.problems : new Map()}
        underWay={trail.underWay}
        onChange={setForm}
        onSearch={search}
      />
      {trail.problem !== undefined && (
        <div role="alert" className={notices.failed}>
          <p>
            <strong>
              <Trans>▲ The audit trail could not be searched.</Trans>
            </strong>{' '}
            {trail.problem}{' '}
            {trail.entries !== undefined && <Trans>What is shown is of the search before.</Trans>}
          </p>
        </div>
      )}
      <TrailFound trail={trail} />
      {trail.entries !== undefined && trail.entries.length > 0 && (
        <TrailTable
          entries={trail.entries}
          timeZone={form.timeZone}
          nameOf={nameOf}
          wordsOf={wordsOf}
          onOpen={setOpen}
        />
      )}
      {trail.before !== undefined && (
        <div>
          <Button
            size="large"
            disabledReason={trail.underWay ? t`It is being searched.` : undefined}
            onClick={() => void findOlder()}
          >
            <Trans>Show older entries</Trans>
          </Button>
        </div>
      )}
      {open !== undefined && (
        <EntryDialog
          entry={open}
          timeZone={form.timeZone}
          name={nameOf(open.userId)}
          words={wordsOf(open)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
