import type { Link, Reference } from '../../ir/program.ts';
import type { Rule } from '../../rule.ts';
import { leafWalker } from '../../value/walk.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

/**
 * Inside of a field a reference names an attribute (`${resources.main.id}`): the bare name is the address, which is wanted by `depends_on` and such, and text elsewhere. Fields that may hold
 * anything are not judged, and neither is what other systems have. STK4034.
 */
export const referencesNameAttributes: Rule = ({ program: { links, references }, report }) => {
  // Few resources have one in a field, so that the fields of the others need no second look.
  const suspects = new Set(references.filter(isBareInField).map(({ from }) => from));
  if (suspects.size === 0) return {};
  const look = leafWalker((value) => {
    const link = value.kind === 'ref' ? links.get(value) : undefined;
    if (value.kind !== 'ref' || link?.target.kind !== 'resource' || !isBare(link)) return;
    const { name, type, system, shape, meta } = link.target;
    // Of a repeated resource the bare name is all its copies.
    if (system !== 'terraform' || shape === undefined || meta !== undefined) return;
    report(say.noAttribute(value, { name, address: `${type}.${name}`, better: `\${resources.${name}.id}` }));
  });
  return {
    resource(resource) {
      const { system, type, properties } = resource;
      if (system === 'terraform' && type !== 'module' && suspects.has(resource)) look(properties);
    },
  };
};

function isBare({ path, copy }: Link): boolean {
  return path.length === 0 && copy === '';
}

function isBareInField({ ref, from, link }: Reference): boolean {
  return link !== undefined && isBare(link) && from?.kind === 'resource' && !from.options.dependsOn.includes(ref);
}
