import './boot/zod.ts';
import './theme/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connectToBank } from './operator-client/connect.ts';
import { startI18n } from './i18n/i18n.ts';
import { beginAtLastScreen } from './router/last-screen.ts';
import { followTheme } from './theme/theme.ts';

await startI18n();
followTheme();
beginAtLastScreen();
const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App connection={connectToBank()} />
  </StrictMode>,
);
