import { t } from '@lingui/core/macro';
import { Button } from '../ui/Button.tsx';
import { Problem } from './Problem.tsx';
import styles from './SignIn.module.css';
import { singleSignOnReturn } from './single-sign-on-return.ts';

/** To the identity provider of the organisation, and back. */
export const SingleSignOnButton = ({ name }: { readonly name: string }) => (
  <p className={styles.choices}>
    <Button
      variant="primary"
      size="large"
      onClick={() => window.location.assign('/api/sign-in/single-sign-on')}
    >
      {t`Sign in with ${name}`}
    </Button>
  </p>
);

/** Why somebody who went to the identity provider came back without being signed in. */
export const SingleSignOnProblem = () => {
  const { about, code } = singleSignOnReturn;
  return about === 'sign-in' && code !== undefined && code !== 'done' ? (
    <Problem>{singleSignOnWords()[code]}</Problem>
  ) : null;
};

/** What each way back from the identity provider means. */
export const singleSignOnWords = () =>
  ({
    failed: t`Signing in with your organisation did not work. Try again, or sign in with a password.`,
    'not-known': t`Your organisation knows you, but nobody of that name may work here now. Ask an administrator of IONM Clock.`,
    unreachable: t`The sign-in of your organisation does not answer. Try again later, or sign in with a password.`,
    expired: t`That took too long, or began in another window. Try again.`,
  }) as const;
