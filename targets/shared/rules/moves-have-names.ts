import type { Resource } from '../../../compiler/ir/program.ts';
import type { Rule } from '../../../compiler/rule.ts';
import { asWritten } from '../../../compiler/source/as-written.ts';
import { hasUnresolved } from '../../../compiler/value/deferred.ts';
import type { Str } from '../../../compiler/value/literal.ts';
import { sharedDiagnostics as say } from '../diagnostics.ts';

/**
 * A moved resource had another name, of the form that names have (specs/laktory-language §6.4); nobody has that name now, and only one
 * resource can have come from it. STK4018.
 */
export const movesHaveNames: Rule = ({ program, options, report }) => {
  const moved: { readonly resource: Resource; readonly from: Str }[] = [];
  return {
    isOfOptions: true,
    resource(resource) {
      const { movedFrom } = resource.options;
      if (!movedFrom || (hasUnresolved(movedFrom) && options.allowUnresolved)) return;
      const { name } = resource;
      if (movedFrom.kind === 'string' && problemOf(movedFrom, resource) === undefined) {
        moved.push({ resource, from: movedFrom });
      } else {
        const known = movedFrom.kind === 'string' ? problemOf(movedFrom, resource) : undefined;
        report(say.movedFromNoName(movedFrom, { name, problem: known ?? 'this has a value only when it is deployed' }));
      }
    },
    end() {
      const taken = moved.length > 0 ? addresses(program.resources) : new Map<string, Resource>();
      const first = new Map<string, Str>();
      for (const { resource, from } of moved) {
        const address = `${resource.type}.${from.value}`;
        const [owner, other] = [taken.get(address), first.get(address)];
        const at = owner ? owner.at : other;
        const shown = asWritten(from, from.value);
        const problem = owner ? `"${shown}" is still in use` : `"${shown}" can have moved to one place only`;
        if (at) report(say.movedFromNoName(from, { name: resource.name, problem }, [{ at, note: 'the other one' }]));
        first.set(address, from);
      }
    },
  };
};

function addresses(resources: readonly Resource[]): ReadonlyMap<string, Resource> {
  const managed = resources.filter(({ mode }) => mode === 'managed');
  return new Map(managed.map((resource) => [`${resource.type}.${resource.name}`, resource]));
}

/** The name is shown as it was written: what a placeholder stood for may come from anywhere. */
function problemOf(from: Str, { name, type }: Resource): string | undefined {
  const shown = asWritten(from, from.value);
  if (from.value === name) return 'that is the name that it has now';
  if (from.value.startsWith(`${type}.`)) {
    const isWritten = shown === from.value;
    const better = isWritten ? `"${from.value.slice(type.length + 1)}"` : `without "${type}."`;
    return `"${shown}" is an address; write the name alone, ${better}`;
  }
  // One of several copies may become a block of its own.
  return /^[A-Za-z_][\w-]*(?:\[\d+\]|\["[^"]+"\])?$/.test(from.value) ? undefined : `"${shown}" is no name`;
}
