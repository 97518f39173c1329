import type { Report } from '../../compiler/diagnostics/outcome.ts';
import type { Program, Resource } from '../../compiler/ir/program.ts';
import type { BlockType } from '../../compiler/kinds/infrastructure/block-type.ts';
import { readSurroundings } from '../../compiler/kinds/infrastructure/read-surroundings.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { isJsonObject, member } from '../../compiler/util/json-tree.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import { pick, pickDict, pickText } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';
import { blockDefaults, commandLine, poolTypeOf } from './block-defaults.ts';
import { blockManifest } from './block-manifest.ts';
import { namesIn } from './check-template.ts';
import { defaultTemplate } from './default-template.ts';
import { withTexts } from './deployment.ts';
import { prefectTargetDiagnostics as say } from './diagnostics.ts';
import { nestDotted } from './job-configuration.ts';
import { object } from './object.ts';
import { plainValue, secretBlock, secretBlockName, type Words } from './plain-value.ts';
import { suggestionFor } from './suggestion.ts';

/** A work pool, as Prefect gets it. */
export interface Pool {
  /** What Prefect calls it. */
  readonly name: string;
  /** What its workers run: `kubernetes`. */
  readonly type: string;
  readonly template: Json;
  readonly resource: Resource;
  /** What the stack says of the pool besides its template. */
  readonly about: JsonObject;
  /** The Secret blocks that its template refers to. */
  readonly secrets: readonly string[];
}

/** The work pool that a resource is: one of the stack's own, or an infrastructure block (specs/prefect §7). Diagnostics: STK6240, STK6244, STK6245, STK6253. */
export function readPool(resource: Resource, program: Program, report: Report): Pool {
  const properties = resource.alternative?.properties ?? resource.properties;
  const block = resource.alternative ? properties : pickDict(properties, 'block');
  const name = (resource.alternative ? undefined : pickText(properties, 'name')) ?? resource.name;
  const secrets = new Set<string>();
  const secret = (variable: string) => {
    secrets.add(secretBlockName(variable));
    return secretBlock(variable);
  };
  const words: Words = { name: resource.name, links: program.links, report, secret };
  const type = block ? typeOfBlock(block) : (pickText(properties, 'type') ?? '');
  const start = block ? ofBlock(block, type, { program, words }) : ownTemplate(properties, type, words);
  const variables = resource.alternative ? undefined : pickDict(properties, 'job_variables');
  const template = variables ? withVariables(start, variables, words) : start;
  const about = ['description', 'concurrency_limit', 'paused'].flatMap((field): (readonly [string, Json])[] => {
    const value = resource.alternative ? undefined : pick(properties, field);
    return value ? [[field, plainValue(value, words)]] : [];
  });
  return { name, type, template, resource, about: new Map(about), secrets: [...secrets] };
}

function typeOfBlock(block: Dict<Value>): string {
  const type = pickText(block, 'type');
  const isKnown = (each: string | undefined): each is BlockType =>
    each !== undefined && Object.hasOwn(poolTypeOf, each);
  return isKnown(type) ? poolTypeOf[type] : '';
}

function ownTemplate(properties: Dict<Value>, type: string, words: Words): Json {
  const written = pick(properties, 'base_job_template');
  return written ? plainValue(written, words) : (defaultTemplate(type) ?? object({}));
}

interface Making {
  readonly program: Program;
  readonly words: Words;
}

function ofBlock(block: Dict<Value>, type: string, { program: { sections }, words }: Making): Json {
  const defaults = blockDefaults(block, words);
  if (type !== 'kubernetes') return withDefaults(defaultTemplate(type) ?? object({}), defaults);
  const world = readSurroundings(sections);
  const { manifest, said } = blockManifest(block, words, world);
  const template = defaultTemplate(type, plainValue(manifest, words)) ?? object({});
  const ofManifest = [...said].map(([name, value]) => {
    const json = plainValue(value, words);
    return [name, name === 'command' ? commandLine(json) : json] as const;
  });
  const filled = withDefaults(template, new Map([...ofManifest, ...defaults]));
  return world.isOriginal ? filled : withoutIdle(filled);
}

/** Variables whose place a manifest or a customization has taken would do nothing, so they are none. */
function withoutIdle(template: JsonObject): JsonObject {
  const used = new Set(namesIn(template.get('job_configuration')));
  return changed(template, (properties) => new Map([...properties].filter(([name]) => used.has(name))));
}

/** A template whose variables have other defaults. A default that the template has anyway stays what it is. */
function withDefaults(template: JsonObject, defaults: JsonObject): JsonObject {
  return changed(
    template,
    (properties) =>
      new Map(
        [...properties].map(([name, property]) => {
          const value = defaults.get(name);
          return [name, value === undefined ? property : new Map([...entriesOf(property), ['default', value]])];
        }),
      ),
  );
}

function changed(template: JsonObject, change: (properties: JsonObject) => JsonObject): JsonObject {
  const variables = template.get('variables');
  const properties = member(variables, 'properties');
  if (!isJsonObject(variables) || !isJsonObject(properties)) return template;
  return new Map([...template, ['variables', new Map([...variables, ['properties', change(properties)]])]]);
}

function entriesOf(json: Json): JsonObject {
  return isJsonObject(json) ? json : new Map();
}

/** What the pool says itself goes over what it is made of; environment variables are merged. */
function withVariables(template: Json, variables: Dict<Value>, words: Words): Json {
  if (!isJsonObject(template)) return template;
  const properties = entriesOf(member(template.get('variables'), 'properties') ?? null);
  for (const entry of variables.entries.values()) {
    const variable = properties.has(entry.key) ? entry.key : entry.key.replace(/[.[].*$/, '');
    if (properties.has(variable)) continue;
    const row = { variable: entry.key, pool: words.name, name: words.name };
    words.report(say.unknownVariable(entry, { ...row, suggestion: suggestionFor(variable, [...properties.keys()]) }));
  }
  const given = plainValue(variables, words);
  const { nested } = nestDotted(withTexts(isJsonObject(given) ? given : new Map()));
  const env = new Map([
    ...entriesOf(member(properties.get('env'), 'default') ?? null),
    ...entriesOf(nested.get('env') ?? null),
  ]);
  return withDefaults(template, env.size === 0 ? nested : new Map([...nested, ['env', env]]));
}
