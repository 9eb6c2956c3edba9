import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepConnected } from './log/connection.ts';
import { App } from './shell/App.tsx';
import './ui/tokens.css';
import './ui/page.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

keepConnected();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
