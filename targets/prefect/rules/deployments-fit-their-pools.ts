import type { Report } from '../../../compiler/diagnostics/outcome.ts';
import type { Program, Resource } from '../../../compiler/ir/program.ts';
import { plainOf } from '../../../compiler/kinds/infrastructure/plain.ts';
import { pythonText } from '../../../compiler/kinds/infrastructure/python-text.ts';
import type { Rule } from '../../../compiler/rule.ts';
import { tellOtherForm } from '../../../compiler/schema/other-form.ts';
import type { Span } from '../../../compiler/source/span.ts';
import { isJsonObject, member } from '../../../compiler/util/json-tree.ts';
import type { Dict, Entry } from '../../../compiler/value/literal.ts';
import { pick, pickDict, pickText } from '../../../compiler/value/pick.ts';
import { placeIn } from '../../../compiler/value/place-in.ts';
import type { Value } from '../../../compiler/value/value.ts';
import { namesIn } from '../check-template.ts';
import { variableProblems } from '../check-variables.ts';
import { customizedTemplate } from '../customized-template.ts';
import { deploymentVariables } from '../deployment.ts';
import { prefectTargetDiagnostics as say } from '../diagnostics.ts';
import { jobConfiguration, nestDotted } from '../job-configuration.ts';
import { nameProblem } from '../name-problem.ts';
import type { Pool } from '../pool.ts';
import { allPools, poolNamed } from '../pools-of.ts';
import { suggestionFor } from '../suggestion.ts';

/** A deployment runs on a work pool of the stack, and says nothing of variables that the pool does not have (specs/prefect §8.6). Diagnostics: STK2217, STK6240 to STK6243, STK6246, STK6247, STK6253, STK6254, STK6256. */
export const deploymentsFitTheirPools: Rule = ({ program, report }) => {
  const found: Resource[] = [];
  return {
    resource(resource) {
      if (resource.type === 'deployment' && resource.system === 'prefect') found.push(resource);
    },
    end() {
      if (found.length === 0) return;
      const pools = allPools(program).map((pool) => ({ ...pool, template: customizedTemplate(pool) }));
      checkNames(found, report);
      for (const resource of found) checkDeployment(resource, { program, pools, report });
    },
  };
};

/** Prefect knows a deployment by its flow and its name. */
function checkNames(deployments: readonly Resource[], report: Report): void {
  const known = new Map<string, Span>();
  for (const { name: block, properties, at } of deployments) {
    const written = pick(properties, 'name');
    const name = pickText(properties, 'name') ?? block;
    const reason = nameProblem(name, 'deployment');
    if (reason !== undefined) report(say.badName(written ?? at, { name, what: 'deployment', reason }));
    const flow = pickText(properties, 'entrypoint') ?? '';
    const key = JSON.stringify([flow, name]);
    const first = known.get(key);
    if (first === undefined) known.set(key, at);
    else
      report(
        say.sameName(at, { what: `deployments of the flow "${flow}"`, name }, [{ at: first, note: 'the other one' }]),
      );
  }
}

interface Checking {
  readonly program: Program;
  readonly pools: readonly Pool[];
  readonly report: Report;
}

function checkDeployment(resource: Resource, { program, pools, report }: Checking): void {
  const { name, properties } = resource;
  const written = pickDict(properties, 'work_pool');
  const wanted = written && pickText(written, 'name');
  const pool = wanted === undefined ? undefined : poolNamed(pools, wanted);
  if (!pool && wanted !== undefined && written) {
    const suggestion = suggestionFor(
      wanted,
      pools.flatMap((each) => [each.resource.name, each.name]),
    );
    report(say.unknownPool(pick(written, 'name') ?? written, { name, pool: wanted, suggestion }));
  }
  const given = written && pickDict(written, 'job_variables');
  if (!pool || !given) return;
  for (const { key, value } of pickDict(given, 'env')?.entries.values() ?? [])
    tellOtherForm(value, pythonText(plainOf(value)), { place: `"env.${key}"`, report });
  const entries = [...given.entries.values()].filter((entry) => checkVariable(entry, { name, pool, report }));
  const own = deploymentVariables(resource, { links: program.links, report });
  const known = new Map([...own].filter(([key]) => entries.some((entry) => entry.key === key)));
  tellBlocked(jobConfiguration(pool.template, known).blocked, { name, given, report });
  const problems = variableProblems(pool.template, nestDotted(known).nested);
  // What is wrong with the schema itself is told of the pool.
  if (typeof problems === 'string') return;
  for (const { path, reason } of problems) {
    const dotted = [...given.entries.values()].find(({ key }) => key.startsWith(`${path[0]}.`));
    const place = placeIn(given, path) ?? dotted ?? given;
    report(say.variableValue(place, { variable: path.join('.'), name, reason }));
  }
}

interface Checked {
  readonly name: string;
  readonly pool: Pool;
  readonly report: Report;
}

/** Whether the pool has the variable, and does something with it. */
function checkVariable(entry: Entry<Value>, { name, pool, report }: Checked): boolean {
  const declared = member(member(pool.template, 'variables'), 'properties');
  const names = isJsonObject(declared) ? [...declared.keys()] : [];
  const root = names.includes(entry.key) ? entry.key : entry.key.replace(/[.[].*$/, '');
  const row = { variable: entry.key, pool: pool.name, name };
  if (!names.includes(root)) {
    report(say.unknownVariable(entry, { ...row, suggestion: suggestionFor(root, names) }));
    return false;
  }
  const used = namesIn(member(pool.template, 'job_configuration')).map((each) => each.replace(/[.[].*$/, ''));
  const hasEffect = used.includes(root) || root === 'env';
  if (!hasEffect) report(say.unusedVariable(entry, row));
  return hasEffect;
}

function tellBlocked(
  blocked: readonly string[],
  { name, given, report }: { readonly name: string; readonly given: Dict<Value>; readonly report: Report },
): void {
  for (const variable of blocked) {
    const reason = 'it leads into something that is no mapping';
    report(say.blockedVariable(given.entries.get(variable) ?? given, { variable, name, reason }));
  }
  for (const entry of given.entries.values()) {
    const [root = '', ...path] = entry.key.split('.');
    const whole = path.length > 0 ? given.entries.get(root) : undefined;
    if (!whole || !holds(whole.value, path)) continue;
    const reason = `"${root}" says it as well, and wins`;
    report(say.blockedVariable(entry, { variable: entry.key, name, reason }, [{ at: whole, note: 'said here' }]));
  }
}

/** Whether a mapping says something of its own about a key further down. */
function holds(value: Value, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  const inner = value.kind === 'dict' ? pick(value, key) : undefined;
  return inner !== undefined && holds(inner, rest);
}
