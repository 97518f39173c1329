import type { Deviation } from './deviation.ts';

/** What Laktory 0.10 writes for Pulumi and Pulumi or the provider refuses, by the code with which we refuse it. */
export const refusalsOfPulumi: Readonly<Record<string, string>> = {
  STK2202:
    'a text stands where the provider has a number or a boolean; Laktory 0.10 takes any text there, as it might be a placeholder',
  STK2207: 'only the provider sets the field; Laktory 0.10 takes it, and Pulumi has no such input',
  STK4018: 'a former name that cannot have been one; Laktory 0.10 does not look at it',
  STK6106: 'an expression of Terraform means nothing to Pulumi; Laktory 0.10 writes it as it stands',
  STK6110: 'a reference to a property that the type does not have in Pulumi; Laktory 0.10 writes it as it stands',
  STK6126: 'a parent is a resource of the program; Laktory 0.10 writes any text there, which Pulumi refuses',
};

/** Fields of the models of 0.10 that neither the provider nor the package for Pulumi has: STK2200 tells them. */
export const fieldsOfPulumiOnly: ReadonlySet<string> = new Set(['access_point', 'requirement', 'view']);

/** Lines in which a program for Pulumi differs for a reason. */
export const deviationsOfPulumi: readonly Deviation[] = [
  {
    why: 'a dot leads to a property in Pulumi, so a provider "databricks.dev" is called "databricks-dev" (targets/pulumi/README.md)',
    line: /^\/resources\/[\w-]+(?:\.[\w-]+: undefined where|-[\w-]+:) \{.*"type":"pulumi:providers:\w+"\}(?: is right| where undefined is right)$/,
  },
  {
    why: 'the same where the provider is named: Laktory writes "${databricks.dev}", a property of another resource',
    line: /^\/resources\/[^/]+\/options\/provider: "\$\{databricks-dev\}" where "\$\{databricks\.dev\}" is right$/,
  },
  {
    why: 'a provider that is named without "${…}" is the resource of that name; Laktory writes the text, which Pulumi refuses',
    line: /^\/resources\/[^/]+\/options\/provider: "\$\{([\w-]+)\}" where "\1" is right$/,
  },
  {
    why: 'a provider is what its key says; Laktory takes the first that has all of the fields, which is AWS where there are none',
    line: /^\/resources\/databricks\/type: "pulumi:providers:databricks" where "pulumi:providers:aws" is right$/,
  },
  {
    why: 'numbers and booleans that were written as texts are what they say; Laktory 0.10 leaves them as texts, which Pulumi turns into the same or refuses ("no")',
    line: /^\/resources\/[^/]+\/(?:properties\/.*|options\/deleteBeforeReplace): (?:(-?[\d.]+) where "\1"|(?:true|false) where (?:"(?:true|false|yes|no|on|off|t|f|y|n|1|0)"|0|1)) is right$/i,
  },
  {
    why: 'what is switched off by a text such as "no" is switched off; Laktory 0.10 takes any text for yes',
    line: /^\/resources\/[^/:]+: undefined where \{.*\} is right$/,
    stack: /is_enabled: ['"]?(?:no|off|false|n|f|0)['"]/i,
  },
  {
    why: 'a service principal is looked up by its application, a group by its name, a warehouse by its name, and the current user by nothing, with functions; "get" with those finds nothing (targets/pulumi/README.md)',
    line: /^\/variables\/[^/:]+: \{"fn::invoke":\{.*"function":"databricks:get(?:ServicePrincipal|Group|SqlWarehouse|CurrentUser)"\}\} where undefined is right$|^\/resources\/[^/:]+: undefined where \{(?:"get":\{"(?:id|displayName|name)":"[^"]*"\},)?"options":\{\},(?:"properties":\{\},)?"type":"databricks:(?:ServicePrincipal|Group|SqlEndpoint|index\/getCurrentUser:getCurrentUser)"\} is right$/,
  },
  {
    why: 'what waits for a function waits by using its result; Pulumi knows no function in "dependsOn"',
    line: /^\/resources\/[^/]+\/options\/dependsOn: (?:undefined|\[.*\]) where \[.*\] is right$/,
    stack: /lookup_existing:\n\s+(?:application_id|display_name|name): /,
  },
  {
    why: 'an option with an empty list says nothing',
    line: /^\/resources\/[^/]+\/options\/(?:ignoreChanges|replaceOnChanges|aliases): undefined where \[\] is right$/,
  },
  {
    why: 'what moved from another name has that name as an alias; Laktory 0.10 tells only Terraform',
    line: /^\/resources\/[^/]+\/options\/aliases: \["before"(?:,.*)?\] where (?:undefined|\[.*\]) is right$/,
    stack: /moved_from: before/,
  },
  {
    why: 'the key of a resource is as the stack has it; Laktory spells the end of a text that begins with a reference in camel case, and be it a key',
    line: /^\/resources\/[^/]+\/(?:options|properties)\/.*: "\$\{[\w-]*_[\w-]*\}" where "\$\{[\w-]+\}" is right$/,
  },
];
