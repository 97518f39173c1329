import * as check from 'fast-check';

export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** What a stack may say in a free field, with every kind of placeholder that has a value. */
const value: check.Arbitrary<Plain> = check.letrec<{ value: Plain }>((tie) => ({
  value: check.oneof(
    { maxDepth: 3, withCrossShrink: true },
    check.constantFrom<Plain[]>(
      null,
      true,
      3,
      1.5,
      'text',
      '',
      'a: b',
      '# no comment',
      '${vars.size}',
      'x-${vars.team}-y',
    ),
    check.constantFrom<Plain[]>(
      '${vars.map.a}',
      '${{ vars.size * 2 }}',
      '$${vars.size}',
      '${local.other}',
      '{{secrets/a/b}}',
    ),
    check.array(tie('value'), { maxLength: 3 }),
    check.dictionary(check.constantFrom('a', 'b', 'c', 'name', 'tags'), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
})).value;

const names = ['alpha', 'beta', 'gamma', 'delta'] as const;

/** Resources that refer only to those before them, so that there is no circle. */
const resources = check
  .array(check.record({ input: value, refersBack: check.boolean(), isJob: check.boolean() }), {
    maxLength: names.length,
  })
  .map((items) => {
    const data: Record<string, Plain> = {};
    const jobs: Record<string, Plain> = {};
    items.forEach(({ input, refersBack, isJob }, index) => {
      const name = names[index] ?? '';
      const before = names[index - 1];
      const link = refersBack && before !== undefined ? `\${resources.${before}.id}` : 'none';
      if (isJob) jobs[name] = { name, tags: { link }, tasks: [{ task_key: 'b' }, { task_key: 'a' }] };
      else data[name] = { input, triggers_replace: [link] };
    });
    return {
      providers: { databricks: { host: 'https://${vars.team}.example.com' } },
      terraform_data: data,
      databricks_jobs: jobs,
    };
  });

/** What an environment changes: values of variables, inputs, single tasks, resources of its own and removed ones. */
const patch = check.record(
  {
    variables: check.constant<Plain>({ team: 'other', size: 7 }),
    resources: check.constantFrom<Plain[]>(
      {},
      { terraform_data: { epsilon: { input: '${vars.size}' } } },
      { terraform_data: { alpha: { input: 'changed' } } },
      { databricks_jobs: { alpha: { tasks: { 0: { max_retries: 2 } } }, beta: { tags: { stage: 'x' } } } },
      { databricks_jobs: { alpha: null } },
      { databricks_jobs: null },
    ),
    description: check.constant<Plain>('of the environment'),
  },
  { requiredKeys: [] },
);

/** A stack with the environments dev, prod and empty, as plain data. */
export const stack = check
  .record({ resources, dev: patch, prod: patch })
  .map((parts): { readonly [key: string]: Plain } => ({
    name: 'shop',
    variables: { size: 3, team: 'data', map: { a: [1, { b: 2 }] } },
    environments: { dev: parts.dev, prod: parts.prod, empty: {} },
    resources: parts.resources,
  }));

/** Pieces that mean something to YAML or to us, and anything else. */
export const piece = check.oneof(
  check.constantFrom(
    'name: shop\n',
    'resources:\n',
    'variables:\n',
    'environments:\n',
    'settings:\n',
    '  dev:\n',
    '  ',
  ),
  check.constantFrom(
    '  databricks_jobs:\n',
    '    a:\n',
    '      name: ',
    'terraform_data: {a: {input: ',
    '}}',
    '- ',
    ': ',
    '\n',
  ),
  check.constantFrom(
    '!use x.yaml',
    '!extend ',
    '!update .',
    '<<: ',
    '&a ',
    '*a',
    '"',
    "'",
    '|\n',
    '>-\n',
    '{',
    '[',
    ']',
    '#',
    '\r\n',
    '\t',
  ),
  check.constantFrom(
    '${vars.a}',
    '${{ vars.a',
    '}}',
    '${resources.a.id}',
    '$${',
    '%YAML 1.1\n---\n',
    '---\n',
    '...\n',
    '\uFEFF',
    '\u0000',
  ),
  check.string({ unit: 'binary', maxLength: 6 }),
);
