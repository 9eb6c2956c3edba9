import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { DESK_PATH } from '../biller/record-path.ts';
import pages from '../ui/Page.module.css';
import { BillingSetup } from './BillingSetup.tsx';

/** The billing set-up for whoever comes from the records. */
export default function BillingSetupDesk() {
  return (
    <div className={pages.page}>
      <Link href={DESK_PATH} className={pages.back}>
        <Trans>← Records</Trans>
      </Link>
      <BillingSetup />
    </div>
  );
}
