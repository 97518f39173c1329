import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Program, Provider, Resource } from '../../ir/program.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { pickDicts, pickText } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import type { Argument } from '../invocation.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';

/** A job or pipeline of the stack that is to be run. */
export interface Chosen {
  readonly resource: Resource;
  /** What it is called in the workspace. */
  readonly name: string;
  /** The provider that it is deployed with. */
  readonly provider: Provider | undefined;
  /** The parameters that the stack declares of a job. */
  readonly parameters: readonly string[];
}

const types = { job: 'databricks_job', pipeline: 'databricks_pipeline' } as const;

/** The job or pipeline that `given` names, by its key or by its name as the environment has it. Reports STK8644. */
export function chosenIn(program: Program, kind: 'job' | 'pipeline', given: Argument): Chosen | Diagnostic {
  const all = program.resources.filter(({ type, mode }) => type === types[kind] && mode === 'managed');
  const found =
    all.find(({ name }) => name === given.text) ?? all.find((resource) => displayName(resource) === given.text);
  if (!found) return say.notInStack(given.at, { kind, name: given.text, suggestion: suggestion(program, given, kind) });
  return {
    resource: found,
    name: displayName(found) ?? found.name,
    provider: providerOf(found, program),
    parameters: pickDicts(found.properties, 'parameter').flatMap((parameter) => pickText(parameter, 'name') ?? []),
  };
}

function displayName({ properties }: Resource): string | undefined {
  return pickText(properties, 'name');
}

function suggestion({ resources }: Program, { text }: Argument, kind: 'job' | 'pipeline'): string {
  const other = kind === 'job' ? 'pipeline' : 'job';
  const isOther = resources.some((one) => one.type === types[other] && [one.name, displayName(one)].includes(text));
  if (isOther) return ` It has a ${other} of that name: use --${other}.`;
  return didYouMean(text, namesOf({ resources }, kind));
}

/** What `chosenIn` knows the jobs or pipelines of a stack by: their keys and what they are called in the workspace. */
export function namesOf({ resources }: Pick<Program, 'resources'>, kind: 'job' | 'pipeline'): readonly string[] {
  const all = resources.filter(({ type, mode }) => type === types[kind] && mode === 'managed');
  return all.flatMap((one) => [one.name, displayName(one) ?? one.name]);
}

/** What the resource says, else the provider without an alias. */
function providerOf({ options: { provider } }: Resource, program: Program): Provider | undefined {
  const named = provider && keyOf(provider, program);
  return program.providers.find(({ key }) => key === (named ?? 'databricks'));
}

function keyOf(value: Value, { links }: Program): string | undefined {
  if (value.kind === 'string') return value.value;
  const target = value.kind === 'ref' ? links.get(value)?.target : undefined;
  return target?.kind === 'provider' ? target.key : undefined;
}
