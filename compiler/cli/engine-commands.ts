import type { Command } from './command.ts';
import { type Option, stackArgument, stackOptions } from './option.ts';
import { destroyOptions, stateFileOption } from './platform-commands.ts';

const forEngines: readonly Option[] = [
  {
    name: 'engine',
    value: 'PROGRAM',
    help: 'the program that deploys, by name or path (default: "engine" of the target\'s section)',
  },
  {
    name: 'backend-config',
    value: 'CONFIG',
    help: 'for "terraform init": name=value or a file with what the backend of the stack leaves open; may be repeated',
  },
  { name: 'migrate-state', help: 'for "terraform init": move the state to a backend that has changed' },
  { name: 'reconfigure', help: 'for "terraform init": take a backend that has changed, and leave its old state alone' },
  { name: 'upgrade', help: 'for "terraform init": take the newest providers that the stack allows' },
  {
    name: 'stack',
    value: 'NAME',
    help: 'the stack of Pulumi, where a stack has no environments: organization/name, or name',
  },
  {
    name: 'organization',
    value: 'NAME',
    help: 'the organization of Pulumi (default: "organization" of the stack); "organization" where state is in files or a bucket',
  },
  {
    name: 'context',
    value: 'NAME',
    help: 'the context of kubectl (default: kubernetes.context, else the current one)',
  },
  {
    name: 'record-namespace',
    value: 'NAME',
    help: 'where Kubernetes keeps the record of what was deployed (default: kubernetes.record_namespace, else kubernetes.namespace, else "default")',
  },
  {
    name: 'rollout-timeout',
    value: 'TIME',
    help: 'how long to wait for each workload of Kubernetes: 90s, 10m (default)',
  },
].map((option) => ({ ...option, isForEngine: true }));

const engineOptions: readonly Option[] = [
  { name: 'yes', short: 'y', help: 'answer the question with yes' },
  { name: 'committed', help: 'take the files as they are on the disk; refused when they are not what the stack says' },
  ...forEngines,
  { name: 'out', short: 'o', value: 'DIR', help: 'write below this folder (default: "generated" beside the stack)' },
  {
    name: 'lock-timeout',
    value: 'SECONDS',
    number: 'seconds',
    help: 'how long to wait for another run that writes there (default: 30)',
  },
];

const engineExtra =
  'goes to the tool as it is: -target=…, -refresh=false to "terraform plan", --diff, --refresh to "pulumi preview" and "up", --force-conflicts to "kubectl apply"';

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
    description: `Compiles the stack, writes its files and runs "terraform init" and "terraform plan" on them, or "pulumi stack select --create"
and "pulumi preview". Nothing is changed. Exits with 2 when deploying would change anything. Terraform's providers and other
working files are kept in .stackc/ beside the stack, and so is the state of a stack without a backend.`,
    examples: [
      ['stackc preview -e prod', 'what would change in prod'],
      ['stackc preview -- -target=databricks_job.ingest', 'with arguments of terraform plan'],
      ['stackc preview -t pulumi -e prod -- --diff', 'with Pulumi, and its arguments'],
      ['stackc preview -t kubernetes --context staging', 'with kubectl: "kubectl diff" against the context staging'],
    ],
    load: async () => (await import('./commands/preview.ts')).run,
  },
  {
    ...engineCommand,
    name: 'deploy',
    summary: "compile a stack and deploy it, with the target's own tool",
    options: [...engineOptions, ...stackOptions],
    description: `Compiles the stack, writes its files, shows what would change, asks, and deploys; one environment after the other. Terraform
applies exactly the plan that was shown. Kubernetes gets "kubectl apply --server-side", and loses only what an earlier deploy of
this stack has made. The exit code is that of the tool where it fails. Ctrl-C lets it finish what it is doing,
a second one ends it at once.`,
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
  {
    name: 'status',
    summary: 'show what is deployed, and how it is',
    argument: engineCommand.argument,
    extra: 'goes to "terraform state list" or "pulumi stack" as it is: databricks_job.ingest, --show-urns',
    options: [
      stateFileOption,
      { name: 'deployer', help: 'of Dataiku: all deployments that there are, not only those of the stack' },
      { name: 'wait', help: 'of Dataiku: wait for updates that are under way' },
      { name: 'json', help: 'of Dataiku: print the result as JSON' },
      ...engineOptions.filter(({ name }) => name !== 'yes'),
      ...stackOptions,
    ],
    description: `Compiles the stack and asks the target's own tool what it has deployed: "terraform state list", "pulumi stack". For Dataiku it asks
the Project Deployer how the deployments of the stack are, what their health messages say, and what Govern says of their bundles,
and exits with 1 when one is not well.`,
    examples: [
      ['stackc status -e prod', 'what is deployed in prod'],
      ['stackc status -e prod --wait', 'Dataiku: follow an update to its end'],
    ],
    load: async () => (await import('./commands/status.ts')).run,
  },
];
