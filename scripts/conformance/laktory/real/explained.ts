import type { LaktoryCase } from '../../../../golden/conformance/laktory-case.ts';
import type { Difference } from './compare.ts';

/** A difference that we keep, and why. */
export interface Deviation {
  readonly why: string;
  readonly explains: (difference: Difference, one: LaktoryCase) => boolean;
}

/** What Laktory writes and Terraform or the provider refuses, by the code with which we refuse it. */
const refusals: Readonly<Record<string, string>> = {
  STK2201: 'the provider requires the field, Laktory does not',
  STK3102: 'the provider has no data source of this type, or not with this field',
  STK3103: 'a lookup that says nothing: Laktory writes a data source that fails',
  STK3105: 'Laktory writes a notebook or file without a path, which the provider requires',
  STK3107: 'Laktory gives files in DBFS permissions that the provider does not have',
  STK3113: 'a cluster policy whose definition is no JSON',
  STK3116: 'a prefix without a name: Laktory drops it',
  STK4004: 'Terraform refuses references in a circle',
  STK4007: 'two resources have the same address: Laktory keeps the last one only',
};

/** Single lines of a document that differ for a reason; a document may have several of them. */
const lines: readonly { readonly why: string; readonly line: RegExp }[] = [
  {
    why: '"%{" is two characters of a text; Terraform reads it as a directive unless it is written "%%{"',
    line: /^\/resource\/.*: ".*%%\{.*" where ".*%\{.*" is right$/s,
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

export const deviations: readonly Deviation[] = [
  {
    why: lines.map(({ why }) => why).join('; or '),
    explains: onlyAt(new RegExp(lines.map(({ line }) => line.source).join('|'), 's')),
  },
  ...Object.entries(refusals).map(([code, why]) => ({
    why: `${code}: ${why}`,
    explains: ({ kind, lines }: Difference) => {
      const codes = lines.map((line) => line.slice(0, code.length));
      return kind === 'refused' && codes.includes(code) && codes.every((each) => each in refusals);
    },
  })),
  {
    why: 'of several configurations of a provider the one that names a version counts, and without one >=1.49; Laktory takes the last one, and be it its own default, which is newer since 0.13',
    explains: onlyAt(/^\/terraform\/required_providers\/\w+\/version: "[^"]*" where ">=1\.(?:49|137\.0)" is right$/),
  },
  {
    why: 'registered models are looked up by full_name; Laktory writes a field that the data source does not have',
    explains: onlyAt(/^\/data\/databricks_registered_model\/[^/]+\/(?:full_)?name: /),
  },
  {
    why: 'a prefix or suffix that an environment sets is put before or behind the name once; Laktory does it again for each layer',
    explains: (difference, { files }) =>
      /name_(?:prefix|suffix)/.test(files['stack.yaml'] ?? '') &&
      onlyAt(/^\/resource\/\w+\/[^/]+\/(?:name|display_name|user_name|path): "/)(difference),
  },
  {
    why: 'members that are a placeholder are one text; Laktory makes a member of each letter',
    explains: onlyAt(/^\/resource\/databricks_\w+(?:\/[\w-]+)?: undefined where \{.*"(?:group-member|\w+-role)-.-/),
  },
];

/** Explains documents that differ in nothing else. */
function onlyAt(line: RegExp): (difference: Difference) => boolean {
  return ({ kind, lines }) => kind === 'document' && lines.every((each) => line.test(each));
}
