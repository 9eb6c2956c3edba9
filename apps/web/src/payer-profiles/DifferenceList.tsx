import { Trans } from '@lingui/react/macro';
import styles from './DifferenceList.module.css';
import type { FormDifference } from './form-differences.ts';

/** Field by field, what was and what is. */
export const DifferenceList = ({
  label,
  differences,
}: {
  readonly label: string;
  readonly differences: readonly FormDifference[];
}) =>
  differences.length === 0 ? (
    <p className={styles.none}>
      <Trans>Nothing differs.</Trans>
    </p>
  ) : (
    <ul className={styles.list} aria-label={label}>
      {differences.map(({ name, before, after }) => (
        <li key={`${name} ${before} ${after}`} className={styles.difference}>
          <span className={styles.name}>{name}</span>
          <span>
            {before !== undefined && <Was>{before}</Was>}
            {before !== undefined && after !== undefined && <span aria-hidden="true"> → </span>}
            {after !== undefined && <Becomes>{after}</Becomes>}
          </span>
        </li>
      ))}
    </ul>
  );

const Was = ({ children }: { readonly children: string }) => (
  <>
    <span className={styles.hidden}>
      <Trans>was</Trans>{' '}
    </span>
    <del className={styles.was}>{children}</del>
  </>
);

const Becomes = ({ children }: { readonly children: string }) => (
  <>
    <span className={styles.hidden}>
      <Trans>, now</Trans>{' '}
    </span>
    <ins className={styles.becomes}>{children}</ins>
  </>
);
