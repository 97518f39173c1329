import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../golden/synthesize.ts';

const test = suite('ast/known-values');

/** The message about a node that nothing is named like. */
function message(head: string, name: string, processEnvironment: Readonly<Record<string, string>> = {}): string {
  const nodes = `[{name: a, source: {node_name: "${name}"}, sinks: [{table_name: t}]}]`;
  const pipeline = `pipelines: {p: {name: p, orchestrator: {type: LAKEFLOW_JOB}, nodes: ${nodes}}}`;
  const host = 'providers: {databricks: {host: https://x.example.com}}';
  const { diagnostics } = compileText(`name: shop\n${head}resources: {${host}, ${pipeline}}\n`, { processEnvironment });
  return diagnostics.find(({ code }) => code === 'STK3120')?.message ?? '';
}

const cases: readonly (readonly [string, string, string, Readonly<Record<string, string>>, string])[] = [
  ['an ordinary variable', 'variables: {task: ingest-all}\n', '${vars.task}', {}, '"${vars.task}"'],
  ['an ordinary variable beside text', 'variables: {task: ingest}\n', 'x-${vars.task}', {}, '"x-${vars.task}"'],
  ['a short one', 'variables: {a: x}\n', 'xx-${vars.a}', {}, '"xx-${vars.a}"'],
  ['a credential', 'variables: {db_password: hunter2}\n', 'a-${vars.db_password}', {}, '"a-${vars.db_password}"'],
  ['what only names one', 'variables: {db_password: password}\n', '${vars.db_password}', {}, '"${vars.db_password}"'],
  ['a variable of the process', '', '${vars.TASK}-x', { TASK: 'of-the-process' }, '"${vars.TASK}-x"'],
  [
    'letters that stand in its own placeholder',
    'variables: {vars: x, x: vars}\n',
    '$${vars.x}-${vars.x}',
    {},
    '"${vars.x}-${vars.x}"',
  ],
  ['one that nobody asked for', '', 'ingest-all', { TASK: 'ingest-all' }, '"ingest-all"'],
];
for (const [name, head, key, processEnvironment, expected] of cases) {
  test(name, () =>
    assert.ok(message(head, key, processEnvironment).includes(expected), message(head, key, processEnvironment)),
  );
}

test('many values that begin alike, and many messages', () => {
  const text = (count: number) => {
    const lines = Array.from({ length: count }, (_, at) => at);
    const variables = lines.map((at) => `  p${at}_password: abcdefgh${at}\n`).join('');
    const resources = lines.map((at) => `    r${at}: {input: "\${vars.p${at}_password}"}\n`).join('');
    return `name: shop\nvariables:\n${variables}resources:\n  terraform_data:\n${resources}`;
  };
  const before = process.cpuUsage().user;
  assert.is(compileText(text(4000)).diagnostics.length, 4000);
  assert.ok(process.cpuUsage().user - before < 4_000_000);
});

test.run();
