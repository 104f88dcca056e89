/** Who may import whom. One row per room; everything not listed is forbidden. */
const MAY_IMPORT = {
  domain: [],
  config: ['domain'],
  db: ['domain'],
  activities: ['domain', 'db', 'workflows/contract'],
  workflows: ['domain', 'activities/contract'],
  telemetry: ['domain', 'db'],
  files: ['domain'],
  api: ['domain', 'db', 'files', 'config', 'telemetry', 'workflows/contract'],
  worker: ['domain', 'db', 'activities', 'config', 'telemetry', 'workflows/contract'],
  cli: ['domain', 'db', 'files', 'config'],
  stack: ['domain', 'config'],
  web: ['domain'],
  demo: ['domain', 'db', 'activities', 'worker', 'config', 'stack', 'workflows/contract'],
};
/** May import everything and are imported by no room: what starts, shows, tests and measures the whole. */
const OUTSIDE = ['scripts', 'demo', 'test', 'bench'];
const ROOMS = Object.keys(MAY_IMPORT);

const any = (names) => `^(${names.join('|')})`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...ROOMS.map((room) => ({
      name: `${room}-stays-in-its-lane`,
      severity: 'error',
      from: { path: `^${room}/` },
      to: { path: `${any([...ROOMS, ...OUTSIDE])}/`, pathNot: `${any([room, ...MAY_IMPORT[room]])}[/.]` },
    })),
    {
      name: 'workflows-see-activities-as-types-only',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-is-pure',
      comment: 'zod and decimal.js are the only packages the rules may know',
      severity: 'error',
      from: { path: '^domain/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core'], pathNot: 'node_modules/(zod|decimal\\.js)/' },
    },
    {
      name: 'workflows-are-deterministic',
      severity: 'error',
      from: { path: '^workflows/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core'],
        pathNot: 'node_modules/@temporalio/(workflow|common)/',
      },
    },
    {
      name: 'not-to-unlisted',
      comment: 'a package that package.json does not name is there by accident',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
