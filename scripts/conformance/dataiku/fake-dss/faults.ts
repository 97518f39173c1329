import { type Doc, docOf, isDoc, type Json, optionalText } from './json.ts';

/** One rule: which requests it counts, how many it lets pass, how many it spoils, and how. */
export interface Fault {
  readonly given: Doc;
  readonly path: RegExp;
  readonly skip: number;
  readonly times: number;
  readonly action: Doc;
  seen: number;
}

export function faultOf(given: Json): Fault {
  const doc = docOf(given);
  const { skip, times, action } = doc;
  return {
    given: doc,
    path: new RegExp(optionalText(doc, 'path') ?? ''),
    skip: typeof skip === 'number' ? skip : 0,
    times: typeof times === 'number' ? times : 1,
    action: isDoc(action) ? action : {},
    seen: 0,
  };
}

/** The first fault that applies to a request. Rules behind it do not count the request. */
export function faultFor(
  faults: readonly Fault[],
  request: { readonly node: string; readonly method: string; readonly path: string },
): Doc | undefined {
  for (const fault of faults) {
    const { node = request.node, method = request.method } = fault.given;
    if (node !== request.node || method !== request.method || !fault.path.test(request.path)) continue;
    fault.seen += 1;
    const isOpen = fault.seen > fault.skip && (fault.times === 0 || fault.seen <= fault.skip + fault.times);
    if (isOpen) return fault.action;
  }
  return undefined;
}
