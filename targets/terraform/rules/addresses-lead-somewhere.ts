import type { Rule } from '../../../compiler/rule.ts';
import { closest } from '../../../compiler/util/did-you-mean.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';

/**
 * An address that the user writes in an expression of Terraform (`${databricks_job.ingest.id}`) is one of this document, because Terraform
 * knows no others. Only types of providers that the document has are judged. STK6021; STK6022 where such may stay.
 */
export const addressesLeadSomewhere: Rule = ({ program: { foreign, resources, providers }, options, report }) => ({
  end() {
    if (foreign.length === 0) return;
    const known = new Set(resources.map(({ mode, type, name }) => `${mode === 'data' ? 'data.' : ''}${type}.${name}`));
    const prefixes = new Set(['databricks', ...providers.map(({ name }) => name)]);
    for (const value of foreign) {
      for (const address of addressesIn(value.expression, prefixes)) {
        if (known.has(address)) continue;
        const words = { address, suggestion: suggest(address, known) };
        report(options.allowUnresolved ? say.unknownAddressAllowed(value, words) : say.unknownAddress(value, words));
      }
    }
  },
});

/** A name that is near among those of the same type. */
function suggest(address: string, known: ReadonlySet<string>): string {
  const dot = address.lastIndexOf('.') + 1;
  const names = [...known].filter((one) => one.startsWith(address.slice(0, dot))).map((one) => one.slice(dot));
  const name = closest(address.slice(dot), names);
  return name === undefined ? '' : ` Did you mean "${address.slice(0, dot)}${name}"?`;
}

/** What looks like the address of a resource in an expression, outside of its texts. */
function addressesIn(expression: string, prefixes: ReadonlySet<string>): ReadonlySet<string> {
  const code = expression.replace(/"(?:[^"\\]|\\.)*"/g, (text) => ' '.repeat(text.length));
  const found = code.matchAll(/(?<![\w.-])((?:data\.)?([a-z][a-z0-9]*)_\w+\.[A-Za-z_][\w-]*)/g);
  return new Set([...found].filter(([, , prefix = '']) => prefixes.has(prefix)).map(([, address = '']) => address));
}
