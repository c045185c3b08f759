import { createRoot } from 'react-dom/client';
import { ExplorerPage } from './explorer-page.tsx';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<ExplorerPage />);
