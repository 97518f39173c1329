/**
 * The spellings that Pulumi's Terraform bridge can give an attribute: camel case, and for lists the plural
 * (https://github.com/pulumi/pulumi-terraform-bridge, `TerraformToPulumiNameV2`). Which of them it is, the package says.
 */
export function propertyNames(name: string, isExact: boolean): readonly string[] {
  const camel = camelCase(name);
  return isExact ? [camel, ...(reserved[camel] ?? [])] : plurals(camel);
}

/** Names that a language of Pulumi keeps to itself. */
const reserved: Readonly<Record<string, readonly string[]>> = { input: ['inputProperties'] };

/** `s3_us_east1_regional_endpoint` → `s3UsEast1RegionalEndpoint`. */
export function camelCase(name: string): string {
  return name.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function plurals(word: string): readonly string[] {
  const regular = [`${word}s`, `${word}es`];
  if (/[^aeiou]y$/.test(word)) regular.push(`${word.slice(0, -1)}ies`);
  if (/(?:is|ex|ix)$/.test(word)) regular.push(`${word.slice(0, -2)}es`, `${word.slice(0, -2)}ices`);
  return regular;
}
