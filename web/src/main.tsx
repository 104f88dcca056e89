import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './theme/base.css';
import './theme/shell.css';
import './theme/blocks.css';
import './theme/forms.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
createRoot(root).render(<App />);
