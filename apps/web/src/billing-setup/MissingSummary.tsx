import type { BillingSetup } from '@ionm-clock/domain';
import type { SetupLacks } from '@ionm-clock/protocol';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import pages from '../ui/Page.module.css';
import { Status } from '../ui/Status.tsx';
import { formatName } from './format-name.ts';
import styles from './MissingSummary.module.css';
import { lackingParts } from './missing-parts.ts';
import type { SetupPart } from './setup-fields.ts';
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
      {parts.length > 0 && (
        <>
          <ul className={styles.parts}>
            {parts.map(({ part }) => (
              <li key={part}>
                <a href={`#${sectionId(part)}`} className={styles.link}>
                  {partTitles()[part]}
                </a>
              </li>
            ))}
          </ul>
          <details>
            <summary className={styles.link}>
              <Trans>In detail</Trans>
            </summary>
            <ul className={styles.lacks}>
              {parts.flatMap(({ part, problems }) => sentences(part, problems))}
            </ul>
          </details>
        </>
      )}
    </div>
  );
}

function sentences(part: SetupPart, problems: SetupLacks['problems']) {
  if (problems.length === 0) return [<li key={part}>{t`Nothing is entered: ${partTitles()[part]}.`}</li>];
  const told = problems.slice(0, MOST_TOLD).map(({ message, records }) => (
    <li key={message}>
      {message} ({plural(records, { one: '# record', other: '# records' })})
    </li>
  ));
  const rest = problems.length - told.length;
  return rest === 0 ? told : [...told, <li key={part}>{t`And ${rest} more of ${partTitles()[part]}.`}</li>];
}
