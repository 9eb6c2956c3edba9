import type { BillingSetup } from '@ionm-clock/domain';
import type { SetupLacks } from '@ionm-clock/protocol';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import pages from '../ui/Page.module.css';
import { Status } from '../ui/Status.tsx';
import { formatName } from './format-name.ts';
import styles from './MissingSummary.module.css';
import { emptyParts, partOf } from './missing-parts.ts';
import type { SetupPart } from './setup-fields.ts';
import { partTitles, sectionId } from './setup-words.ts';

/** So many sentences of one format are read; the others follow when these are settled. */
const MOST_TOLD = 6;

/** What the saved set-up still lacks for each format that needs it, and how many records wait on that. */
export const MissingSummary = ({
  setup,
  lacks,
}: {
  readonly setup: BillingSetup;
  readonly lacks: readonly SetupLacks[];
}) => (
  <section className={pages.panel} aria-labelledby="still-missing">
    <h2 id="still-missing">
      <Trans>What is still missing</Trans>
    </h2>
    <div className={styles.formats}>
      {lacks.map((one) => (
        <FormatLacks key={one.format} setup={setup} lacks={one} />
      ))}
    </div>
  </section>
);

function FormatLacks({ setup, lacks }: { readonly setup: BillingSetup; readonly lacks: SetupLacks }) {
  const { format, records, problems } = lacks;
  const told = new Set(problems.map(({ field }) => partOf(field)));
  const empty = emptyParts(setup, format).filter((part) => !told.has(part));
  const isReady = problems.length === 0 && empty.length === 0;
  return (
    <div className={styles.format}>
      <h3>{formatName(format)}</h3>
      <p>
        {isReady ? (
          t`✓ Nothing.`
        ) : (
          <Status kind="waiting">
            {records === 0
              ? t`No record waits yet.`
              : plural(records, { one: '# finalized record waits.', other: '# finalized records wait.' })}
          </Status>
        )}
      </p>
      <ul className={styles.lacks}>
        {problems.slice(0, MOST_TOLD).map(({ field, message, records: count }) => (
          <li key={message}>
            {message} <PartLink part={partOf(field)} />{' '}
            <span className={pages.quiet}>({plural(count, { one: '# record', other: '# records' })})</span>
          </li>
        ))}
        {problems.length > MOST_TOLD && <li>{t`And ${problems.length - MOST_TOLD} more.`}</li>}
        {empty.map((part) => (
          <li key={part}>
            <Trans>Nothing is entered:</Trans> <PartLink part={part} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const PartLink = ({ part }: { readonly part: SetupPart | undefined }) =>
  part === undefined ? null : (
    <a href={`#${sectionId(part)}`} className={styles.link}>
      {partTitles()[part]}
    </a>
  );
