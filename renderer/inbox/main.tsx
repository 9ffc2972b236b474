import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Api } from '../../shared/ipc/contract.ts';
import { openArchiveReader } from '../data/index.ts';
import { App } from './App.tsx';
import './styles/all.css';

declare global {
  interface Window {
    /** From the inbox's preload. */
    readonly api: Api;
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('inbox.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App api={window.api} openArchive={openArchiveReader} />
  </StrictMode>,
);
