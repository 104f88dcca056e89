import '../../domain/faces.css';
import './theme/base.css';
import './theme/shell.css';
import './theme/blocks.css';
import './theme/forms.css';
import './theme/buttons.css';
import './theme/print.css';
import './theme/lists.css';
import './theme/rooms.css';

// Zod would try to compile its parsers with `new Function`, which the page's policy of contents forbids. It looks at
// this when its first schema is made, so everything else is loaded after it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

const { start } = await import('./start.tsx');
start();
