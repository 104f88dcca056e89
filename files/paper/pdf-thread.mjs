// A thread begins without the loader that the process was started with: TypeScript is taught to it first.
await import('@swc-node/register/esm-register');
await import('./pdf-thread.ts');
