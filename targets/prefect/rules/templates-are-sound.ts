import type { Report } from '../../../compiler/diagnostics/outcome.ts';
import type { Resource } from '../../../compiler/ir/program.ts';
import { pythonRepresentation } from '../../../compiler/kinds/infrastructure/python-text.ts';
import type { Rule } from '../../../compiler/rule.ts';
import type { Span } from '../../../compiler/source/span.ts';
import { didYouMean } from '../../../compiler/util/did-you-mean.ts';
import type { Json } from '../../../compiler/util/json.ts';
import { isJsonObject, member } from '../../../compiler/util/json-tree.ts';
import { pick, pickDict } from '../../../compiler/value/pick.ts';
import { placeIn } from '../../../compiler/value/place-in.ts';
import type { Value } from '../../../compiler/value/value.ts';
import { checkTemplate, namesIn } from '../check-template.ts';
import { variableProblems } from '../check-variables.ts';
import { customizedTemplate } from '../customized-template.ts';
import { prefectTargetDiagnostics as say } from '../diagnostics.ts';
import { jobConfiguration } from '../job-configuration.ts';
import { filledManifest, manifestDifference } from '../kubernetes-worker.ts';
import { nameProblem } from '../name-problem.ts';
import { placeholdersIn } from '../placeholder.ts';
import type { Pool } from '../pool.ts';
import { poolsOf } from '../pools-of.ts';

/**
 * Prefect takes the template of every work pool, and its workers take what comes of it (specs/prefect §8.6, §8.8). Diagnostics: STK6240, STK6241, STK6244, STK6245, STK6248 to STK6251, STK6253 to STK6256.
 */
export const templatesAreSound: Rule = ({ program, report }) => ({
  end() {
    const names = new Map<string, Span>();
    const wanted = wantedVariables(program.resources);
    for (const pool of poolsOf(program, report)) {
      const first = names.get(pool.name);
      const { at } = pool.resource;
      if (first)
        report(say.sameName(at, { what: 'work pools', name: pool.name }, [{ at: first, note: 'the other one' }]));
      else names.set(pool.name, at);
      const reason = nameProblem(pool.name, 'work pool');
      const place = pick(pool.resource.properties, 'name') ?? at;
      if (reason !== undefined) report(say.badName(place, { name: pool.name, what: 'work pool', reason }));
      checkPool({ ...pool, template: customizedTemplate(pool) }, { report, wanted });
    }
  },
});

interface Checking {
  readonly report: Report;
  /** The variables that deployments set: that they have no effect is told there. */
  readonly wanted: ReadonlySet<string>;
}

function wantedVariables(resources: readonly Resource[]): ReadonlySet<string> {
  const given = resources.flatMap(({ type, properties }) => {
    const pool = type === 'deployment' ? pickDict(properties, 'work_pool') : undefined;
    return [...((pool && pickDict(pool, 'job_variables'))?.entries.keys() ?? [])];
  });
  return new Set(given.map((name) => name.replace(/[.[].*$/, '')));
}

function checkPool(pool: Pool, { report, wanted }: Checking): void {
  const { resource, template } = pool;
  const { name, at, properties } = resource;
  const written = pick(properties, 'base_job_template');
  const problem = checkTemplate(template);
  if (problem?.kind === 'keys') report(say.templateKeys(written ?? at, { name }));
  if (problem?.kind === 'undeclared') for (const undeclared of problem.names) tellUndeclared(undeclared, pool, report);
  if (problem) return;
  if (!isJsonObject(template) || template.size === 0) return;
  if (written) tellIdle(pool, written, { report, wanted });
  tellValues(pool, report);
  if (pool.type === 'kubernetes') checkManifest(pool, report);
}

function tellUndeclared(undeclared: string, { resource, template }: Pool, report: Report): void {
  const { name, at, properties } = resource;
  const written = pick(properties, 'base_job_template');
  const found = written && textWith(undeclared, written);
  const declared = member(member(template, 'variables'), 'properties');
  const suggestion = didYouMean(undeclared, isJsonObject(declared) ? declared.keys() : []);
  report(say.undeclared(found ?? at, { placeholder: `{{ ${undeclared} }}`, name, suggestion }));
}

/** The first text that holds a placeholder. */
function textWith(name: string, value: Value): Value | undefined {
  if (value.kind === 'string')
    return placeholdersIn(value.value).some((each) => each.name === name) ? value : undefined;
  const parts =
    value.kind === 'list'
      ? value.items
      : value.kind === 'dict'
        ? [...value.entries.values()].map((entry) => entry.value)
        : [];
  for (const part of parts) {
    const found = textWith(name, part);
    if (found) return found;
  }
  return undefined;
}

/** Of templates that a user wrote: others have no variable without an effect. */
function tellIdle({ resource: { name }, template }: Pool, written: Value, { report, wanted }: Checking): void {
  const used = new Set(namesIn(member(template, 'job_configuration')).map((each) => each.replace(/[.[].*$/, '')));
  const variables = member(template, 'variables');
  const declared = member(variables, 'properties');
  for (const variable of isJsonObject(declared) ? declared.keys() : []) {
    if (used.has(variable) || wanted.has(variable) || variable === 'env') continue;
    const at = placeIn(written, ['variables', 'properties', variable]) ?? written;
    report(say.idleVariable(at, { variable, name }));
  }
}

/** The defaults fit their variables. */
function tellValues({ resource, template }: Pool, report: Report): void {
  const { name, at, properties } = resource;
  const declared = member(member(template, 'variables'), 'properties');
  const defaults = [...(isJsonObject(declared) ? declared : [])].flatMap(([key, property]): [string, Json][] => {
    const value = member(property, 'default');
    return value === undefined ? [] : [[key, value]];
  });
  const own = pickDict(properties, 'job_variables');
  const written = pick(properties, 'base_job_template');
  const block = resource.alternative?.properties ?? pickDict(properties, 'block');
  const problems = variableProblems(template, new Map(defaults));
  if (typeof problems === 'string') {
    report(say.noSchema((written && placeIn(written, ['variables'])) ?? at, { name, reason: firstReason(problems) }));
    return;
  }
  for (const { path, reason } of problems) {
    const [variable = '', ...rest] = path;
    const place =
      (own && placeIn(own, path)) ??
      (written && placeIn(written, ['variables', 'properties', variable, 'default', ...rest])) ??
      (block && placeIn(block, path));
    report(say.variableValue(place ?? at, { variable: path.join('.'), name, reason }));
  }
}

/** The library says all ways in which a schema is none, one after the other. */
function firstReason(reasons: string): string {
  return (reasons.split(', data')[0] ?? reasons).replace(/^data(\S*)/, '"$1"');
}

/** What a worker compares manifests with, after the defaults have been put in. */
function checkManifest({ resource, template }: Pool, report: Report): void {
  const { name, at, properties } = resource;
  const written = pick(properties, 'base_job_template');
  const place = (written && placeIn(written, ['job_configuration', 'job_manifest'])) ?? at;
  const { missing, incompatible } = manifestDifference(
    filledManifest(jobConfiguration(template, new Map()).configuration),
    place,
  );
  const problems = [
    ...missing.map(({ path }) => `it lacks "${path}"`),
    ...incompatible.map(
      ({ path, expected }) => `"${path}" must be ${pythonRepresentation(expected).replaceAll("'", '"')}`,
    ),
  ];
  for (const problem of problems) report(say.manifest(place, { name, problem }));
}
