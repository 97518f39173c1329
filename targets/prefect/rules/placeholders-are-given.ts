import type { Report } from '../../../compiler/diagnostics/outcome.ts';
import type { Program, Resource } from '../../../compiler/ir/program.ts';
import type { Rule } from '../../../compiler/rule.ts';
import { didYouMean } from '../../../compiler/util/did-you-mean.ts';
import type { Dict } from '../../../compiler/value/literal.ts';
import { pickDicts, pickText } from '../../../compiler/value/pick.ts';
import type { Value } from '../../../compiler/value/value.ts';
import { prefectTargetDiagnostics as say } from '../diagnostics.ts';
import { placeholdersIn } from '../placeholder.ts';

/**
 * What a deployment says with a placeholder is given when it is deployed: by a step of "build" or "push", which Prefect would otherwise take the field away for
 * (specs/prefect §9.2). The context of a run, variables of the process, blocks and variables of the workspace are Prefect's own business. Diagnostics: STK6252.
 */
export const placeholdersAreGiven: Rule = ({ program, report }) => ({
  resource(resource) {
    if (resource.system === 'prefect' && resource.type === 'deployment') checkDeployment(resource, program, report);
  },
});

/** Templated by others than `prefect deploy`, or before there is anything to put in. */
const notTemplated: ReadonlySet<string> = new Set(['triggers', 'build', 'push', 'pull']);

function checkDeployment({ name, properties }: Resource, { sections }: Program, report: Report): void {
  const section = sections.get('prefect');
  const stepsOf = (field: string) => {
    const holder = properties.entries.has(field) ? properties : section;
    return holder ? pickDicts(holder, field) : [];
  };
  const given = outputsOf([...stepsOf('build'), ...stepsOf('push')]);
  const look = (value: Value, more: readonly string[] = []) =>
    judge(value, { name, given: [...given.names, ...more], report });
  if (!given.isKnown) return;
  for (const { key, value } of properties.entries.values()) if (!notTemplated.has(key)) look(value);
  const pull = properties.entries.has('pull') ? stepsOf('pull') : [];
  for (const step of pull) look(step, outputsOf(pull).names);
}

interface Outputs {
  readonly names: readonly string[];
  /** Whether everything that the steps give is known. */
  readonly isKnown: boolean;
}

const image = ['image', 'image_name', 'tag', 'additional_tags'];
const shell = ['stdout', 'stderr'];
const bucket = ['bucket', 'container', 'folder'];

/** What each of Prefect's own steps gives, by the end of its name. */
const outputs: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.build_docker_image$/, [...image, 'image_id']],
  [/\.push_docker_image$/, image],
  [/\.(?:run_shell_script|pip_install_requirements)$/, shell],
  [/\.(?:set_working_directory|git_clone|pull_from_remote_storage|pull_with_block)$/, ['directory']],
  [/\.(?:push_to|pull_from)_\w+$/, bucket],
];

/** Steps give their outputs by name, and all of them under their "id". */
function outputsOf(steps: readonly Dict<Value>[]): Outputs {
  const each = steps.map((step) => {
    const [entry] = step.entries.values();
    const known = outputs.find(([pattern]) => entry && pattern.test(entry.key))?.[1];
    const id = entry?.value.kind === 'dict' ? pickText(entry.value, 'id') : undefined;
    return { names: [...(known ?? []), ...(id === undefined ? [] : [id])], isKnown: known !== undefined };
  });
  return { names: each.flatMap(({ names }) => names), isKnown: each.every(({ isKnown }) => isKnown) };
}

interface Judging {
  readonly name: string;
  readonly given: readonly string[];
  readonly report: Report;
}

function judge(value: Value, judging: Judging): void {
  if (value.kind === 'dict') for (const entry of value.entries.values()) judge(entry.value, judging);
  if (value.kind === 'list') for (const item of value.items) judge(item, judging);
  const texts =
    value.kind === 'string'
      ? [value.value]
      : value.kind === 'text'
        ? value.parts.filter((part) => typeof part === 'string')
        : [];
  for (const { name: placeholder, kind, text } of texts.flatMap(placeholdersIn)) {
    const root = placeholder.replace(/[.[].*$/, '');
    if (kind !== 'standard' || root === 'ctx' || judging.given.includes(root)) continue;
    const { name, given, report } = judging;
    report(say.placeholder(value, { placeholder: text, name, suggestion: didYouMean(root, given) }));
  }
}
