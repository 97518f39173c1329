import type { Provider, Reference, Resource } from '../../ir/program.ts';
import type { Rule } from '../../rule.ts';
import type { Ref } from '../../value/value.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

type Member = Resource | Provider;
/** What a member needs, with the reference that says so. */
type Needs = Map<Member, Map<Member, Ref>>;

/** No resource needs itself, through attributes or `depends_on`, over any number of others. STK4004, once for each circle. */
export const referencesAreNotCircular: Rule = ({ report }) => {
  const needs: Needs = new Map();
  return {
    reference: (reference) => note(reference, needs),
    end() {
      for (const circle of circles(needs)) {
        const [first] = circle;
        if (!first) continue;
        const chain = [...circle.map(({ from }) => from), first.from].map(nameOf).join(' → ');
        const related = circle.slice(1).map(({ ref, from }, index) => {
          const target = circle[index + 2]?.from ?? first.from;
          return { at: ref, note: `"${nameOf(from)}" refers to "${nameOf(target)}" here` };
        });
        report(say.circularReference(first.ref, { name: nameOf(first.from), chain }, related));
      }
    },
  };
};

function note({ ref, from, link }: Reference, needs: Needs): void {
  const target = link?.target;
  if (!target || !from) return;
  const known = needs.get(from) ?? new Map<Member, Ref>();
  if (!known.has(target)) known.set(target, ref);
  needs.set(from, known);
}

function nameOf(member: Member): string {
  return member.kind === 'provider' ? member.key : member.name;
}

interface Step {
  readonly from: Member;
  readonly ref: Ref;
}

/** Depth first with a path of our own: a chain of ten thousand resources must not exhaust the call stack. */
function* circles(needs: Needs): Iterable<readonly Step[]> {
  const done = new Set<Member>();
  for (const start of needs.keys()) {
    const path: { readonly member: Member; readonly rest: Iterator<[Member, Ref]>; ref?: Ref }[] = [];
    const depth = new Map<Member, number>();
    const enter = (member: Member) => {
      depth.set(member, path.length);
      path.push({ member, rest: (needs.get(member) ?? new Map<Member, Ref>()).entries() });
    };
    if (!done.has(start)) enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.rest.next();
      if (next.done) {
        done.add(top.member);
        depth.delete(top.member);
        path.pop();
        continue;
      }
      const [target, ref] = next.value;
      top.ref = ref;
      const known = depth.get(target);
      if (known !== undefined)
        yield path.slice(known).flatMap((one) => (one.ref ? [{ from: one.member, ref: one.ref }] : []));
      else if (!done.has(target)) enter(target);
    }
  }
}
