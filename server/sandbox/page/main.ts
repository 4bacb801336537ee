import './zodWithoutEval.ts';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { hostLog } from './host/HostLog.ts';

declare global {
  interface Window {
    /** What add-ins asked of the emulated Outlook; read by the browser tests. */
    erpLinkSandbox: typeof hostLog;
  }
}

window.erpLinkSandbox = hostLog;
const root = document.getElementById('root');
if (root) createRoot(root).render(createElement(App));
