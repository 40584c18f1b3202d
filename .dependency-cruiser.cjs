/**
 * Who may import whom in src/ (docs/architecture.md). `uses` are folders that a room may import from, `types` those of which it may name
 * types only, `instead` says where code belongs that a room must not hold. A room may always import itself.
 */
const rooms = {
  faults: { uses: [], instead: 'Faults are plain data: code that makes or reads one belongs to its caller.' },
  ports: { uses: [], types: ['policy'], instead: 'Ports are interfaces: code belongs in platform/ (real) or pipeline/ (its use).' },
  documents: { uses: [], types: ['query', 'policy'], instead: 'Documents are pure: calls belong in clients/, decisions in pipeline/.' },
  query: { uses: [], types: ['documents', 'policy'], instead: 'Queries are pure: look-ups belong in actions/, decisions in pipeline/.' },
  policy: { uses: [], types: ['documents', 'query'], instead: 'Policy is pure: storage and enforcement belong in pipeline/.' },
  contract: { uses: [], types: ['policy'], instead: 'Contract is types and constants: code belongs in resolvers/ or frontend/.' },
  generated: { uses: [], types: ['actions'], instead: 'Generated files are data: code belongs in the room that reads them.' },
  clients: {
    uses: ['faults', 'documents'],
    types: ['ports'],
    instead: 'Clients call one product: meaning belongs in actions/, rules in pipeline/.',
  },
  actions: {
    uses: ['faults', 'documents', 'query', 'policy', 'clients'],
    types: ['ports', 'approvals', 'journal'],
    instead: 'Actions see products through their context: calls belong in clients/, rules, logs and storage in pipeline/.',
  },
  connections: {
    uses: ['faults', 'policy'],
    types: ['ports'],
    instead: 'Connections are kept here; who may use one is decided in pipeline/.',
  },
  approvals: {
    uses: ['faults', 'policy'],
    types: ['ports'],
    instead: 'Held calls are kept here; what is held, and what runs, is decided in pipeline/.',
  },
  journal: {
    uses: ['faults', 'audit'],
    types: ['ports'],
    instead: 'The journal is kept here; what is written and who may read it is decided in pipeline/.',
  },
  audit: {
    uses: ['faults', 'policy'],
    types: ['ports'],
    instead: 'The audit log is kept here; what is written is decided in pipeline/, who may read it in resolvers/.',
  },
  anomalies: {
    uses: ['faults', 'policy'],
    types: ['ports'],
    instead: 'Profiles and alerts are kept here; what is unusual is decided in policy/, what follows in pipeline/.',
  },
  pipeline: {
    uses: ['faults', 'policy', 'anomalies', 'approvals', 'audit', 'connections', 'journal', 'actions', 'documents', 'query', 'clients'],
    types: ['ports'],
    instead: 'The pipeline knows no door and no platform: wire code belongs in the doors, Forge code in platform/.',
  },
  rovo: {
    uses: ['faults', 'policy', 'pipeline', 'actions', 'generated'],
    types: ['ports'],
    instead: 'A door knows only its own wire: shared code belongs in pipeline/.',
  },
  mcp: {
    uses: ['faults', 'policy', 'pipeline', 'connections', 'oauth', 'actions', 'generated'],
    types: ['ports'],
    instead: 'A door knows only its own wire: shared code belongs in pipeline/ or connections/.',
  },
  oauth: {
    uses: ['faults', 'policy', 'connections'],
    types: ['ports'],
    instead:
      'The authorization server knows no wire but HTTP: what it gives out is kept in connections/, who may have it is decided in policy/.',
  },
  resolvers: {
    uses: ['faults', 'policy', 'pipeline', 'anomalies', 'approvals', 'audit', 'connections', 'journal', 'oauth', 'clients', 'contract'],
    types: ['ports'],
    instead: 'A door knows only its own wire: shared code belongs in pipeline/ or connections/.',
  },
  frontend: {
    uses: ['contract', 'generated'],
    types: ['policy'],
    instead: 'Pages run in the browser: what they need from the app goes through contract/ and resolvers/.',
  },
  platform: { uses: ['faults'], types: ['ports'], instead: 'Platform fulfils ports and knows no business: that belongs in pipeline/.' },
};

const named = (folders) => folders.join('|');

function rulesOf([room, { uses, types = [], instead }]) {
  const own = { path: `^src/${room}/` };
  const rules = [
    {
      name: `${room}-imports`,
      severity: 'error',
      comment: instead,
      from: own,
      to: { path: '^src/', pathNot: `^src/(${named([room, ...uses, ...types])})/` },
    },
  ];
  if (types.length === 0) return rules;
  const valueOf = { path: `^src/(${named(types)})/`, dependencyTypesNot: ['type-only'] };
  return [...rules, { name: `${room}-types`, severity: 'error', comment: `Types only. ${instead}`, from: own, to: valueOf }];
}

module.exports = {
  forbidden: [
    ...Object.entries(rooms).flatMap(rulesOf),
    {
      name: 'no-unknown-room',
      severity: 'error',
      comment: 'Every folder of src/ has its row in .dependency-cruiser.cjs and in docs/architecture.md: add it there first.',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${named(Object.keys(rooms))})/` },
      to: {},
    },
    {
      name: 'actions-call-through-context',
      severity: 'error',
      comment: 'Actions may know the shapes that clients answer with; the calls themselves come bound to the caller, in the context.',
      from: { path: '^src/actions/' },
      to: { path: '^src/clients/ask\\.ts$' },
    },
    {
      name: 'one-composition-root',
      severity: 'error',
      comment: 'Only src/index.ts (handlers) and src/app.ts (composition) may import platform/: take a port instead.',
      from: { path: '^src/', pathNot: '^src/(platform/|(index|app)\\.ts$)' },
      to: { path: '^src/platform/' },
    },
    {
      name: 'forge-in-platform-and-frontend',
      severity: 'error',
      comment: 'Only platform/ and frontend/ import @forge/*: define a port in ports/ and fulfil it in platform/.',
      from: { path: '^src/', pathNot: '^src/(platform|frontend)/' },
      to: { path: '(^|node_modules/)@forge/' },
    },
    {
      name: 'pure-rooms-stay-pure',
      severity: 'error',
      comment:
        'documents/, query/, policy/, actions/, clients/ and pipeline/ use of Node only what is pure (util, hashes): the rest belongs in platform/ behind a port.',
      from: {
        path: '^src/(faults|ports|documents|query|policy|contract|actions|clients|pipeline|anomalies|approvals|audit|connections|journal|oauth)/',
      },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(util|crypto)$' },
    },
    {
      name: 'app-knows-no-tooling',
      severity: 'error',
      comment: 'The deployed app names neither host, test, scripts nor bench: what both need belongs in src/.',
      from: { path: '^src/' },
      to: { path: '^(host|test|scripts|bench)/' },
    },
    {
      name: 'site-knows-no-app',
      severity: 'error',
      comment: 'The emulated site and runtime must not lean on the app that they test: what they need of Atlassian belongs in host/.',
      from: { path: '^host/(site|runtime)/' },
      to: { path: '^src/' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      comment: 'Only tests import tests: what others need too belongs in the room that it is about.',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Move what both files need into a third one (types may know each other).',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'This import leads nowhere (mdast is a package of types only).',
      from: {},
      to: { couldNotResolve: true, pathNot: '^mdast$' },
    },
    {
      name: 'declared-dependencies',
      severity: 'error',
      comment: 'The deployed app may only import packages listed under dependencies.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
    },
  },
};
