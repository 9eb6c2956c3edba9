import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import notices from '../ui/Notice.module.css';
import pages from '../ui/Page.module.css';
import type { Clash } from './meanwhile.ts';
import { shown } from './setup-changes.ts';
import { namedField } from './setup-fields.ts';
import { type EntryNames, fieldName } from './setup-words.ts';
import type { EditedSetup } from './use-setup-form.ts';

/** Somebody else saved the set-up while this was typed: where both changed the same, one says whose stands. */
export const MeanwhileNotice = ({
  clashes,
  edited: { form, settle },
  names,
}: {
  readonly clashes: readonly Clash[];
  readonly edited: EditedSetup;
  readonly names: EntryNames;
}) => (
  <div role="alert" className={notices.notice}>
    <p>
      <strong>
        <Trans>◆ Somebody else saved the billing set-up meanwhile.</Trans>
      </strong>{' '}
      {clashes.length === 0
        ? t`What they changed is shown. What you typed is kept.`
        : t`What you typed is kept. Both of you changed:`}
    </p>
    {clashes.length > 0 && (
      <ul>
        {clashes.map(({ field, mine, theirs }) => {
          const named = namedField(field);
          if (named === undefined) return null;
          const [name, yours] = [fieldName(named, form.values, names), shown(named.name, mine)];
          return (
            <li key={field}>
              {theirs === undefined
                ? t`${name}: it was removed; yours is ${yours}.`
                : t`${name}: theirs is ${shown(named.name, theirs)}, yours ${yours}.`}
            </li>
          );
        })}
      </ul>
    )}
    <div className={pages.actions}>
      <Button onClick={() => settle('mine')}>{clashes.length === 0 ? t`Go on` : t`Keep mine`}</Button>
      {clashes.length > 0 && <Button onClick={() => settle('theirs')}>{t`Take theirs`}</Button>}
    </div>
  </div>
);
