import type { Resource } from '../../ir/program.ts';
import type { Rule } from '../../rule.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

/** No two resources have one address: in the target the later one would replace the earlier without a word. STK4007. */
export const addressesAreUnique: Rule = ({ report }) => {
  const managed = new Map<string, Map<string, Resource>>();
  const data = new Map<string, Map<string, Resource>>();
  return {
    resource(resource) {
      const { mode, type, name } = resource;
      const ofMode = mode === 'data' ? data : managed;
      const first = ofMode.get(type) ?? new Map<string, Resource>();
      const known = first.get(name);
      if (!known) {
        if (first.size === 0) ofMode.set(type, first);
        return void first.set(name, resource);
      }
      const address = `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
      const related = [
        { at: known.at, note: 'the other one' },
        ...known.causes
          .filter((at) => !resource.causes.some((own) => own.start === at.start && own.file === at.file))
          .map((at) => ({ at, note: 'the other one is made for this' })),
        ...resource.causes.map((at) => ({ at, note: 'made for this' })),
      ];
      report(say.sameAddress(resource.at, { address, wayOut: wayOut(resource, known) }, related));
    },
  };
};

/** What can be changed: names that the user wrote, or what the names of generated resources are made of. */
function wayOut({ name, causes }: Resource, other: Resource): string {
  if (causes.length > 0 && other.causes.length > 0)
    return 'Both names are made of what they stand for: leave one out, put both into one, or give what differs another name';
  if (causes.length > 0 || other.causes.length > 0)
    return `"${name}" is also the name of what another resource makes: call the one that you wrote differently, or say all of it in one place`;
  return 'Give one of them another name';
}
