import type { Command } from './command.ts';
import { type Option, stackArgument, stackOptions } from './option.ts';
import { destroyOptions } from './platform-commands.ts';

const engineOptions: readonly Option[] = [
  { name: 'yes', short: 'y', help: 'answer the question with yes' },
  { name: 'committed', help: 'take the files as they are on the disk; refused when they are not what the stack says' },
  { name: 'engine', value: 'PROGRAM', help: 'the program that deploys, by name or path (default: terraform.engine)' },
  {
    name: 'backend-config',
    value: 'CONFIG',
    help: 'for "terraform init": name=value or a file with what the backend of the stack leaves open; may be repeated',
  },
  { name: 'migrate-state', help: 'for "terraform init": move the state to a backend that has changed' },
  { name: 'reconfigure', help: 'for "terraform init": take a backend that has changed, and leave its old state alone' },
  { name: 'upgrade', help: 'for "terraform init": take the newest providers that the stack allows' },
  { name: 'out', short: 'o', value: 'DIR', help: 'write below this folder (default: "generated" beside the stack)' },
  { name: 'lock-timeout', value: 'SECONDS', help: 'how long to wait for another run that writes there (default: 30)' },
];

const engineExtra = 'goes to "terraform plan" as it is: -target=…, -refresh=false';

/** What the three commands that drive an engine have in common. */
const engineCommand = {
  argument: {
    ...stackArgument,
    help: 'a stack file, or the folder of a stack.yaml (default: ./stack.yaml)',
    isRepeatable: false,
  },
  extra: engineExtra,
};

/** The commands that deploy. */
export const engineCommands: readonly Command[] = [
  {
    ...engineCommand,
    name: 'preview',
    summary: "show what deploying would change, with the target's own tool",
    options: [...engineOptions.filter(({ name }) => name !== 'yes'), ...stackOptions],
    description: `Compiles the stack, writes its files and runs "terraform init" and "terraform plan" on them. Nothing is changed. Exits with 2 when
deploying would change anything. Providers and other working files are kept in .stackc/ beside the stack, and so is the state of
a stack without a backend.`,
    examples: [
      ['stackc preview -e prod', 'what would change in prod'],
      ['stackc preview -- -target=databricks_job.ingest', 'with arguments of terraform plan'],
    ],
    load: async () => (await import('./commands/preview.ts')).run,
  },
  {
    ...engineCommand,
    name: 'deploy',
    summary: "compile a stack and deploy it, with the target's own tool",
    options: [...engineOptions, ...stackOptions],
    description: `Compiles the stack, writes its files, lets terraform plan, asks, and applies exactly this plan; one environment after the other.
The exit code is that of terraform where it fails. Ctrl-C lets it finish what it is doing, a second one ends it at once.`,
    examples: [
      ['stackc deploy -e dev', 'plan, ask, apply'],
      ['stackc deploy -e prod --committed --yes', 'in a pipeline: what was reviewed, without a question'],
      ['stackc deploy --backend-config key=shop.tfstate', 'with a part of the backend that the stack leaves open'],
    ],
    load: async () => (await import('./commands/deploy.ts')).run,
  },
  {
    ...engineCommand,
    name: 'destroy',
    summary: 'remove what was deployed',
    options: [...engineOptions, ...destroyOptions, ...stackOptions],
    description: `Compiles the stack, shows what would be removed, asks, and removes it: with the target's own tool, or by itself where there is
none (Dataiku). There the word "destroy" must be typed (--yes says it, too), and only what the state knows is deleted.`,
    examples: [
      ['stackc destroy -e dev', 'everything that was deployed for dev'],
      ['stackc destroy sales/project.yml --keep-data', 'the objects of a Dataiku project, but none of their data'],
    ],
    load: async () => (await import('./commands/destroy.ts')).run,
  },
];
