import { BUILT_BUNDLE, writeBundle } from './workflow-source.ts';

/** A step of building the image: it fails loudly, because a worker without workflows would only fail later. */
await writeBundle(BUILT_BUNDLE);
process.stdout.write(`${BUILT_BUNDLE}\n`);
