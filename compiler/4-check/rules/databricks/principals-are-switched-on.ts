import type { Program, Resource } from '../../../ir/program.ts';
import type { Rule } from '../../../rule.ts';
import type { Span } from '../../../source/span.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDicts } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';
import { principalName } from './principal-name.ts';

const named = ['principal', 'user_name', 'group_name', 'service_principal_name'];
const lists: Readonly<Record<string, string | undefined>> = {
  databricks_grant: undefined,
  databricks_secret_acl: undefined,
  databricks_grants: 'grant',
  databricks_permissions: 'access_control',
};

/** A principal that is switched off, and where: `active: false`, or a block that does not count. */
interface Off {
  readonly name: string;
  readonly at: Span;
}

/**
 * Who gets privileges or permissions is switched on (STK4123): a user or service principal with `active: false` cannot log in, and one whose block is switched off
 * (`resource_options: {is_enabled: false}`) is not made by this stack. References to such blocks are errors already; here are the names.
 */
export const principalsAreSwitchedOn: Rule = ({ program, report }) => {
  const off = new Map<string, Span>();
  for (const { type, properties, at } of program.index.unmade ?? []) {
    const name = principalName(type, properties);
    if (name !== undefined) off.set(name, at);
  }
  const inactive = new Map<Resource, Off>();
  const on = new Set<string>();
  const given: Value[] = [];
  return {
    resource(resource) {
      const { type, mode, properties } = resource;
      if (mode !== 'managed') return;
      if (type in lists) return void given.push(...principalsIn(resource));
      const name = principalName(type, properties);
      const active = pick(properties, 'active');
      const isOff = active?.kind === 'boolean' && !active.value;
      if (isOff && type !== 'databricks_group') {
        inactive.set(resource, { name: name ?? resource.name, at: active });
        if (name !== undefined) off.set(name, active);
      } else if (name !== undefined) on.add(name);
    },
    end() {
      if (off.size === 0 && inactive.size === 0) return;
      for (const value of given) {
        const found = offBehind(value, program, { inactive, off });
        if (found === undefined || on.has(found.name)) continue;
        report(say.switchedOff(value, { principal: found.name }, [{ at: found.at, note: 'switched off here' }]));
      }
    },
  };
};

function principalsIn({ type, properties }: Resource): readonly Value[] {
  const list = lists[type];
  const holders: readonly Dict<Value>[] = list === undefined ? [properties] : pickDicts(properties, list);
  return holders.flatMap((holder) => named.flatMap((field) => pick(holder, field) ?? []));
}

interface KnownOff {
  readonly inactive: ReadonlyMap<Resource, Off>;
  readonly off: ReadonlyMap<string, Span>;
}

function offBehind(value: Value, { links }: Program, { inactive, off }: KnownOff): Off | undefined {
  if (value.kind === 'string') {
    const at = off.get(value.value);
    return at && { name: value.value, at };
  }
  const target = value.kind === 'ref' ? links.get(value)?.target : undefined;
  return target?.kind === 'resource' ? inactive.get(target) : undefined;
}
