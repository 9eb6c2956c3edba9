import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useProfileBook } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import pages from '../ui/Page.module.css';
import { ProfileOptions } from './ProfileOptions.tsx';
import { draftPath } from './profile-path.ts';

/** A new profile starts as a copy, so that only what is different needs to be typed. */
export function NewProfileDialog({ onClose }: { readonly onClose: () => void }) {
  const book = useProfileBook();
  const [, goTo] = useLocation();
  const [from, setFrom] = useState(book.ids[0] ?? '');
  return (
    <Dialog title={t`New payer profile`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          goTo(draftPath('copy', from));
        }}
      >
        <Field label={t`Start from a copy of`} hint={t`A file can be read into the form as well.`}>
          {(id, described) => (
            <select id={id} {...described} value={from} onChange={({ target }) => setFrom(target.value)}>
              <ProfileOptions />
            </select>
          )}
        </Field>
        <p className={pages.ends}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" variant="primary">
            <Trans>Start</Trans>
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
