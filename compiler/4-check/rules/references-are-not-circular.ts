import type { Provider, Reference, Resource } from '../../ir/program.ts';
import type { Rule } from '../../rule.ts';
import { chainText, mostShown } from '../../util/circle-in.ts';
import type { Ref } from '../../value/value.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

type Member = Resource | Provider;
/** Where the references of each member begin: those of one member stand together. */
type Beginnings = ReadonlyMap<Member, number>;

/** No resource needs itself, through attributes or `depends_on`, over any number of others. STK4004, once for each circle that has a member which no earlier one has: many that all need each other have more circles than anybody reads. */
export const referencesAreNotCircular: Rule = ({ program: { references }, report }) => ({
  end() {
    for (const circle of circles(references)) {
      const [first] = circle;
      if (!first) continue;
      const chain = chainText([...circle.map(({ from }) => from), first.from].map(nameOf));
      const related = circle.slice(1, mostShown).map(({ ref, from }, index) => {
        const target = circle[index + 2]?.from ?? first.from;
        return { at: ref, note: `"${nameOf(from)}" refers to "${nameOf(target)}" here` };
      });
      report(say.circularReference(first.ref, { name: nameOf(first.from), chain }, related));
    }
  },
});

function nameOf(member: Member): string {
  return member.kind === 'provider' ? member.key : member.name;
}

interface Step {
  readonly from: Member;
  readonly ref: Ref;
}

/** Where one member of a path is: which of its references comes next, and which one led on. */
interface Stop {
  readonly member: Member;
  next: number;
  ref?: Ref;
}

const done = -1;

/** Depth first with a path of our own: a chain of ten thousand resources must not exhaust the call stack. */
function* circles(references: readonly Reference[]): Iterable<readonly Step[]> {
  const beginnings = beginningsOf(references);
  const path: Stop[] = [];
  /** How deep in the path a member is; `done` when it was left. */
  const places = new Map<Member, number>();
  /** The last place of the path whose member may be in no circle that was told. */
  let untold = -1;
  const enter = (member: Member, next: number) => {
    untold = path.length;
    places.set(member, path.length);
    path.push({ member, next });
  };
  for (const [start, beginning] of beginnings) {
    if (!places.has(start)) enter(start, beginning);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const at = top.next++;
      const reference = references[at];
      if (reference?.from !== top.member) {
        places.set(top.member, done);
        path.pop();
        continue;
      }
      const target = reference.link?.target;
      const inner = target && beginnings.get(target);
      // Who refers to nothing is in no circle.
      if (target === undefined || inner === undefined) continue;
      const place = places.get(target);
      if (place === done) continue;
      top.ref = reference.ref;
      if (place === undefined) enter(target, inner);
      else if (place <= untold && isFirst(at, references)) {
        untold = place - 1;
        yield path.slice(place).flatMap(({ member, ref }) => (ref ? [{ from: member, ref }] : []));
      }
    }
  }
}

function beginningsOf(references: readonly Reference[]): Beginnings {
  const beginnings = new Map<Member, number>();
  let before: Reference['from'];
  references.forEach(({ from }, index) => {
    if (from && from !== before) beginnings.set(from, index);
    before = from;
  });
  return beginnings;
}

/** Whether no earlier reference of the same member leads to the same: two are one circle. */
function isFirst(at: number, references: readonly Reference[]): boolean {
  const { from, link } = references[at] ?? {};
  for (let index = at - 1; references[index]?.from === from; index--)
    if (references[index]?.link?.target === link?.target) return false;
  return true;
}
