import type { Report } from '../../compiler/diagnostics/outcome.ts';
import type { Program, Resource } from '../../compiler/ir/program.ts';
import { pythonText } from '../../compiler/kinds/infrastructure/python-text.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { isJsonList, isJsonObject } from '../../compiler/util/json-tree.ts';
import { pickDict } from '../../compiler/value/pick.ts';
import { plainValue, type Words } from './plain-value.ts';

interface Site {
  readonly links: Program['links'];
  readonly report: Report;
}

/** How the values of a deployment are written. Prefect would keep a sensitive value in clear, so there is nothing that could stand for one. */
export function deploymentWords({ name }: Resource, { links, report }: Site): Words {
  return { name, links, report, secret: () => undefined };
}

/** What a deployment has otherwise than its pool. */
export function deploymentVariables(resource: Resource, site: Site): JsonObject {
  const pool = pickDict(resource.properties, 'work_pool');
  const given = pool && pickDict(pool, 'job_variables');
  const json = given && plainValue(given, deploymentWords(resource, site));
  return isJsonObject(json) ? withTexts(json) : new Map();
}

/** Environment variables are texts, as in infrastructure blocks: `3` is "3", `true` is "True". Null takes one away. */
export function withTexts(variables: JsonObject): JsonObject {
  const textOf = (value: Json): Json =>
    value === null || isJsonObject(value) || isJsonList(value) ? value : pythonText(value);
  return new Map(
    [...variables].map(([name, value]): readonly [string, Json] => {
      if (/^env[.[]/.test(name)) return [name, textOf(value)];
      if (name !== 'env' || !isJsonObject(value)) return [name, value];
      return [name, new Map([...value].map(([key, inner]) => [key, textOf(inner)]))];
    }),
  );
}
