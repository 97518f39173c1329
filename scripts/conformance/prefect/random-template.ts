import type { Choice } from '../go-template/choice.ts';

/** A base job template as plain data, and the job variables of a run. */
export interface RandomTemplate {
  readonly template: unknown;
  readonly values: Readonly<Record<string, unknown>>;
}

const names = ['env', 'image', 'cpu', 'labels', 'name', 'command', 'nested', 'list', 'odd-name', 'x_1'];
const data = [
  'v',
  '',
  'a {{ image }} b',
  1,
  0,
  -2,
  1.5,
  true,
  false,
  null,
  [1, 'a', null],
  [],
  {},
  { k: 'v', n: [1] },
  { 'a.b': 1 },
  'ü',
  "it's",
];
const texts = [
  'plain',
  '{{ image }}',
  '{{image}}',
  ' {{ cpu }} ',
  'a-{{ name }}-{{ cpu }}',
  '{{ nested.k }}',
  '{{ nested.n[0] }}',
  '{{ list[1] }}',
  '{{ list.-1 }}',
  '{{ odd-name }}',
  '{{ missing }}',
  'x{{ missing }}y',
  '{{ }}',
  '{{ a b }}',
  '{{ image | upper }}',
  '{{{ image }}}',
  '{{ x_1 }}{{ x_1 }}',
  '{{\nimage\n}}',
];
const environments = [{}, { A: '1', B: '2' }, { B: 3, C: null }, { D: '' }, { E: true, F: 1.5 }];

export function randomTemplate(choice: Choice): RandomTemplate {
  const tree = (depth: number): unknown => {
    const kind = depth > 2 ? 0 : choice.below(6);
    if (kind < 3) return choice.of(texts);
    if (kind === 3) return choice.some(3, () => tree(depth + 1));
    if (kind === 4)
      return Object.fromEntries(
        choice.some(3, () => [choice.of(['k', 'l', '{{ image }}', 'm']), tree(depth + 1)] as const),
      );
    return choice.of([1, 1.5, true, 'plain']);
  };
  const common = {
    ...(choice.chance(0.7) ? { env: choice.of<unknown>(['{{ env }}', '{{ env }}', ...environments]) } : {}),
    ...(choice.chance(0.5) ? { command: choice.of(['{{ command }}', 'run {{ name }}', '']) } : {}),
    ...(choice.chance(0.5) ? { name: choice.of(['{{ name }}', 'job-{{ cpu }}']) } : {}),
  };
  const job_configuration = {
    ...common,
    manifest: tree(0),
    copy: choice.of(['{{ env }}', '{{ labels }}', 'a{{ nested }}']),
  };
  const properties = Object.fromEntries(
    names.map((name) => [name, choice.chance(0.5) ? { default: valueFor(name, choice) } : {}]),
  );
  const values = Object.fromEntries(choice.some(5, () => overrideOf(choice)));
  return { template: { job_configuration, variables: { type: 'object', properties } }, values };
}

/** Fields with a type of their own get values that a configuration takes. */
function valueFor(name: string, choice: Choice): unknown {
  if (name === 'env') return choice.of(environments);
  return name === 'command' || name === 'name'
    ? choice.of(['run', '', 'go on'])
    : choice.of(data.filter((value) => value !== null));
}

function overrideOf(choice: Choice): readonly [string, unknown] {
  if (choice.chance(0.3))
    return [choice.of(['env.FOO', 'env.A', 'nested.k', 'nested.deep.er']), choice.of(['s3fs', '1', ''])];
  const name = choice.of(names);
  return [name, choice.chance(0.1) && name !== 'env' ? null : valueFor(name, choice)];
}
