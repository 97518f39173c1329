import type { Arguments, ExpressionNode, Loop, Step, TemplatePart } from '../syntax.ts';

/** The expressions that `node` is made of, in the order of the source; those inside of placeholders are not among them. */
export function childrenOf(node: ExpressionNode): readonly ExpressionNode[] {
  switch (node.kind) {
    case 'constant':
    case 'name':
    case 'embedded':
      return [];
    case 'template':
      return node.parts.flatMap(fieldsOf);
    case 'display':
      return node.items;
    case 'mapping':
      return node.entries.flatMap(({ key, value }) => (key ? [key, value] : [value]));
    case 'comprehension':
      return [...node.loops.flatMap(loopParts), node.item];
    case 'map-comprehension':
      return [...node.loops.flatMap(loopParts), node.key, node.value];
    case 'access':
      return [node.value, ...node.steps.flatMap(stepParts)];
    case 'call':
      return argumentParts(node.arguments);
    case 'lambda':
      return [node.body];
    case 'unary':
      return [node.operand];
    case 'arithmetic':
    case 'comparison':
      return [node.first, ...node.rest.map(({ operand }) => operand)];
    case 'logical':
      return node.operands;
    case 'conditional':
      return [node.condition, node.whenTrue, node.whenFalse];
    default:
      return [node.value];
  }
}

function fieldsOf(part: TemplatePart): readonly ExpressionNode[] {
  if (typeof part === 'string' || part.kind !== 'field') return [];
  return [part.value, ...part.specification.flatMap(fieldsOf)];
}

function loopParts({ values, conditions }: Loop): readonly ExpressionNode[] {
  return [values, ...conditions];
}

function stepParts(step: Step): readonly ExpressionNode[] {
  switch (step.kind) {
    case 'member':
      return [];
    case 'item':
      return [step.index];
    case 'method':
      return argumentParts(step.arguments);
    default:
      return [step.from, step.to, step.by].filter((bound) => bound !== undefined);
  }
}

function argumentParts({ positional, named }: Arguments): readonly ExpressionNode[] {
  return [...positional, ...named.map(({ value }) => value)];
}
