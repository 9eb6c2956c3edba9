import type { ListedToken } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { dateAndTime } from '../../texts/date-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Cell } from '../../ui/Cell.tsx';
import { Status } from '../../ui/Status.tsx';
import table from '../../ui/Table.module.css';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { useOrganisation } from '../organisation-of.ts';
import { useChange } from '../use-change.ts';
import { revokeToken } from './integration-requests.ts';
import { mayWords, nameInTrail, whereWords } from './token-words.ts';

/** A token, what it may, and how it is revoked. */
export function TokenLine({
  token,
  timeZone,
  reload,
}: {
  readonly token: ListedToken;
  readonly timeZone: string;
  readonly reload: () => Promise<void>;
}) {
  const { told } = useOrganisation();
  const [revoking, setRevoking] = useState(false);
  const change = useChange(reload);
  const { tokenId, name, madeBy, madeAt, lastUsedAt, revokedAt } = token;
  const maker = told.people.find(({ person }) => person.userId === madeBy)?.person.name ?? madeBy;
  return (
    <tr className={table.row} data-quiet={revokedAt !== undefined}>
      <th scope="row">
        {name}
        <span className={table.small}>{nameInTrail(token)}</span>
      </th>
      <Cell column={t`May`}>{mayWords(token)}</Cell>
      <Cell column={t`Where`}>{whereWords(token)}</Cell>
      <Cell column={t`Made`}>
        {dateAndTime(madeAt, timeZone)}
        <span className={table.small}>{t`by ${maker}`}</span>
      </Cell>
      <Cell column={t`Last used`}>
        {lastUsedAt === undefined ? t`not yet` : dateAndTime(lastUsedAt, timeZone)}
      </Cell>
      <td>
        {revokedAt === undefined ? (
          <Button aria-label={t`Revoke the token of ${name}`} onClick={() => setRevoking(true)}>
            <Trans>Revoke…</Trans>
          </Button>
        ) : (
          <Status kind="ended">{t`revoked, ${dateAndTime(revokedAt, timeZone)}`}</Status>
        )}
        {revoking && (
          <ConfirmDialog
            title={t`Revoke the token of ${name}?`}
            confirm={t`Revoke`}
            change={change}
            onConfirm={() => change.ask(() => revokeToken(tokenId))}
            onClose={() => setRevoking(false)}
          >
            <p>
              <Trans>
                Whatever asks with it is refused at once, and for good. To go on, the program needs another
                token.
              </Trans>
            </p>
          </ConfirmDialog>
        )}
      </td>
    </tr>
  );
}
