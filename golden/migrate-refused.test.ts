/** `stackc migrate` of stacks that do not compile as they are written: what Laktory had before 0.9, and what says the same today. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder } from './migrated-folder.ts';

const test = suite('golden/migrate-refused');

/** What does not compile as it is written, before and behind: the stack around it is the same. */
const pipeline = (nodes: string) =>
  `name: old\nresources:\n  providers: {databricks: {}}\n  pipelines:\n    prices:\n      name: prices\n      orchestrator: {type: LAKEFLOW_JOB, serverless_environment_version: "5"}\n      nodes:\n        - {name: all, source: {table_name: a.b.c}, sinks: [{table_name: a.b.all}]}\n${nodes}`;

const refused: readonly (readonly [name: string, old: string, now: string])[] = [
  [
    'a view said itself what it selects until 0.8',
    pipeline(`        - name: apples # some
          source: {node_name: all}
          sinks:
          - table_name: a.b.apples
            table_type: VIEW # of course
            view_definition: "SELECT * FROM {df} WHERE symbol = 'AAPL'"
`),
    pipeline(`        - name: apples # some
          source: {node_name: all}
          transformer:
            nodes:
              - expr: "SELECT * FROM {df} WHERE symbol = 'AAPL'"
          sinks:
          - table_name: a.b.apples
            table_type: VIEW # of course
`),
  ],
  [
    'its definition alone said that it is a view; lines of a block keep their distance',
    pipeline(`        - sinks:
            - view_definition: |
                SELECT *
                  FROM {df}

                WHERE a = 1
              # its name
              table_name: a.b.two
          name: two
          source: {node_name: all}
`),
    pipeline(`        - transformer:
            nodes:
              - expr: |
                  SELECT *
                    FROM {df}

                  WHERE a = 1
          sinks:
            - table_type: VIEW
              # its name
              table_name: a.b.two
          name: two
          source: {node_name: all}
`),
  ],
  [
    'definitions that are mappings, and nodes in one line',
    pipeline(`        - name: three
          sinks:
            - table_name: a.b.three
              view_definition:
                expr: SELECT * FROM {nodes.all}
                type: SQL
        - {name: four, source: {node_name: all}, sinks: [{table_name: a.b.four, table_type: VIEW, view_definition: "SELECT 1 FROM {df}"}]}
`),
    pipeline(`        - name: three
          transformer:
            nodes:
              - expr: SELECT * FROM {nodes.all}
                type: SQL
          sinks:
            - table_name: a.b.three
              table_type: VIEW
        - {name: four, source: {node_name: all}, transformer: {nodes: [{expr: "SELECT 1 FROM {df}"}]}, sinks: [{table_name: a.b.four, table_type: VIEW}]}
`),
  ],
  [
    'a node had one sink, and its fields other names',
    pipeline(`        - id: first
          source: {path: /a, format: JSON, read_options: {multiline: true}}
          sink: # written
            # to this
            table_name: a.b.first # table
            mode: APPEND
          chain:
            nodes:
              - sql_expr: SELECT * FROM {df}
        - name: second
          source: {node_id: first}
          sink: {table_name: a.b.second}
`),
    pipeline(`        - name: first
          source: {path: /a, format: JSON, reader_kwargs: {multiline: true}}
          sinks: # written
            # to this
            - table_name: a.b.first # table
              mode: APPEND
          transformer:
            nodes:
              - expr: SELECT * FROM {df}
        - name: second
          source: {node_name: first}
          sinks: [{table_name: a.b.second}]
`),
  ],
  [
    'what Pulumi is told stood at the top until 0.2',
    `name: old
engine: pulumi
config: # of Pulumi
  # the host
  databricks:host: https://x.example
pulumi_outputs:
  job: \${resources.load.id}
resources:
  jobs:
    load: {name: load}
environments:
  dev:
    config:
      databricks:host: https://dev.example
`,
    `name: old
backend: pulumi
pulumi:
  outputs:
    job: \${resources.load.id}
  config: # of Pulumi
    # the host
    databricks:host: https://x.example
resources:
  databricks_jobs:
    load: {name: load}
environments:
  dev:
    pulumi:
      config:
        databricks:host: https://dev.example
`,
  ],
];

for (const [name, old, now] of refused) {
  test(name, () =>
    inFolder({ 'stack.yaml': old }, async ({ stackc, read }) => {
      assert.is((await stackc('check')).exit, 1);
      const { exit, stderr } = await stackc('migrate');
      assert.is(exit, 0, stderr);
      assert.is(read('stack.yaml'), now);
      assert.is((await stackc('check --all-environments')).exit, 0);
    }),
  );
}

test('a view beside steps or other sinks is left to a person', () => {
  const nodes = `        - name: view
          source: {node_name: all}
          transformer: {nodes: [{func_name: unique}]}
          sinks: [{table_name: a.b.view, table_type: VIEW, view_definition: "SELECT 1"}]
        - name: both
          source: {node_name: all}
          sinks:
            - {table_name: a.b.table}
            - {table_name: a.b.both, table_type: VIEW, view_definition: "SELECT 1"}
`;
  return inFolder({ 'stack.yaml': pipeline(nodes) }, async ({ stackc, read }) => {
    assert.is((await stackc('migrate')).exit, 1);
    assert.is(read('stack.yaml'), pipeline(nodes));
  });
});

test.run();
