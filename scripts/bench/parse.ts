/**
 * How long 4 MB of YAML take: `node --expose-gc --import tsx scripts/bench/parse.ts`. Compares with js-yaml's own `load` (the floor) and its events alone.
 * Medians of several runs, in turns and with the garbage of the one before collected, so that a busy machine slows all alike.
 */
import { load, parseEvents } from 'js-yaml';
import { parse } from '../../compiler/1-parse/parse.ts';
import { sourceFile } from '../../compiler/source/source-file.ts';

const rounds = 15;
const jobs = Array.from({ length: 2500 }, (_, index) => job(index)).join('');
const text = `name: bench\nresources:\n  databricks_jobs:\n${jobs}`;
const file = sourceFile('stack.yaml', text);
// A file that may choose its version is read in the ordinary way, with js-yaml's events.
const ordinary = sourceFile('stack.yaml', `${text}# yaml_version\n`);
const candidates: Readonly<Record<string, () => unknown>> = {
  'js-yaml events': () => parseEvents(text, {}),
  'js-yaml load': () => load(text),
  'stackc parse': () => parse(file, { yamlVersion: undefined }),
  'with events': () => parse(ordinary, { yamlVersion: undefined }),
};

const times = new Map<string, number[]>(Object.keys(candidates).map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, run] of Object.entries(candidates)) {
    globalThis.gc?.();
    const start = performance.now();
    run();
    times.get(name)?.push(performance.now() - start);
  }
}
process.stdout.write(`${(text.length / 1e6).toFixed(1)} million characters\n`);
for (const [name, all] of times) {
  const [first = 0] = all;
  const median = all.toSorted((a, b) => a - b)[rounds >> 1] ?? 0;
  process.stdout.write(`${name.padEnd(16)} first ${first.toFixed(0)} ms, median ${median.toFixed(0)} ms\n`);
}

function job(index: number): string {
  const tasks = [1, 2, 3].map(
    (task) => `
        - task_key: task_${task}
          notebook_task: {notebook_path: "/jobs/${index}/${task}", source: WORKSPACE}
          max_retries: ${task}
          timeout_seconds: 3600
          depends_on: [{task_key: task_${task - 1}}]
          libraries:
            - pypi:
                package: 'pandas==2.${task}.0'
          email_notifications:
            on_failure: ["\${vars.owner}@example.com"]`,
  );
  return `
    job_${index}:
      name: Job number ${index} of \${vars.team}
      description: >-
        Reads the orders of the day and writes
        them where the report expects them.
      tags: {team: data, cost_center: "4711", tier: '2'}
      schedule:
        quartz_cron_expression: 0 0 ${index % 24} * * ?
        timezone_id: Europe/Berlin
        pause_status: PAUSED
      tasks:${tasks.join('')}
`;
}
