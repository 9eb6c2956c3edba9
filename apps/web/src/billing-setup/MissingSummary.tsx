import type { BillingSetup } from '@ionm-clock/domain';
import type { SetupLacks } from '@ionm-clock/protocol';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import pages from '../ui/Page.module.css';
import { Status } from '../ui/Status.tsx';
import { formatName } from './format-name.ts';
import styles from './MissingSummary.module.css';
import { lackingParts } from './missing-parts.ts';
import { partTitles, sectionId } from './setup-words.ts';

/** So many sentences of one part are read; the others follow when these are settled. */
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
  const { format, records } = lacks;
  const parts = lackingParts(setup, lacks);
  return (
    <div className={styles.format}>
      <h3>{formatName(format)}</h3>
      <p>
        {parts.length === 0 ? (
          t`✓ Nothing.`
        ) : (
          <Status kind="waiting">
            {records === 0
              ? t`No record waits yet.`
              : plural(records, { one: '# finalized record waits.', other: '# finalized records wait.' })}
          </Status>
        )}
      </p>
      <ul className={styles.parts}>
        {parts.map(({ part, problems }) => (
          <li key={part}>
            <a href={`#${sectionId(part)}`} className={styles.link}>
              {partTitles()[part]}
            </a>
            <ul className={styles.lacks}>
              {problems.length === 0 && <li>{t`Nothing is entered.`}</li>}
              {problems.slice(0, MOST_TOLD).map(({ message, records: count }) => (
                <li key={message}>
                  {message} ({plural(count, { one: '# record', other: '# records' })})
                </li>
              ))}
              {problems.length > MOST_TOLD && <li>{t`And ${problems.length - MOST_TOLD} more.`}</li>}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
