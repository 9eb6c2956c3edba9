import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

test('what somebody typed is shown as it was typed, also where it looks like an element', () => {
  const typed = 'lost <0>left</0> at <b>5 mA</b>';
  const html = renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <Trans>
        <strong>Note:</strong> {typed}
      </Trans>
    </I18nProvider>,
  );
  expect(html).toBe(
    '<strong>Note:</strong> <span>lost &lt;0&gt;left&lt;/0&gt; at &lt;b&gt;5 mA&lt;/b&gt;</span>',
  );
});
