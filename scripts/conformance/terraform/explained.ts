/**
 * Documents that Terraform refuses for what their stack says: parts of the provider's reasons, and why the document stays as it is. What the
 * provider only finds out in its own code (`ValidateFunc`, `ConflictsWith`) is in no schema.
 */
/** Accepted in JSON, and in HCL once the stack names the schemas that `stackc schema pull` makes (STK6030 says so). */
const byAttributes = {
  why: 'in HCL, types whose schema the stack does not name are written with attributes alone',
  reasons: ['Did you mean to define a block of type', 'blocks are required'],
};

export const explained: Readonly<Record<string, Explanation>> = {
  'golden/broken/variable-allowed-without-value/expected/terraform/stack.tf.json': {
    why: 'the case shows what --allow-unresolved leaves in the text',
    reasons: ['Reference to undeclared resource'],
  },
  'golden/broken/option-ignores-nothing/expected/terraform/stack.tf.json': {
    why: 'the case shows the warning about an ignored field that the type does not have (STK3003), and the text stays',
    reasons: ['argument, nested block, or exported attribute named "nme"'],
  },
  'golden/broken/reference-nearly/expected/terraform/stack.tf.json': {
    why: 'the case shows warnings about references that nearly lead somewhere, and the text stays',
    reasons: ['Reference to undeclared resource'],
  },
  'golden/broken/fields-that-do-not-fit/expected/terraform/stack.tf.json': {
    why: 'the case shows the warnings about what the provider refuses here (STK3012, STK6034 to STK6036)',
    reasons: ['Missing required argument', 'Conflicting configuration arguments', 'expected cluster_size to be one of'],
  },
  'golden/broken/slip-near-placeholders/expected/terraform/stack.tf.json': {
    why: 'the case shows a reference without "resources" (STK2038), and the text stays',
    reasons: ['Reference to undeclared resource'],
  },
  'golden/broken/slip-shell-words/expected/terraform/stack.tf.json': {
    why: 'the case shows the warnings about words that are no expressions (STK6008), and the text stays',
    reasons: ['Invalid reference', 'Reference to undeclared local value'],
  },
  'golden/broken/words-where-they-are-unknown/expected/terraform/stack.tf.json': {
    why: 'the case shows the warnings about each, count and self where they have no value (STK6007, STK6080), and the text stays',
    reasons: [
      'Reference to "each" in context without for_each',
      'Reference to "count" in non-counted context',
      'Invalid "self" reference',
    ],
  },
  'golden/infrastructure-in-terraform/expected/dev/terraform/stack.tf.json': byAttributes,
  'golden/infrastructure-in-terraform/expected/test/terraform/stack.tf.json': byAttributes,
  'golden/infrastructure-in-terraform/expected/prod/terraform/stack.tf.json': byAttributes,
  'golden/terraform-literal-text/expected/terraform/stack.tf.json': {
    why: "the case keeps an expression of Terraform's own, whose local value the document does not declare",
    reasons: ['Reference to undeclared local value'],
  },
  'compute-rich': {
    why: 'the stack gives a policy both a definition and a family, and an instance pool a value that only clusters have',
    reasons: ['conflicts with policy_family_id', 'conflicts with definition', 'got SPOT_WITH_FALLBACK_AZURE'],
  },
  'lookup-parents-with-names': {
    why: 'the stack refers to an attribute that a schema does not have',
    reasons: ['exported attribute named "owner"'],
  },
  numbers: { why: 'the alerts of the stack have no operand', reasons: ['At least 1 "operand" blocks'] },
  'options-all': {
    why: 'the stack depends on a group that is declared elsewhere',
    reasons: ['"databricks_group" "external" has not been declared'],
  },
  'sql-objects': { why: 'an alert of the stack has no operand', reasons: ['At least 1 "operand" blocks'] },
  'variables-structures': {
    why: 'the stack uses words where addresses are due',
    reasons: ['to contain a valid IPv4 address', 'to be a valid CIDR'],
  },
  'variables-unresolved': {
    why: 'the case shows what --allow-unresolved leaves in the text',
    reasons: ['Reference to undeclared resource: A managed resource "vars"'],
  },
};

interface Explanation {
  readonly why: string;
  readonly reasons: readonly string[];
}
