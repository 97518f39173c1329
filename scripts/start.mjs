// `npm start`: builds stackc, compiles the example stack for all its environments, and says what there is to see.
// Packages have been installed before (`prestart`). Plain JavaScript, because it is the first thing that runs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const example = process.argv[2] ?? 'golden/example-lakehouse';

say('Building stackc');
run(['--import', 'tsx', 'scripts/build.ts']);

if (!existsSync(example)) stop(`There is no example in ${example}.`);
say(`Compiling ${example}/stack.yaml for all its environments`);
command(`stackc synth ${example} --all-environments`);
const written = run(['dist/stackc.js', 'synth', example, '--all-environments'], 'pipe');
process.stdout.write(written);

const [first = ''] = written.split('\n');
say('Written: the files above. What to do next');
process.stdout.write(`  less ${first}
      look at what terraform will read
  node dist/stackc.js check ${example} --all-environments
      look for mistakes; change ${example}/stack.yaml first, and see how they are told
  node dist/stackc.js synth ${example} -e prod --check
      see how your change changes the result, without writing it
  node dist/stackc.js --help
      everything else
`);

/** Runs Node and gives what it printed to standard output; ends with its exit code when it fails. */
function run(args, stdout = 'inherit') {
  const { status, stdout: text } = spawnSync(process.execPath, args, {
    stdio: ['ignore', stdout, 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) process.exit(status ?? 1);
  return text ?? '';
}

function command(line) {
  process.stdout.write(`$ ${line}\n`);
}

function say(text) {
  process.stdout.write(`\n${text}\n${'-'.repeat(text.length)}\n`);
}

function stop(reason) {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
