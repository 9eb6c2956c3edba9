import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { serverNow } from '../server-clock/server-clock.ts';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { accountWords, lockWords } from './account-words.ts';
import { NEW_PERSON_PATH, personPath } from './administration-path.ts';
import { Cell } from './Cell.tsx';
import { ColumnHeads } from './ColumnHeads.tsx';
import styles from './Desk.module.css';
import { useOrganisation } from './organisation-of.ts';
import { peopleFound } from './people-search.ts';
import { grantWords } from './role-words.ts';
import { SectionHead } from './SectionHead.tsx';
import table from './Table.module.css';
import { useWhyNotAny } from './use-why-not-any.ts';

/** Everybody whom the organisation knows, with what they do and how they sign in. */
export function PeoplePage() {
  const { told, isDemo } = useOrganisation();
  const [search, setSearch] = useState('');
  const [, goTo] = useLocation();
  const found = peopleFound(told.people, search);
  const columns = ['Name', 'Roles', ...(isDemo ? [] : ['Sign-in name', 'Account']), 'Status'];
  return (
    <div className={styles.page}>
      <SectionHead
        id="people"
        title="People"
        what={
          isDemo
            ? 'Who works here, in which roles and where. The demo has no passwords: anyone may be anyone.'
            : 'Who works here, in which roles and where, and how they sign in.'
        }
      >
        <Button
          variant="primary"
          disabledReason={useWhyNotAny()}
          showReason
          onClick={() => goTo(NEW_PERSON_PATH)}
        >
          New person…
        </Button>
      </SectionHead>
      <div className={styles.tools}>
        <div className={styles.search}>
          <Field label="Search">
            {(id) => (
              <input
                id={id}
                type="search"
                value={search}
                onChange={({ target }) => setSearch(target.value)}
                placeholder="name, role or facility"
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
        </div>
        <p className={styles.quiet} role="status">
          {`${found.length} of ${told.people.length} ${told.people.length === 1 ? 'person' : 'people'}`}
        </p>
      </div>
      {found.length === 0 ? (
        <p>Nobody fits. Search for less, or add a person.</p>
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
      <td>{grants.length === 0 ? 'no role' : grants.map(grantWords).join('; ')}</td>
      {!isDemo && (
        <>
          <Cell column="Sign-in name">{signInName ?? '–'}</Cell>
          <Cell column="Account">{accountWords(person, account)}</Cell>
        </>
      )}
      <Cell column="Status">
        {active ? 'active' : '■ not active'}
        {locked !== undefined && <strong>{` · ▲ ${locked}`}</strong>}
      </Cell>
    </tr>
  );
}
