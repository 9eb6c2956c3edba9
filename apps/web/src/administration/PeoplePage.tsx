import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { serverNow } from '../server-clock/server-clock.ts';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { Button } from '../ui/Button.tsx';
import { Cell } from '../ui/Cell.tsx';
import { ColumnHeads } from '../ui/ColumnHeads.tsx';
import { Field } from '../ui/Field.tsx';
import pages from '../ui/Page.module.css';
import table from '../ui/Table.module.css';
import { accountWords, lockWords } from './account-words.ts';
import { NEW_PERSON_PATH, personPath } from './administration-path.ts';
import styles from './Desk.module.css';
import { useOrganisation } from './organisation-of.ts';
import { peopleFound } from './people-search.ts';
import { grantWords } from './role-words.ts';
import { SectionHead } from './SectionHead.tsx';
import { useWhyNotAny } from './use-why-not-any.ts';

/** Everybody whom the organisation knows, with what they do and how they sign in. */
export function PeoplePage() {
  const { told, isDemo } = useOrganisation();
  const [search, setSearch] = useState('');
  const [, goTo] = useLocation();
  const found = peopleFound(told.people, search);
  const columns = [t`Name`, t`Roles`, ...(isDemo ? [] : [t`Sign-in name`, t`Account`]), t`Status`];
  return (
    <div className={pages.part}>
      <SectionHead
        id="people"
        title={t`People`}
        what={
          isDemo
            ? t`Who works here, in which roles and where. The demo has no passwords: anyone may be anyone.`
            : t`Who works here, in which roles and where, and how they sign in.`
        }
      >
        <Button
          variant="primary"
          disabledReason={useWhyNotAny()}
          showReason
          onClick={() => goTo(NEW_PERSON_PATH)}
        >
          <Trans>New person…</Trans>
        </Button>
      </SectionHead>
      <div className={styles.tools}>
        <div className={styles.search}>
          <Field label={t`Search`}>
            {(id) => (
              <input
                id={id}
                type="search"
                value={search}
                onChange={({ target }) => setSearch(target.value)}
                placeholder={t`name, role or facility`}
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
        </div>
        <p className={pages.quiet} role="status">
          {t`${found.length} of ${told.people.length} ${plural(told.people.length, { one: 'person', other: 'people' })}`}
        </p>
      </div>
      {found.length === 0 ? (
        <p>
          <Trans>Nobody fits. Search for less, or add a person.</Trans>
        </p>
      ) : (
        <table className={table.table} aria-labelledby="people">
          <ColumnHeads columns={columns} />
          <tbody>
            {found.map((one) => (
              <PersonLine key={one.person.userId} {...one} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function PersonLine({ person, account }: ReturnType<typeof peopleFound>[number]) {
  const { isDemo } = useOrganisation();
  const locked = lockWords(account, serverNow(), useOwnTimeZone());
  const { userId, name, credential, grants, signInName, active } = person;
  return (
    <tr className={table.row} data-quiet={!active}>
      <th scope="row">
        <Link href={personPath(userId)} className={table.link}>
          {name}
        </Link>
        {credential !== undefined && <span className={table.small}>{credential}</span>}
      </th>
      <td>{grants.length === 0 ? t`no role` : grants.map(grantWords).join('; ')}</td>
      {!isDemo && (
        <>
          <Cell column={t`Sign-in name`}>{signInName ?? '–'}</Cell>
          <Cell column={t`Account`}>{accountWords(person, account)}</Cell>
        </>
      )}
      <Cell column={t`Status`}>
        {active ? t`active` : t`■ not active`}
        {locked !== undefined && <strong>{` · ▲ ${locked}`}</strong>}
      </Cell>
    </tr>
  );
}
