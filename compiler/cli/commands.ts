import type { Command } from './command.ts';
import { run as check } from './commands/check.ts';
import { run as explain } from './commands/explain.ts';
import { run as synth } from './commands/synth.ts';
import { type Option, stackOptions } from './option.ts';

const stackArgument = {
  name: 'path',
  help: 'a stack file, or the folder of a stack.yaml (default: ./stack.yaml); several are compiled in one run',
  isRepeatable: true,
};

const synthOptions: readonly Option[] = [
  { name: 'out', short: 'o', value: 'DIR', help: 'write below this folder (default: "generated" beside the stack)' },
  { name: 'check', help: 'write nothing; show what would change, and exit with 2 if anything would' },
  { name: 'force', help: 'also replace files that stackc did not write, or that were changed by hand' },
  { name: 'json', help: 'print the files, and with --check their differences, as JSON' },
  { name: 'rebuild', help: 'also build again what has not changed since it was built' },
  { name: 'lock-timeout', value: 'SECONDS', help: 'how long to wait for another run that writes there (default: 30)' },
];

const renderOptions: readonly Option[] = [
  { name: 'data', value: 'FILE', help: 'the data of the template: a JSON or YAML file (default: none)' },
  {
    name: 'missing-key',
    value: 'WHAT',
    choices: ['default', 'zero', 'error'],
    help: 'what a missing entry of a map gives: "<no value>" (default), its zero value, or an error',
  },
  { name: 'engine', value: 'ENGINE', choices: ['go', 'nunjucks'], help: 'the language: go (default) or nunjucks' },
  { name: 'out', short: 'o', value: 'FILE', help: 'write to this file instead of standard output' },
  { name: 'batch', help: 'read requests from standard input, one JSON object a line, and answer each with a line' },
];

const planOptions: readonly Option[] = [
  {
    name: 'state-file',
    value: 'FILE',
    help: 'what the platform has, as the last run left it (default: by environment)',
  },
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

/** Every command, in the order of help. To add one: a file in `commands/` that exports `run`, and an entry here. */
export const commands: readonly Command[] = [
  {
    name: 'synth',
    summary: 'compile a stack and write its files',
    argument: stackArgument,
    options: [...synthOptions, ...stackOptions],
    description: `Compiles the stack and writes what terraform and other tools read, into
generated/<environment>/<target>/ beside the stack file. Nothing is contacted and nothing is deployed.
Only files that changed are touched; files that are no longer needed are removed. On an error nothing is written. Packages of
Python are built first, where they have changed; with --check nothing is built.`,
    examples: [
      ['stackc synth', 'the stack in this folder, for its first environment'],
      ['stackc synth -e prod', 'for the environment prod'],
      ['stackc synth shop --all-environments', 'the stack in the folder shop, for each of its environments'],
      [
        'stackc synth shop bank --all-environments',
        'several stacks in one run, which is faster than one after the other',
      ],
      ['stackc synth --check', 'in a pipeline: are the committed files up to date?'],
    ],
    load: () => synth,
  },
  {
    name: 'build',
    summary: 'compile a stack, build its packages and write its files',
    argument: stackArgument,
    options: [...synthOptions.filter(({ name }) => name !== 'check'), ...stackOptions],
    description: `Runs what the stack has to build (wheels of Python packages), puts the results into generated/<environment>/build/, or below
settings.build_root, and writes the same files as "stackc synth", which builds, too. What has not changed since it was built
is not built again, unless --rebuild asks for it.`,
    examples: [
      ['stackc build -e prod', 'before Terraform runs somewhere else: wheels are not committed'],
      ['stackc build --rebuild', 'build everything again'],
    ],
    load: () => synth,
  },
  {
    name: 'check',
    summary: 'compile a stack and report mistakes, without writing',
    argument: stackArgument,
    options: stackOptions,
    description: 'Compiles the stack like "stackc synth" and prints every mistake with its place, but writes nothing.',
    examples: [
      ['stackc check --all-environments', 'look for mistakes in every environment'],
      ['stackc check --format sarif > stackc.sarif', 'for a code host that shows messages beside the lines'],
    ],
    load: () => check,
  },
  {
    name: 'show',
    summary: 'print what a stack becomes, without writing',
    argument: stackArgument,
    options: [
      {
        name: 'as',
        value: 'WHAT',
        help: 'a target (terraform, kubernetes …), "stack", "program", or "stacks" (default: all files)',
      },
      { name: 'only', value: 'NAME', help: 'only what this block makes; may be repeated' },
      ...stackOptions,
    ],
    description: `Compiles the stack and prints the files on standard output. "--as stack" prints the stack itself, with the environment laid
over it and variables replaced: one file that compiles to the same. "--as program" prints the intermediate representation,
"--as stacks" the DataOS stacks that the input defines, with their flavors and versions.`,
    examples: [
      ['stackc show manifests/ --as kubernetes --only orders', 'what one manifest becomes'],
      ['stackc show -e prod --as stack', 'what the environment prod makes of the stack'],
      ['stackc show --as stacks', 'which DataOS stacks there are'],
    ],
    load: async () => (await import('./commands/show.ts')).run,
  },
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
    summary: "remove what was deployed, with the target's own tool",
    options: [...engineOptions, ...stackOptions],
    description: 'Compiles the stack, shows what would be removed, asks, and removes it.',
    examples: [['stackc destroy -e dev', 'everything that was deployed for dev']],
    load: async () => (await import('./commands/destroy.ts')).run,
  },
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
    name: 'explain',
    summary: 'explain a message, by its code',
    argument: { name: 'code', help: 'the code of a message, as STK1003; without one, all codes are listed' },
    options: [],
    description: 'Shows what a message means, an example that causes it, and how to fix it.',
    examples: [['stackc explain STK1003', 'why a key must not stand twice']],
    load: () => explain,
  },
  {
    name: 'schema',
    summary: 'print the JSON Schema of a stack, for editors',
    argument: undefined,
    options: [
      {
        name: 'dialect',
        value: 'FORMAT',
        choices: ['dataiku'],
        help: 'print the schema of this foreign format: dataiku (project.yml)',
      },
    ],
    description: `Prints the JSON Schema of a stack file with the fields of every kind. Editors complete and check a stack with it: with
the YAML language server, "# yaml-language-server: $schema=stack.schema.json" as the first line of stack.yaml.`,
    examples: [
      ['stackc schema > stack.schema.json', 'keep it beside the stack'],
      ['stackc schema --dialect dataiku > project.schema.json', 'for a Dataiku project.yml'],
    ],
    load: async () => (await import('./commands/schema.ts')).run,
  },
  {
    name: 'render',
    summary: 'render one template',
    argument: { name: 'template', help: 'the file with the template' },
    options: renderOptions,
    description: `Renders one template with the data of a file, and shows mistakes with their place. Go templates have the functions
of sprig and Helm. With --batch, each line of standard input is {"template": …, "context": …, "missingkey": …} and is
answered with {"output": …} or {"error": {"phase", "line", "column", "message", "code"}}.`,
    examples: [
      ['stackc render deployment.yaml.tmpl --data values.yaml', 'show what the template makes of the values'],
      ['stackc render page.njk --engine nunjucks --data page.json -o page.html', 'the same with nunjucks, into a file'],
    ],
    load: async () => (await import('./commands/render.ts')).run,
  },
  {
    name: 'completion',
    summary: 'print a script that completes command lines, for a shell',
    argument: { name: 'shell', help: 'bash, zsh, fish or powershell', isRepeatable: true },
    options: [
      { name: 'complete', help: 'print what may become of the last of the words behind "--": shells ask this' },
    ],
    description: `Prints a script that teaches a shell to complete commands, options, environments of the stack, targets and codes of
messages. It asks stackc, so it stays right when stackc or the stack changes.`,
    examples: [
      ['source <(stackc completion bash)', 'in ~/.bashrc'],
      ['source <(stackc completion zsh)', 'in ~/.zshrc, behind compinit'],
      ['stackc completion fish > ~/.config/fish/completions/stackc.fish', 'once'],
      ['stackc completion powershell | Out-String | Invoke-Expression', 'in $PROFILE'],
    ],
    load: async () => (await import('./commands/completion.ts')).run,
  },
];
