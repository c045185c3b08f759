import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/base.css';
import { ClientApp } from './app/client-app.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ClientApp />
    </StrictMode>,
  );
}
