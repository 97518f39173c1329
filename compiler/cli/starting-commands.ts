import type { Command } from './command.ts';
import { starters } from './init/starters.ts';

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
];
