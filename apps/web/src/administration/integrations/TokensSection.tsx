import type { ListedToken, NewToken } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { ColumnHeads } from '../../ui/ColumnHeads.tsx';
import table from '../../ui/Table.module.css';
import styles from './Integrations.module.css';
import { NewTokenForm } from './NewTokenForm.tsx';
import { SecretDialog } from './SecretDialog.tsx';
import { TokenLine } from './TokenLine.tsx';
import { tokenOrder } from './token-words.ts';

const columnNames = () => [t`Program`, t`May`, t`Where`, t`Made`, t`Last used`, t`What can be done`];

/** The tokens with which programs ask, those that are revoked too, and one more. */
export function TokensSection({
  tokens,
  timeZone,
  reload,
}: {
  readonly tokens: readonly ListedToken[];
  readonly timeZone: string;
  readonly reload: () => Promise<void>;
}) {
  const [made, setMade] = useState<NewToken>();
  return (
    <section aria-labelledby="tokens" className={styles.section}>
      <h2 id="tokens">
        <Trans>API tokens</Trans>
      </h2>
      {tokens.length === 0 ? (
        <p>
          <Trans>No program has a token yet.</Trans>
        </p>
      ) : (
        <table className={table.table} aria-labelledby="tokens">
          <ColumnHeads columns={columnNames()} />
          <tbody>
            {tokens.toSorted(tokenOrder).map((token) => (
              <TokenLine key={token.tokenId} token={token} timeZone={timeZone} reload={reload} />
            ))}
          </tbody>
        </table>
      )}
      <NewTokenForm reload={reload} onMade={setMade} />
      {made !== undefined && (
        <SecretDialog
          title={t`Token of ${made.listed.name}`}
          secret={made.secret}
          what={t`The program shows this token whenever it asks. Who has it may do what it allows, so hand it over as you would a password.`}
          use={t`It goes into each request, as`}
          example="Authorization: Bearer ionm_…"
          onClose={() => setMade(undefined)}
        />
      )}
    </section>
  );
}
