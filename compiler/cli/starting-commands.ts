import { graceOption } from './blocks/grace.ts';
import type { Command } from './command.ts';
import { starters } from './init/starters.ts';
import { type Option, stackArgument, stackOptions } from './option.ts';

const runOptions: readonly Option[] = [
  { name: 'job', value: 'NAME', help: 'the job: its key in the stack, or its name as the environment has it' },
  { name: 'pipeline', value: 'NAME', help: 'the pipeline, in the same way' },
  { name: 'block', value: 'NAME', help: 'the infrastructure block: a process, a container or a Job of Kubernetes' },
  graceOption,
  { name: 'param', value: 'NAME=VALUE', help: 'a parameter of the job; may be repeated' },
  { name: 'full-refresh', help: 'compute all tables anew' },
  {
    name: 'action',
    value: 'WHAT',
    choices: ['wait', 'cancel', 'fail'],
    help: 'with a run that is under way: wait for its end (default), cancel it, or fail',
  },
  { name: 'timeout', value: 'SECONDS', number: 'seconds', help: 'how long to follow it at most (default: 1200)' },
  { name: 'json', help: 'print how it ended as JSON' },
];

/** The command that starts what was deployed. */
export const runCommand: Command = {
  name: 'run',
  summary: 'start a job, a pipeline or an infrastructure block, and follow it',
  argument: {
    ...stackArgument,
    help: 'a stack file, or the folder of a stack.yaml (default: ./stack.yaml)',
    isRepeatable: false,
  },
  options: [...runOptions, ...stackOptions],
  description: `Starts a job or a pipeline that the stack has deployed, prints its page, follows it, and exits with 0 when it succeeds and with 1
when it does not; the errors of tasks that failed are printed. Ctrl-C stops following, and the run goes on.
Host and credentials: what the provider of the stack says, then DATABRICKS_HOST, DATABRICKS_TOKEN (or DATABRICKS_CLIENT_ID and
DATABRICKS_CLIENT_SECRET), then the profile of that host in ~/.databrickscfg.

With --block it runs what an infrastructure block describes, here, in Docker or in Kubernetes, shows what it prints, and exits with
its status code (128 and the number of a signal). Nothing is deployed for it. Ctrl-C ends it; "stackc kill" does so from elsewhere.
Docker: DOCKER_HOST, else the usual socket. Kubernetes: "cluster_config" of the block, else the cluster that stackc runs in, else
KUBECONFIG or ~/.kube/config.`,
  examples: [
    ['stackc run -e dev --job job-orders', 'the job with this key, in the workspace of dev'],
    ['stackc run -e prod --job job-orders --param day=2026-11-28', 'with a parameter'],
    ['stackc run -e dev --block load-orders', 'an infrastructure block, with the settings of dev'],
    ['stackc run --pipeline pl-orders --full-refresh --timeout 3600', 'all tables anew, for an hour at most'],
  ],
  load: async () => (await import('./commands/run.ts')).run,
};

/** The command that ends what `run --block` has started. */
export const killCommand: Command = {
  name: 'kill',
  summary: 'end what "stackc run --block" has started',
  argument: {
    name: 'id',
    help: 'as "stackc run --block" prints it: HOST:PID, ADDRESS:CONTAINER or CLUSTER:NAMESPACE:JOB',
  },
  options: [
    graceOption,
    { name: 'block', value: 'NAME', help: 'of a Job: the block that it runs, whose "cluster_config" says where it is' },
    ...stackOptions.filter(({ name }) => ['environment', 'no-environment', 'var', 'var-file', 'quiet'].includes(name)),
  ],
  description: `Asks a process, a container or a Job of Kubernetes to end, and kills it when it has not within --grace. Only what can be reached
from here is ended: a process of this machine, a container of the engine that DOCKER_HOST names, a Job of the current cluster.`,
  examples: [
    ['stackc kill worker-1:4711', 'a process on this machine, worker-1'],
    ['stackc kill unix:///var/run/docker.sock:0a1b2c3d --grace 5', 'a container, in five seconds at most'],
  ],
  load: async () => (await import('./commands/kill.ts')).run,
};

/** The commands with which a project begins. */
export const startingCommands: readonly Command[] = [
  {
    name: 'init',
    summary: 'start a project with a stack that compiles',
    argument: { name: 'folder', help: 'where the files go; it is made when it is not there (default: this folder)' },
    options: [
      {
        name: 'template',
        short: 't',
        value: 'NAME',
        choices: starters.map(({ name }) => name),
        help: `what to start from: ${starters.map(({ name }) => name).join(', ')} (on a terminal you are asked)`,
      },
      { name: 'name', value: 'NAME', help: 'the name of the stack (default: that of the folder)' },
      { name: 'quiet', short: 'q', help: 'do not say what to do next' },
    ],
    description: `Writes a stack with a README, what Git has to know, and a workflow that keeps the committed files and what is deployed in line
with the stack. Nothing that is there is overwritten.

${starters.map(({ name, summary }) => `  ${name.padEnd(15)} ${summary}`).join('\n')}`,
    examples: [
      ['stackc init shop --template minimal', 'in the folder shop'],
      ['stackc init', 'in this folder; it asks what to start from'],
    ],
    load: async () => (await import('./commands/init.ts')).run,
  },
  {
    name: 'migrate',
    summary: "write an old stack in today's spelling",
    argument: stackArgument,
    options: [
      { name: 'check', help: 'write nothing; show what would change, and exit with 2 if anything would' },
      ...stackOptions,
    ],
    description: `Rewrites what earlier versions of Laktory spelled otherwise, in the stack and in the files that it includes, for all its
environments: names of fields and kinds, values that stand elsewhere today, old includes. Everything else stays as it is written,
comments too. Where the stack compiled before, what it compiles to is the same; otherwise nothing is written.`,
    examples: [
      ['stackc migrate --check', 'show the difference'],
      ['stackc migrate', 'write it'],
    ],
    load: async () => (await import('./commands/migrate.ts')).run,
  },
];
