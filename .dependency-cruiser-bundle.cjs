/**
 * What really travels into the workflow sandbox: types are gone here, and every step is followed.
 * zod alone would add 60–100 MiB to a worker; the calendar would tie a running item to one year's edition of it.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'workflows-bundle-stays-small',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '(node_modules/(zod|decimal\\.js)/|^domain/calendar/.*(data|arrangement))', reachable: true },
    },
  ],
  options: {
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
