import { type GoStruct, type GoValue, map } from '../../../go-template/value.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { toGo } from '../plain.ts';
import type { Depot } from './depots.ts';
import { type Address, parseAddress } from './parse.ts';

/** Fields that templates may read of a connection although a depot does not give them: Go's structs have them empty. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  Abfss: ['Account', 'Container', 'RelativePath'],
  Wasbs: ['Account', 'Container', 'RelativePath'],
  Gcs: ['Bucket', 'RelativePath'],
  S3: ['Bucket', 'RelativePath'],
  Pulsar: ['Tenant', 'ServiceUrl', 'AdminUrl'],
  Kafka: ['Brokers', 'SchemaRegistryUrl'],
  Jdbc: ['Url', 'Host', 'Port', 'Database', 'Schema', 'Subprotocol'],
};

/**
 * What `resolve` gives to a template: the parts of the address, and what is known of its depot (specs/dataos §3.5). Words that complete
 * `error calling "resolve": …` where it cannot be known without asking a server.
 */
export function resolveAddress(
  text: string,
  depots: ReadonlyMap<string, Depot>,
): GoValue | { readonly problem: string } {
  const parsed = parseAddress(text);
  if ('problem' in parsed) return { problem: `"${text}" is no DataOS address: ${parsed.problem}` };
  const { address } = parsed;
  const depot = depots.get(address.depot);
  if (depot !== undefined) return describe(address, depot);
  const suggestion = didYouMean(address.depot, depots.keys());
  return {
    problem: `the depot "${address.depot}" is not in the input, and stackc asks no server; add its manifest, or give a file with --resolve.${suggestion}`,
  };
}

function describe(address: Address, depot: Depot): GoStruct {
  const key = [address.collection, address.dataset].filter((part) => part !== undefined).join('/');
  const own = depot.datasets && pickDict(depot.datasets, key);
  const spec = (own && pickDict(own, 'spec')) ?? depot.spec;
  const resolution = (own && pickDict(own, 'resolution')) ?? depot.resolution ?? spec;
  const typed = Object.keys(fieldsOf).map((name) => [name, connection(name, depot, spec)] as const);
  return struct('AddressInfo', [
    ['Address', address.text],
    ['Depot', address.depot],
    ['Collection', address.collection ?? ''],
    ['Dataset', address.dataset ?? ''],
    ['Type', depot.type.toLowerCase()],
    ['Format', (own && pickText(own, 'format')) ?? depot.format ?? ''],
    ['Resolution', resolution === undefined ? map() : toGo(resolution)],
    ['Connection', spec === undefined ? map() : toGo(spec)],
    ...typed,
  ]);
}

/** The typed part of the connection; nil for the types that the depot is not of. */
function connection(name: string, depot: Depot, spec: Dict<Value> | undefined): GoValue {
  if (depot.type.toLowerCase() !== name.toLowerCase()) return null;
  const fields = new Map<string, GoValue>((fieldsOf[name] ?? []).map((field) => [field, '']));
  for (const { key } of spec?.entries.values() ?? []) {
    const value = spec && pick(spec, key);
    if (value !== undefined) fields.set(key.charAt(0).toUpperCase() + key.slice(1), toGo(value));
  }
  return struct(name, [...fields]);
}

/** A struct of the platform, whose fields are a closed set. */
export function struct(name: string, fields: Iterable<readonly [string, GoValue]>): GoStruct {
  return { kind: 'struct', type: `dataos.${name}`, goKind: 'struct', text: '', fields: new Map(fields) };
}
