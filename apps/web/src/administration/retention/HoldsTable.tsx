import type { LegalHold, UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useOwnTimeZone } from '../../shell/own-time-zone.ts';
import { dateAndTime } from '../../texts/date-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Cell } from '../../ui/Cell.tsx';
import { ColumnHeads } from '../../ui/ColumnHeads.tsx';
import pages from '../../ui/Page.module.css';
import { Status } from '../../ui/Status.tsx';
import table from '../../ui/Table.module.css';
import { useOrganisation } from '../organisation-of.ts';
import { whyNotChange } from '../why-not-change.ts';
import { scopeWords } from './hold-words.ts';
import { LiftHoldDialog } from './LiftHoldDialog.tsx';

const columnNames = () => [t`For`, t`What is held`, t`Placed`, t`State`, t`What can be done`];

/** All legal holds: those that stand, then those that were lifted. */
export function HoldsTable() {
  const { told } = useOrganisation();
  const standing = told.holds.filter(({ lifted }) => lifted === undefined);
  const lifted = told.holds.filter((hold) => hold.lifted !== undefined);
  return (
    <section className={pages.part} aria-labelledby="holds">
      <h2 id="holds">
        <Trans>Legal holds</Trans>
      </h2>
      {told.holds.length === 0 ? (
        <p>
          <Trans>Nothing is held. Place a hold as soon as a lawsuit or an audit is to be expected.</Trans>
        </p>
      ) : (
        <table className={table.table} aria-labelledby="holds">
          <ColumnHeads columns={columnNames()} />
          <tbody>
            {[...standing, ...lifted].map((hold) => (
              <HoldLine key={hold.holdId} hold={hold} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function HoldLine({ hold }: { readonly hold: LegalHold }) {
  const { user, state } = useOrganisation();
  const timeZone = useOwnTimeZone();
  const [lifting, setLifting] = useState(false);
  const nameOf = useNameOf();
  const { holdId, reason, scope, placedAt, placedBy, lifted } = hold;
  const whyNot = whyNotChange(user, { type: 'liftHold', holdId, reason }, state);
  return (
    <tr className={table.row} data-quiet={lifted !== undefined}>
      <th scope="row">{reason}</th>
      <Cell column={t`What is held`}>{scopeWords(scope)}</Cell>
      <Cell column={t`Placed`}>{t`${dateAndTime(placedAt, timeZone)} by ${nameOf(placedBy)}`}</Cell>
      <Cell column={t`State`}>
        {lifted === undefined ? (
          <Trans>held</Trans>
        ) : (
          <>
            <Status kind="ended">
              <Trans>lifted</Trans>
            </Status>{' '}
            {t`${dateAndTime(lifted.at, timeZone)} by ${nameOf(lifted.by)}: ${lifted.reason}`}
          </>
        )}
      </Cell>
      <td>
        {lifted === undefined && (
          <Button
            aria-label={t`Lift the hold for ${reason}`}
            disabledReason={whyNot}
            onClick={() => setLifting(true)}
          >
            <Trans>Lift…</Trans>
          </Button>
        )}
        {lifting && <LiftHoldDialog hold={hold} onClose={() => setLifting(false)} />}
      </td>
    </tr>
  );
}

/** The name of a person; the id of one who is not shown here. */
function useNameOf(): (id: UserId) => string {
  const { told } = useOrganisation();
  return (id) => told.people.find(({ person }) => person.userId === id)?.person.name ?? id;
}
