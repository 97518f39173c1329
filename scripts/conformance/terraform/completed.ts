import type { TerraformDocument } from './documents.ts';

type Sections = Readonly<Record<string, unknown>>;

/** The providers that a document needs besides the `known` ones and Terraform's own, as far as its text says. */
export function foreignProviders({ path, text }: TerraformDocument, known: ReadonlySet<string>): readonly string[] {
  const isForeign = (name: string) => name !== 'terraform' && !known.has(name);
  if (!path.endsWith('.json')) {
    const names = text.matchAll(/^(?: {4}(\w+) += \{\n +source|(?:resource|data) "([a-z]+)_|(module) )/gm);
    return [...new Set([...names].map(([, declared, used, called]) => declared ?? used ?? called ?? ''))].filter(
      isForeign,
    );
  }
  const document: Sections = JSON.parse(text);
  const types = ['resource', 'data'].flatMap((section) => Object.keys(partOf(document, section)));
  const declared = Object.keys(partOf(partOf(document, 'terraform'), 'required_providers'));
  const names = [
    ...types.map((type) => type.split('_', 1)[0] ?? ''),
    ...Object.keys(partOf(document, 'provider')),
    ...('module' in document ? ['module'] : []),
    ...declared,
  ];
  return [...new Set(names)].filter(isForeign).toSorted();
}

/**
 * The document as somebody completes it who runs it: without the empty sections that say that no provider is declared (STK6001), and with
 * the source of the provider. The rest of the text stays, digits of long numbers too.
 */
export function completed({ path, text }: TerraformDocument): string {
  const source = 'databricks/databricks';
  if (!path.endsWith('.json'))
    return text.replace(
      'required_providers {}',
      `required_providers {\n    databricks = {\n      source = "${source}"\n    }\n  }`,
    );
  const filled = text.replace(/,\n {2}"(?:provider|resource)": \{\}/g, '');
  const document: Sections = JSON.parse(filled);
  if ('databricks' in partOf(partOf(document, 'terraform'), 'required_providers')) return filled;
  return filled.replace(/^( +"required_providers": )\{\}/m, `$1{"databricks": {"source": "${source}"}}`);
}

function partOf(value: Sections, key: string): Sections {
  const part = value[key];
  return typeof part === 'object' && part !== null ? Object.fromEntries(Object.entries(part)) : {};
}
