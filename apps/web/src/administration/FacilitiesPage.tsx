import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link, useLocation } from 'wouter';
import { Button } from '../ui/Button.tsx';
import { Cell } from '../ui/Cell.tsx';
import { ColumnHeads } from '../ui/ColumnHeads.tsx';
import pages from '../ui/Page.module.css';
import table from '../ui/Table.module.css';
import { facilityPath, NEW_FACILITY_PATH } from './administration-path.ts';
import { facilityOf, newFacilityForm } from './facility-form.ts';
import { useOrganisation } from './organisation-of.ts';
import { SectionHead } from './SectionHead.tsx';
import { whyNotChange } from './why-not-change.ts';

/** Where surgery is done. */
export function FacilitiesPage() {
  const { told, user, state } = useOrganisation();
  const [, goTo] = useLocation();
  const facilities = told.facilities.toSorted((a, b) => a.id.localeCompare(b.id));
  const anyNew = { type: 'saveFacility', facility: facilityOf(newFacilityForm('UTC')) } as const;
  return (
    <div className={pages.part}>
      <SectionHead
        id="facilities"
        title={t`Facilities and ORs`}
        what={t`Where surgery is done: the clock that holds there, and the ORs that a case can be in.`}
      >
        <Button
          variant="primary"
          showReason
          disabledReason={whyNotChange(user, anyNew, state)}
          onClick={() => goTo(NEW_FACILITY_PATH)}
        >
          <Trans>New facility…</Trans>
        </Button>
      </SectionHead>
      {facilities.length === 0 ? (
        <p>
          <Trans>There is no facility yet. Add one, so that cases can be scheduled.</Trans>
        </p>
      ) : (
        <table className={table.table} aria-labelledby="facilities">
          <ColumnHeads columns={[t`Facility`, t`Time zone`, t`ORs`]} />
          <tbody>
            {facilities.map(({ id, timeZone, rooms }) => (
              <tr key={id} className={table.row}>
                <th scope="row">
                  <Link href={facilityPath(id)} className={table.link}>
                    {id}
                  </Link>
                </th>
                <Cell column={t`Time zone`}>{timeZone}</Cell>
                <Cell column={t`ORs`}>{rooms.length === 0 ? t`none yet` : rooms.join(', ')}</Cell>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
