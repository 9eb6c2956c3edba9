// The directions that imports may take (ARCHITECTURE.md): domain <- protocol <- server, client, cli, client <- web, and
// domain <- exports <- server, cli; csv <- server, cli. e2e, bench, faults, sim and scripts may import anything; nothing imports them.

const TESTS = '([.](test|spec|contract)[.]tsx?$|/testing/)';

const only = (from, ...allowed) => ({
  name: `${from.split('/')[1]}-imports-too-much`,
  comment: `${from} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other part'}.`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: {
    path: '^(apps|packages|e2e|bench|faults|sim|scripts)/',
    pathNot: [from, ...allowed].map((part) => `^${part}/`),
  },
});

export default {
  forbidden: [
    only('packages/domain'),
    only('packages/protocol', 'packages/domain'),
    only('packages/exports', 'packages/domain'),
    only('packages/csv'),
    only('apps/server', 'packages/domain', 'packages/protocol', 'packages/exports', 'packages/csv'),
    only('packages/client', 'packages/domain', 'packages/protocol'),
    only('apps/web', 'packages/domain', 'packages/protocol', 'packages/client'),
    only(
      'apps/cli',
      'packages/domain',
      'packages/protocol',
      'packages/exports',
      'packages/csv',
      'apps/server',
    ),
    {
      name: 'cli-uses-more-than-the-log',
      comment:
        'Of the server, the command line may import the event log and what it says of the organisation, through their indexes, what lies on disk beside the log, what is kept no longer, how files are written, how secrets are read, and whom the demo has; and its tests the database of the server’s tests.',
      severity: 'error',
      from: { path: '^apps/cli/' },
      to: {
        path: '^apps/server/',
        pathNot:
          '^apps/server/src/((log|organisation)/index|config/secret|(accounts|exports|integrations|retention)/on-disk|exports/whole-file|demo/organisation|testing/postgres)[.]ts$',
      },
    },
    {
      name: 'not-through-the-index',
      comment:
        'A package is imported by its name, so that its index says all that others rely on. What implements an interface of a package also runs its contract tests, and tests may take the days that the domain makes up.',
      severity: 'error',
      from: { path: '^(apps|packages)/([^/]+)/' },
      to: {
        path: '^packages/',
        pathNot: [
          '^$1/$2/',
          '^packages/[^/]+/src/index[.]ts$',
          '^packages/.*[.]contract[.]ts$',
          '^packages/domain/src/testing/',
        ],
      },
    },
    {
      name: 'domain-needs-nothing',
      comment: 'The domain runs everywhere, so it has no dependency and no builtin module.',
      severity: 'error',
      from: { path: '^packages/domain/', pathNot: TESTS },
      to: { pathNot: '^packages/' },
    },
    {
      name: 'domain-tests',
      comment: 'Tests of the domain need no more than the test runner and the generator of cases.',
      severity: 'error',
      from: { path: '^packages/domain/.*([.]test[.]ts$|/testing/)' },
      to: { pathNot: ['^packages/', 'node_modules/(vitest|fast-check)/'] },
    },
    {
      name: 'exports-stay-pure',
      comment: 'Records in, bytes out: no files, no network. The fonts of the PDF are files of packages.',
      severity: 'error',
      from: {
        path: '^packages/exports/',
        pathNot: `${TESTS}|^packages/exports/src/pdf/fonts/font-files[.]ts$`,
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-tests-in-production',
      comment: 'Only tests import tests.',
      severity: 'error',
      from: { pathNot: [TESTS, '^(e2e|faults)/'] },
      to: { path: TESTS },
    },
    {
      name: 'no-cycle',
      comment: 'Modules that import each other cannot be understood or tested apart.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-resolved',
      comment:
        'The import leads nowhere. The types of FHIR R4 have no module beside them, which this tool looks for.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^fhir/r4[.]js$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^((apps|packages)/[^/]+/dist|coverage|test-results)/' },
    // Without this, imports of types only would go unseen.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
