// node scripts/run.mjs FILE.ts [arguments]: runs a TypeScript file of the project, installing the packages first where they are missing.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, PROJECT } from './bootstrap.mjs';

process.chdir(PROJECT);
ensureInstalled();

const file = resolve(process.argv[2]);
// The program sees the arguments it would see if Node had been given its file.
process.argv.splice(1, 2, file);
await import('@swc-node/register/esm-register');
await import(pathToFileURL(file).href);
