import type { LaktoryCase } from '../../../../golden/conformance/laktory-case.ts';
import type { Difference } from './compare.ts';

/** What Laktory writes and Terraform or the provider refuses, by the code with which we refuse it. */
const refusals: Readonly<Record<string, string>> = {
  STK2201: 'the provider requires the field, Laktory does not',
  STK3102: 'the provider has no data source of this type, or not with this field',
  STK3103: 'a lookup that says nothing: Laktory writes a data source that fails',
  STK3105: 'Laktory writes a notebook or file without a path, which the provider requires',
  STK3107: 'Laktory gives files in DBFS permissions that the provider does not have',
  STK3113: 'a cluster policy whose definition is no JSON',
  STK3116: 'a prefix without a name: Laktory drops it',
  STK3122: 'tasks of a job that wait for one another, which Databricks refuses',
  STK4004: 'Terraform refuses references in a circle',
  STK4007: 'two resources have the same address: Laktory keeps the last one only',
};

/** A line in which a document differs for a reason. */
interface Deviation {
  readonly why: string;
  readonly line: RegExp;
  /** What the stack must have in it for the reason to hold. */
  readonly stack?: RegExp;
}

const deviations: readonly Deviation[] = [
  {
    why: 'of several configurations of a provider the one that names a version counts, and without one >=1.49; Laktory takes the last one, and be it its own default, which is newer since 0.13',
    line: /^\/terraform\/required_providers\/\w+\/version: "[^"]*" where ">=1\.(?:49|137\.0)" is right$/,
  },
  {
    why: 'registered models are looked up by full_name; Laktory writes a field that the data source does not have',
    line: /^\/data\/databricks_registered_model\/[^/]+\/(?:full_)?name: /,
  },
  {
    why: 'a prefix or suffix that an environment sets is put before or behind the name once; Laktory does it again for each layer',
    line: /^\/resource\/\w+\/[^/]+\/(?:name|display_name|user_name|path): "/,
    stack: /name_(?:prefix|suffix)/,
  },
  {
    why: 'members that are a placeholder are one text; Laktory makes a member of each letter',
    line: /^\/resource\/databricks_\w+(?:\/[\w-]+)?: undefined where \{.*"(?:group-member|\w+-role)-.-/,
  },
  {
    why: '"%{" is two characters of a text; Terraform reads it as a directive unless it is written "%%{"',
    line: /^\/\w+\/.*%%\{.* where .*%\{/s,
  },
  {
    why: 'what is nested in a catalog or schema that is only looked up keeps the names that it has; Laktory gives it those of the owner, which are empty',
    line: /^\/resource\/databricks_(?:sql_table|volume|schema|grants?)(?:\/|: )/,
    stack: /lookup_existing/,
  },
  {
    why: 'a configuration is a file that exists, and its name is no place for a variable without a value: it is written so that Terraform does not look for one',
    line: /^\/resource\/databricks_workspace_file\/[^/]+\/source: "[^"]*\$\$\{vars\.[^"]*" where/,
  },
  {
    why: 'a writer of a table works as its sink and node do, as since 0.13; in 0.12 it takes nothing over',
    line: /^\/configuration\/of\/nodes\/\d+\/sinks\/\d+\/custom_writer\/dataframe_\w+: /,
  },
];

/** Why we differ from Laktory, for each part of the difference; undefined when some part has no reason. */
export function reasonsFor({ kind, lines }: Difference, { files }: LaktoryCase): readonly string[] | undefined {
  const whys = lines.map((line) => {
    if (kind === 'refused') {
      const code = line.slice(0, 'STK0000'.length);
      return code in refusals ? `${code}: ${refusals[code]}` : undefined;
    }
    const text = Object.values(files).join('\n');
    return deviations.find((one) => one.line.test(line) && (one.stack?.test(text) ?? true))?.why;
  });
  if (kind !== 'refused' && kind !== 'document') return undefined;
  const known = whys.filter((why) => why !== undefined);
  return known.length === whys.length ? [...new Set(known)] : undefined;
}
