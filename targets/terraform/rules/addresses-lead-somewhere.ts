import type { Resource } from '../../../compiler/ir/program.ts';
import type { Rule } from '../../../compiler/rule.ts';
import type { Span } from '../../../compiler/source/span.ts';
import { closestAmong } from '../../../compiler/util/did-you-mean.ts';
import { once } from '../../../compiler/util/once.ts';
import { pickDict, pickList } from '../../../compiler/value/pick.ts';
import { leafWalker } from '../../../compiler/value/walk.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';

/**
 * An address that the user writes in an expression of Terraform (`${databricks_job.ingest.id}`) is one of this document, because Terraform
 * knows no others. Inside of larger expressions only types of providers that the document has are judged, because `for` makes names of its own.
 * STK6021; STK6022 where such may stay, and for other types, which files beside the document may declare.
 */
export const addressesLeadSomewhere: Rule = ({ program: { foreign, resources, providers }, options, report }) => {
  const known = once(() => addressesOf(resources));
  const prefixes = new Set(['databricks', 'terraform', ...providers.map(({ name }) => name)]);
  const near = nearest(known);
  const told = (at: Span, address: string, isOurs: boolean) => {
    const words = { address, suggestion: near(address) };
    const mayStay = options.allowUnresolved || !isOurs;
    report(mayStay ? say.unknownAddressAllowed(at, words) : say.unknownAddress(at, words));
  };
  const lookAt = leafWalker((value) => {
    const [, address = '', root = '', prefix = ''] =
      value.kind === 'foreign' ? (alone.exec(value.expression) ?? []) : [];
    if (address === '' || known().has(address) || prefixes.has(prefix)) return;
    if (root === 'pulumi' || root === 'params') told(value, address, true);
    else if (prefix !== '') told(value, address, false);
  });
  return {
    ...(foreign.length === 0 && { isOfOptions: true }),
    resource({ properties, meta, options: { dependsOn } }) {
      if (foreign.length > 0) lookAt(properties);
      const lifecycle = meta && pickDict(meta, 'lifecycle');
      const triggers = lifecycle && pickList(lifecycle, 'replace_triggered_by');
      for (const value of triggers ? [...dependsOn, ...triggers.items] : dependsOn) {
        const [, address = '', , prefix = ''] = value.kind === 'string' ? (alone.exec(value.value) ?? []) : [];
        if (prefixes.has(prefix) && !known().has(address)) told(value, address, true);
      }
    },
    end() {
      for (const value of foreign)
        for (const address of addressesIn(value.expression, prefixes))
          if (!known().has(address)) told(value, address, !address.startsWith('module.'));
    },
  };
};

/** Asked for only where there is an address: most stacks write none. */
function addressesOf(resources: readonly Resource[]): ReadonlySet<string> {
  return new Set(resources.map(({ mode, type, name }) => `${mode === 'data' ? 'data.' : ''}${type}.${name}`));
}

/** An expression that is nothing but an address and its attribute: `random_id.a.hex`, `pulumi.stack`, `params.day` of a data pipeline. */
const alone = /^\s*((?:data\.)?(([a-z][a-z0-9]*)_\w+|pulumi|params)\.[A-Za-z_][\w-]*)(?:[.[][\w."'*[\]-]*)?\s*$/;

/** A name that is near among those of the same type. */
function nearest(known: () => ReadonlySet<string>): (address: string) => string {
  const byType = new Map<string, (name: string) => string | undefined>();
  return (address) => {
    const type = address.slice(0, address.lastIndexOf('.') + 1);
    const ofType = () => [...known()].filter((one) => one.startsWith(type)).map((one) => one.slice(type.length));
    const among = byType.get(type) ?? closestAmong(ofType);
    byType.set(type, among);
    const name = among(address.slice(type.length));
    return name === undefined ? '' : ` Did you mean "${type}${name}"?`;
  };
}

/** What looks like the address of a resource in an expression, outside of its texts. */
function addressesIn(expression: string, prefixes: ReadonlySet<string>): ReadonlySet<string> {
  const code = expression.replace(/"(?:[^"\\]|\\.)*"/g, (text) => ' '.repeat(text.length));
  const found = code.matchAll(/(?<![\w.-])((?:data\.)?([a-z][a-z0-9]*)_\w+\.[A-Za-z_][\w-]*)/g);
  const modules = [...code.matchAll(/(?<![\w.-])module\.[A-Za-z_][\w-]*/g)].map(([address]) => address);
  const own = [...found].filter(([, , prefix = '']) => prefixes.has(prefix)).map(([, address = '']) => address);
  return new Set([...own, ...modules]);
}
