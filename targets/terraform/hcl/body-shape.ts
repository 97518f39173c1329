import type { FieldType, ObjectType } from '../../../compiler/schema/type.ts';

/**
 * How the members of a body are written: what JSON spells alike is a nested block or an attribute in Terraform's own language, and only
 * schemas tell which.
 */
export interface BodyShape {
  /** The nested block under a key; undefined for an attribute. */
  readonly block: (key: string) => BlockShape | undefined;
  /** Attributes whose texts are addresses or types without `${}` around them. */
  readonly references?: ReadonlySet<string>;
  /** Attributes that stand first, in this order, apart from the others. */
  readonly first?: readonly string[];
  /** Members that stand last, in this order, apart from the others. */
  readonly last?: readonly string[];
}

/** A nested block. */
export interface BlockShape {
  /** How many levels of keys are labels: `provisioner "local-exec"` has one. */
  readonly labels: number;
  readonly body: (labels: readonly string[]) => BodyShape;
}

/** A body of attributes only. */
export const attributesOnly: BodyShape = { block: () => undefined };

/** The body of a block whose fields are known; one object for each type. */
export function shapeOfObject(type: ObjectType): BodyShape {
  const known = shapes.get(type);
  if (known) return known;
  const blocks = new Map<string, BlockShape | undefined>();
  const shape: BodyShape = {
    block(key) {
      if (!blocks.has(key)) blocks.set(key, blockOfField(type, key));
      return blocks.get(key);
    },
  };
  shapes.set(type, shape);
  return shape;
}

const shapes = new WeakMap<ObjectType, BodyShape>();

function blockOfField(type: ObjectType, key: string): BlockShape | undefined {
  const field = type.fields.get(key);
  if (field?.block) return blockOfType(field.type);
  return key === 'dynamic' && !field ? dynamicBlock((label) => blockOfField(type, label)) : undefined;
}

/** A block that is described as a map has the keys as labels. */
function blockOfType(type: FieldType): BlockShape {
  if (type.kind === 'list') return blockOfType(type.item);
  if (type.kind === 'map') return { ...blockOfType(type.value), labels: 1 };
  const body = type.kind === 'object' ? shapeOfObject(type) : attributesOnly;
  return { labels: 0, body: () => body };
}

/** Nobody says what is a block here, but what Terraform itself repeats is one. */
const unknownBody: BodyShape = { block: (key) => (key === 'dynamic' ? dynamicBlock(() => undefined) : undefined) };

/** `dynamic "setting" { for_each = … content { … } }`: its content is what the block of that name has. */
export function dynamicBlock(blockOf: (label: string) => BlockShape | undefined): BlockShape {
  const body = (label: string): BodyShape => {
    const content = blockOf(label) ?? { labels: 0, body: () => unknownBody };
    return { block: (key) => (key === 'content' ? content : undefined), references: new Set(['iterator']) };
  };
  return { labels: 1, body: ([label = '']) => body(label) };
}
