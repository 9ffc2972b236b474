/**
 * Who may import whom (architecture.md, folders), as data. Each rule says what is forbidden and why; a folder that
 * stands nowhere here still obeys the first five.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const electronFolders = ['accounts', 'import', 'ledger', 'keys', 'media', 'classifier', 'export'];

module.exports = {
  forbidden: [
    forbid(
      'two-sides',
      'main and windows meet in shared/ only',
      { path: '^electron/' },
      { path: '^renderer/' },
    ),
    forbid(
      'two-sides-back',
      'main and windows meet in shared/ only',
      { path: '^renderer/' },
      { path: '^electron/' },
    ),
    forbid(
      'shared-is-pure',
      'shared/ runs everywhere: neither Node nor DOM, and nothing of the two sides',
      { path: '^shared/' },
      { path: '^(electron|renderer|test)/' },
    ),
    forbid(
      'shared-without-node',
      'shared/ runs in the windows too',
      { path: '^shared/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'windows-without-node',
      'no Node in windows',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    forbid('nobody-imports-tests', 'tests import anything', { pathNot: '^test/' }, { path: '^test/' }),
    forbid(
      'no-cycles',
      'a cycle hides who owns what',
      {},
      { circular: true, dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'features-apart',
      'features are composed in sections, not in each other',
      { path: '^renderer/inbox/features/([^/]+)/' },
      { path: '^renderer/inbox/features/', pathNot: '^renderer/inbox/features/$1/' },
    ),
    forbid(
      'components-are-props-only',
      'a component knows neither rows nor state',
      { path: '^renderer/inbox/components/' },
      { path: '^renderer/(data|store|inbox/(features|state|sections))/' },
    ),
    forbid(
      'data-without-react',
      'the data layer serves both windows',
      { path: '^renderer/data/' },
      { path: '^(renderer/(inbox|store)/|node_modules/react)' },
    ),
    forbid(
      'inbox-never-writes',
      'the hidden window is the only writer',
      { path: '^renderer/inbox/' },
      { path: '^renderer/store/' },
    ),
    forbid(
      'store-without-inbox',
      'the hidden window shows nothing',
      { path: '^renderer/store/' },
      { path: '^renderer/inbox/|^node_modules/react' },
    ),
    forbid(
      'preload-is-thin',
      'a preload knows the contract and nothing else of main',
      { path: '^electron/preload/' },
      { path: '^electron/', pathNot: '^electron/preload/' },
    ),
    forbid(
      'electron-only-at-the-edge',
      'ledger, keys, media and the readers run in plain Node too (commands, tests)',
      { path: '^electron/(ledger|keys|media|durable)/' },
      { path: '^node_modules/electron' },
    ),
    forbid(
      'commands-are-on-top',
      'command lines use the parts; no part knows of them',
      { path: '^electron/(?!commands/)' },
      { path: '^electron/commands/' },
    ),
    ...electronFolders.map((folder) =>
      forbid(
        `${folder}-knows-no-window`,
        'parts are wired in main.ts',
        { path: `^electron/${folder}/` },
        { path: '^electron/(windows|ipc|main\\.ts)' },
      ),
    ),
    forbid(
      'one-whatsapp',
      'only accounts/ speaks WhatsApp',
      { pathNot: '^electron/accounts/|^test/' },
      { path: 'node_modules/@whiskeysockets/baileys' },
    ),
    forbid(
      'declared-packages',
      'a package that package.json does not name may be gone tomorrow',
      { pathNot: '^test/' },
      {
        dependencyTypes: ['unknown', 'undetermined', 'npm-no-pkg', 'npm-unknown', 'unknown'],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|^release/|^resources/)' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.build.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
