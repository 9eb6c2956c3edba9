// Before anything that makes a schema.
import './no-eval.ts';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepAppCurrent } from './app-version/keep-app-current.ts';
import { forgetEmergenciesOfOthers } from './emergency/emergency-store.ts';
import { keepConnected } from './log/connection.ts';
import { keepSession } from './session/account-session.ts';
import { keepIdleLogOff } from './session/idle-log-off.ts';
import { App } from './shell/App.tsx';
import { keepFocus } from './shell/keep-focus.ts';
import { showTexts } from './texts/show-texts.ts';
import './ui/tokens.css';
import './ui/page.css';
import './ui/print.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const isPseudo = new URLSearchParams(location.search).get('locale') === 'pseudo';

void showTexts(navigator.languages, isPseudo).then(() => {
  document.documentElement.lang = i18n.locale;
  keepFocus();
  keepAppCurrent();
  void keepConnected();
  keepIdleLogOff();
  forgetEmergenciesOfOthers();
  void keepSession();
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <App />
      </I18nProvider>
    </StrictMode>,
  );
});
