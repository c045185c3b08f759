import type { PeerPage } from './peer-page.ts';

const PEERS: Readonly<Record<string, () => Promise<{ readonly peer: PeerPage }>>> = {
  ours: () => import('../peer/ours.tsx'),
  formily: () => import('../peer/formily.tsx'),
  rjsf: () => import('../peer/rjsf.tsx'),
  'react-hook-form': () => import('../peer/react-hook-form.tsx'),
  formik: () => import('../peer/formik.tsx'),
  sheet: () => import('../peer/sheet.tsx'),
  builder: () => import('../peer/builder.tsx'),
  'ag-grid': () => import('../peer/ag-grid.tsx'),
};

const name = new URLSearchParams(location.search).get('peer') ?? '';
const load = PEERS[name];
if (!load) throw new Error(`There is no peer ${name}`);
window.peer = (await load()).peer;
