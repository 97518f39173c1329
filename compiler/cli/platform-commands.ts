import type { Command } from './command.ts';
import { type Option, stackArgument, stackOptions } from './option.ts';

/** Where the state of a platform is that stackc deploys to itself. */
export const stateFileOption: Option = {
  name: 'state-file',
  value: 'PLACE',
  help: 'what the platform has, as the last run left it: a file, s3://BUCKET/KEY or git::REPOSITORY//PATH (default: by environment)',
};

const planOptions: readonly Option[] = [
  stateFileOption,
  { name: 'out', short: 'o', value: 'FILE', help: 'save the plan, so that exactly this can be applied' },
  { name: 'show', value: 'FILE', help: 'print a saved plan instead of making one' },
  { name: 'json', help: 'print the plan as JSON' },
  { name: 'detailed', help: 'show which part of a list or mapping changes' },
  { name: 'prune-all', help: 'also delete what belongs to no project of this stack' },
  { name: 'no-color', help: 'print without colors' },
  { name: 'verbose', short: 'v', help: 'say what is being done' },
  {
    name: 'compat',
    value: 'WHAT',
    choices: ['fork'],
    help: 'plan as the original tool does, with its mistakes: fork',
  },
  { name: 'config', short: 'c', value: 'PATH', help: 'the same as path, for a Dataiku project', isHidden: true },
];

/** Options of every command that changes a state. */
const lockOptions: readonly Option[] = [
  stateFileOption,
  {
    name: 'lock-timeout',
    value: 'SECONDS',
    number: 'seconds',
    help: 'how long to wait for another run on this state (default: 0)',
  },
];

const applyOptions: readonly Option[] = [
  ...lockOptions,
  { name: 'yes', short: 'y', help: 'do not ask' },
  {
    name: 'parallelism',
    value: 'N',
    number: 'count',
    help: 'how many things are changed at once, at most (default: 10)',
  },
  {
    name: 'on-failure',
    value: 'WHAT',
    choices: ['stop', 'rollback'],
    help: 'after a failure stop (default), or delete what this run created',
  },
  { name: 'json', help: 'print the plan as JSON' },
  { name: 'detailed', help: 'show which part of a list or mapping changes' },
  { name: 'prune-all', help: 'also delete what belongs to no project of this stack' },
];

/** What `destroy` has besides the options of engines. */
export const destroyOptions: readonly Option[] = [
  ...applyOptions.filter(({ name }) => name !== 'yes' && name !== 'lock-timeout'),
  { name: 'keep-data', help: 'leave the data of managed datasets where it is' },
];

/** The commands for platforms without an engine of their own: what a Terraform does for others is done by stackc there. */
export const platformCommands: readonly Command[] = [
  {
    name: 'plan',
    summary: 'show what would change on a platform without an engine of its own (Dataiku)',
    argument: {
      ...stackArgument,
      help: 'a stack file, a Dataiku project.yml, or the folder of one (default: ./stack.yaml)',
    },
    options: [...planOptions, ...stackOptions],
    description: `Compares what the stack asks for with the state that the last run left, and prints what would be created, updated and
deleted, in the order in which it would be done. Nothing is contacted and nothing is changed. Exits with 2 when anything
would change.`,
    examples: [
      ['stackc plan sales/project.yml -e dev', 'a Dataiku project, for the environment dev'],
      ['stackc plan -e prod --out prod.plan', 'keep the plan, to apply it after it was approved'],
      ['stackc plan --detailed', 'with the parts of settings that change'],
    ],
    load: async () => (await import('./commands/plan.ts')).run,
  },
  {
    name: 'apply',
    summary: 'carry out a plan on a platform without an engine of its own (Dataiku)',
    argument: {
      ...stackArgument,
      help: 'a plan that "stackc plan --out" saved, or a stack file, a Dataiku project.yml, or the folder of one',
    },
    options: [
      ...applyOptions,
      { name: 'delete-projects', help: 'also delete whole projects, with everything in them' },
      ...stackOptions,
    ],
    description: `Shows the plan, asks, and carries it out. After every action the state is written, so that a run that was interrupted
is finished by the next one. DATAIKU_DSS_URL and DATAIKU_API_KEY say where DSS is and with which key. Data is never deleted.`,
    examples: [
      ['stackc apply sales/project.yml -e dev', 'show what would be done, ask, and do it'],
      ['stackc apply prod.plan', 'exactly the plan that was approved'],
      ['stackc apply --yes --on-failure rollback', 'in a pipeline, all or nothing as far as DSS allows it'],
    ],
    load: async () => (await import('./commands/apply.ts')).run,
  },
  {
    name: 'rollback',
    summary: 'deploy the previous bundle again (Dataiku)',
    argument: stackArgument,
    options: [
      ...lockOptions,
      { name: 'deployment', value: 'ID', help: 'which deployment; needed where the stack has several' },
      { name: 'bundle', value: 'ID', help: 'which bundle (default: the one that ran before the present one)' },
      { name: 'yes', short: 'y', help: 'do not ask' },
      ...stackOptions,
    ],
    description: `Finds the bundle of the last update that went well with another bundle, asks, deploys it, follows the update and looks at the
health. The state then says what runs; the stack still asks for the newer bundle, and "stackc plan" shows that.`,
    examples: [
      ['stackc rollback -e prod --yes', 'the only deployment of the stack'],
      ['stackc rollback --deployment SALES-on-prod --bundle v3', 'a certain bundle'],
    ],
    load: async () => (await import('./commands/rollback.ts')).run,
  },
  {
    name: 'deployer',
    summary: 'create, upload, download and delete bundles of the Project Deployer by hand (Dataiku)',
    argument: {
      name: 'action',
      help: 'bundles PROJECT, create PROJECT ID, upload FILE [PROJECT], download PROJECT ID or delete PROJECT ID',
      words: ['bundles', 'create', 'upload', 'download', 'delete'],
      isRepeatable: true,
    },
    options: [
      { name: 'out', short: 'o', value: 'FILE', help: 'download: where the archive goes (default: ID.zip)' },
      { name: 'release-notes', value: 'TEXT', help: 'create: what is new in the bundle' },
      { name: 'json', help: 'bundles: print the list as JSON' },
      { name: 'format', value: 'FORMAT', choices: ['text', 'json', 'sarif'], help: 'how to print messages' },
    ],
    description: `bundles: the bundles of a published project. create: makes a bundle of the project on the design node and publishes it.
upload: publishes an archive, into the project that it names itself or another one. download: the archive of a bundle.
delete: a bundle that no deployment uses. Stacks say the same in \`dataiku_deployer\` blocks, and what they made they delete.`,
    examples: [
      ['stackc deployer download SALES v1.2.0 -o build/v1.2.0.zip', 'the archive of a bundle'],
      ['stackc deployer upload build/v1.2.0.zip SALES', 'into another Deployer'],
    ],
    load: async () => (await import('./commands/deployer.ts')).run,
  },
  {
    name: 'drift',
    summary: 'show what is otherwise on a platform than the last run left it (Dataiku)',
    argument: stackArgument,
    options: [
      stateFileOption,
      {
        name: 'parallelism',
        value: 'N',
        number: 'count',
        help: 'how many things are read at once, at most (default: 10)',
      },
      { name: 'json', help: 'print the report as JSON' },
      ...stackOptions,
    ],
    description: `Reads everything that the state knows and compares. Nothing is changed. Exits with 2 when anything differs.`,
    examples: [['stackc drift -e prod', 'did anybody change prod by hand?']],
    load: async () => (await import('./commands/drift.ts')).run,
  },
  {
    name: 'refresh',
    summary: 'make the state what the platform has (Dataiku)',
    argument: stackArgument,
    options: [
      ...lockOptions,
      {
        name: 'parallelism',
        value: 'N',
        number: 'count',
        help: 'how many things are read at once, at most (default: 10)',
      },
      ...stackOptions,
    ],
    description: `Reads everything that the state knows and writes it into the state. "stackc plan" then shows how what was changed by hand
would be put right.`,
    examples: [['stackc refresh -e prod', 'take over what was changed by hand']],
    load: async () => (await import('./commands/refresh.ts')).run,
  },
  {
    name: 'state',
    summary: 'look into a state, or mend it by hand (Dataiku)',
    argument: {
      name: 'action',
      help: 'list, show ID, mv ID NEW-ID, rm ID…, pull, push FILE or unlock',
      words: ['list', 'show', 'mv', 'rm', 'pull', 'push', 'unlock'],
      isRepeatable: true,
    },
    options: [
      ...lockOptions,
      {
        name: 'environment',
        short: 'e',
        alias: 'env',
        value: 'ENV',
        help: 'whose state (default: the first one of the stack; dev)',
      },
      { name: 'format', value: 'FORMAT', choices: ['text', 'json', 'sarif'], help: 'how to print messages' },
    ],
    description: `Looks for the state of the stack.yaml in this folder, else where those of Dataiku's own files are.

list: the ids of everything in it. show: one resource. mv: gives a resource another id, after it was renamed in the files.
rm: forgets resources, which stay on the platform. pull: prints the state. push: replaces it by a file of the same lineage that is
not older. unlock: breaks the lock of a run that is no more.`,
    examples: [
      ['stackc state list -e prod', 'what is known of prod'],
      ['stackc state mv dataset.SALES.ORDERS dataset.SALES.SALES_ORDERS', 'after a renaming'],
    ],
    load: async () => (await import('./commands/state.ts')).run,
  },
];
