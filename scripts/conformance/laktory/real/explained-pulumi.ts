import type { Deviation } from './deviation.ts';

/** What we refuse of what Laktory 0.10 writes for Pulumi, since Pulumi or the provider refuses it: messages of ours. */
const refusalsOfPulumi: readonly Deviation[] = [
  {
    why: 'a text stands where the provider has a number, a boolean or a list; Laktory 0.10 takes any text there, as it might be a placeholder',
    line: /^STK2202 "\w+" must be (?:a whole number|a number|true or false|a list), but this is text\.(?: Write .*)?$/,
  },
  {
    why: 'the notifications of a monitor are a list in the provider and in Pulumi; the model of 0.10 has one of them alone, which Pulumi refuses',
    line: /^STK2202 "(?:on_failure|on_new_classification_tag_detected)" must be a list, but this is a mapping\./,
  },
  {
    why: 'the schedule of a monitor is one text; the model of 0.10 has a list of texts, which Pulumi refuses',
    line: /^STK2202 "quartz_cron_expression" must be text, but this is a list\.$/,
  },
  {
    why: 'what is checked out of a repository is a mapping with "patterns"; the model of 0.10 has the list alone, which Pulumi refuses',
    line: /^STK2202 "sparse_checkout" must be a mapping, but this is a list\.(?: .*)?$/,
  },
  {
    why: 'a file of a library is a mapping with "path"; the model of 0.10 has the path alone, which Pulumi refuses',
    line: /^STK2202 "file" must be a mapping, but this is text\.(?: .*)?$/,
  },
  {
    why: 'tags are texts; the model of 0.10 takes anything there, which Pulumi refuses',
    line: /^STK220[23] An entry of "tags" must be text, but /,
  },
  {
    why: 'properties of a recipient stand below "properties", in the provider and in Pulumi; the model of 0.10 has them one level higher, which Pulumi refuses',
    line: /^STK220(?:0 "[^"]*" is not a field of|1) "properties_kvpairs"/,
  },
  {
    why: 'only the provider sets the field; Laktory 0.10 takes it, and the provider refuses it',
    line: /^STK2207 "\w+" of "\w+" is set by the provider and cannot be given\.$/,
  },
  {
    why: 'neither the provider nor its package for Pulumi has the field of the model of 0.10',
    line: /^STK2200 (?:"access_point" is not a field of "databricks_external_location"|"algorith" is not a field of "sse_encryption_details"|"alert" is not a field of "databricks_query"|"requirement" is not a field of "libraries"|"view" is not a field of "databricks_grants?")/,
  },
  {
    why: 'a monitor is identified by its table, and the provider of the catalogue has dropped "monitor_id"; the older package for Pulumi still has it',
    line: /^STK2200 "monitor_id" is not a field of "databricks_quality_monitor"/,
  },
  {
    why: 'a parent is a resource; Laktory 0.10 writes a function that looks something up there, which Pulumi refuses',
    line: /^STK6126 "parent" of /,
    stack: /databricks_currentusers:|lookup_existing:/,
  },
  {
    why: 'an expression of Terraform means nothing to Pulumi; Laktory 0.10 writes it as it stands',
    line: /^STK6106 "\$\{local\.\w+\}" means nothing to Pulumi/,
  },
];

/** Lines in which a program for Pulumi differs for a reason. */
export const deviationsOfPulumi: readonly Deviation[] = [
  ...refusalsOfPulumi,
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
    line: /^\/resources\/[^/]+\/options\/provider: "\$\{[^"}]+\}" where "[^"$]+" is right$/,
  },
  {
    why: 'a provider is what its key says; Laktory takes the first that has all of the fields, which is AWS where there are none',
    line: /^\/resources\/databricks\/type: "pulumi:providers:databricks" where "pulumi:providers:aws" is right$/,
  },
  {
    why: 'numbers and booleans that were written as texts are what they say; Laktory 0.10 leaves them as texts, which Pulumi turns into the same or refuses ("no")',
    line: /^\/resources\/[^/]+\/(?:properties\/.*|options\/deleteBeforeReplace): (?:(-?[\d.]+) where "\1(?:\.0)?"|(?:true|false) where (?:"(?:true|false|yes|no|on|off|t|f|y|n|1|0)"|0|1)) is right$/i,
  },
  {
    why: 'what is switched off by a text such as "no" is switched off; Laktory 0.10 takes any text for yes',
    line: /^\/resources\/[^/:]+: undefined where \{.*\} is right$/,
    stack: /is_enabled: ['"]?(?:no|off|false|n|f|0)['"]/i,
  },
  {
    why: 'a service principal is looked up by its application, a user and a group by their names, a warehouse by its name, and the current user by nothing, with functions; "get" with those finds nothing (targets/pulumi/README.md)',
    line: /^\/variables\/[^/:]+: \{"fn::invoke":\{.*"function":"databricks:get(?:ServicePrincipal|User|Group|SqlWarehouse|CurrentUser)"(?:,"options":\{.*\})?\}\} where undefined is right$|^\/resources\/[^/:]+: undefined where \{(?:"get":\{"(?:id|displayName|name|userName)":"[^"]*"\},)?"options":\{\},(?:"properties":\{\},)?"type":"databricks:(?:ServicePrincipal|User|Group|SqlEndpoint)"\} is right$|^\/resources\/[^/:]+: undefined where \{.*"type":"databricks:index\/getCurrentUser:getCurrentUser"\} is right$/,
  },
  {
    why: 'what waits for a function waits by using its result; Pulumi knows no function in "dependsOn"',
    line: /^\/resources\/[^/]+\/options\/dependsOn: (?:undefined|\[.*\]) where \[.*\] is right$/,
    stack: /lookup_existing:\n\s+(?:application_id|display_name|name): /,
  },
  {
    why: 'some lists in pipelines have names in Pulumi that the model of 0.10 does not know ("emailRecipients", "daysOfWeeks", "sequenceBies"), and Pulumi refuses those that it has',
    line: /^\/resources\/[^/]+\/properties\/.*\/(?:(?:emailRecipients|daysOfWeeks|sequenceBies): \[.*\] where undefined|(?:recipients|daysOfWeek|sequenceBy): undefined where \[.*\]) is right$/,
  },
  {
    why: 'a node waits for those that the arguments of its functions name, as since 0.11',
    line: /^\/resources\/job-[^/]+\/properties\/tasks\/\d+\/dependsOns: \[\{.*\}\] where \[.*\] is right$/,
    stack: /\{nodes\.\w+\}/,
  },
  {
    why: 'what is read by its id is read by nothing else: "get" takes no format, no limit of size and no name besides',
    line: /^\/resources\/[^/]+\/get\/(?:format|limitFileSize|displayName): undefined where (?:"[^"]*"|true|false) is right$/,
  },
  {
    why: 'a text where a number is due passes through two functions, without which Pulumi refuses it',
    line: /^\/resources\/[^/]+\/properties\/.*: \{"fn::fromBase64":\{"fn::toBase64":("[^"]*")\}\} where \1 is right$/,
  },
  {
    why: 'of what is looked up, properties that the resource does not have are asked of the function',
    line: /^\/variables\/[^/:]+: \{"fn::invoke":\{.*"function":"databricks:get\w+"\}\} where undefined is right$|^\/resources\/[^/:]+: undefined where \{"get":\{.*\} is right$/,
    stack: /\$\{resources\.[\w-]+\.task\[0\]/,
  },
  {
    why: 'an entry of a mapping with keys of the stack is spelled like all others; Laktory 0.10 leaves properties in it as they are written',
    line: /^\/resources\/[^/]+\/properties\/(?:properties|customTags)\/[^:]+: "\$\{[\w-]+\.task\[0\]\.taskKey\}" where "\$\{[\w-]+\.task\[0\]\.task_key\}" is right$/,
  },
  {
    why: 'nothing waits for what a function looks up: Pulumi takes no variable in "dependsOn", and the stack is told (STK6124)',
    line: /^\/resources\/[^/]+\/options\/dependsOn: undefined where \["\$\{[\w-]+\}"\] is right$/,
    stack: /databricks_currentusers:/,
  },
  {
    why: 'backslashes in a folder are slashes, as for Laktory 0.12; Laktory 0.10 keeps them on systems whose paths have slashes',
    line: /^\/resources\/[^/]+\/properties\/path: "[^:]*" where "[^:]*\\\\[^:]*" is right$/,
    stack: /\bdirpath: .*\\/,
  },
  {
    why: 'empty options of a catalog are those of the catalog, as in later versions; Laktory 0.10 takes them for those of the resource',
    line: /^\/resources\/[^/]+\/properties\/options: \{\} where undefined is right$/,
    stack: /\boptions: \{\}/,
  },
  {
    why: 'the folder of a dashboard whose root is two slashes is the root; two slashes in front stay two in Python',
    line: /^\/resources\/[^/]+\/properties\/parentPath: "\/(.*)" where "\/\/\1" is right$/,
    stack: /workspace_root: \/\$\{vars\./,
  },
  {
    why: 'a variable without a value is text in a description, too',
    line: /^\/description: "[^"]*\$\$\{vars\.[^"]*" where "[^"]*\$\{vars\.[^"]*" is right$/,
  },
  {
    why: 'a workspace is a whole number, also in the name of what binds it; Laktory 0.10 keeps the text "1.0"',
    line: /^\/resources\/mws-ncc-binding-[^/:]+: (?:\{.*"workspaceId":"\d+"\}.*\} where undefined|undefined where \{.*"workspaceId":"\d+\.0"\}.*\}) is right$/,
  },
  {
    why: 'what binds a catalog that is only looked up, or stands in it, names the catalog; Laktory takes the name of the owner, which is empty',
    line: /^\/resources\/(?:workspace-binding|schema)-[^/:]+: (?:\{.*\} where undefined|undefined where \{.*"(?:securableName|catalogName)":"".*\}) is right$/,
    stack: /lookup_existing/,
  },
  {
    why: 'a path below a root without a slash at its end is joined with one; Laktory puts the texts together (defect workspace-root-without-slash)',
    line: /: "(?<base>(?:\/Workspace)?\/[^"]*)\/(?<rest>pipelines\/[^"]*)" where "\k<base>\k<rest>" is right$|^\/resources\/(?:permissions-)?workspace-file-[^/:]+: (?:\{.*\} where undefined|undefined where \{.*\}) is right$/,
    stack: /\bworkspace_root: ['"]?[^\s'"]*[^/\s'"]['"]?$/m,
  },
  {
    why: 'the provider knows no privilege "LOCATION" of a metastore, which the model of 0.10 has',
    line: /^STK2204 An entry of "privileges" cannot be "LOCATION";/,
  },
  {
    why: 'an empty list of libraries says nothing',
    line: /^\/resources\/[^/]+\/properties\/.*\/libraries: \[\] where undefined is right$/,
  },
  {
    why: 'groups that are a placeholder are one text; Laktory makes a group of each letter',
    line: /^\/resources\/group-member-[^/:]+: undefined where \{.*"groupId":"[^"]"[,}].*\} is right$/,
    stack: /\bgroup(?:s|_ids): ['"]?\$\{/,
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
  {
    why: 'names of properties are those of Pulumi wherever a reference stands; Laktory 0.10 spells only texts that begin with one',
    line: /^\/resources\/[^/]+\/properties\/.*: "[^"$]+\$\{[\w-]+(?:\.[a-z]+(?:\[0\])?)*\.[a-z]+[A-Z]\w*\}.*" where "[^"$]+\$\{[\w-]+(?:\.[a-z]+(?:\[0\])?)*\.[a-z]+_[a-z]\w*\}.*" is right$/,
  },
  {
    why: 'a prefix or suffix counts for the name that an environment gives, too; Laktory 0.10 puts it to the name of the stack, which the environment then replaces',
    line: /^\/resources\/[^/]+\/properties\/(?:name|displayName): "(?:.*(.+)|(.+).*)" where "(?:\1|\2)" is right$/s,
    stack: /name_(?:prefix|suffix): [\s\S]*\nenvironments:/,
  },
  {
    why: 'a node without sinks that others read is computed where it is read, and has no task of its own, as since 0.11; in 0.10 every node has one',
    line: /^\/resources\/[^/]+\/properties\/tasks: \[.*\] where \[.*\] is right$/,
    stack: /\n {8}- name: \w+\n(?: {10}(?!sinks:).*\n| {11,}.*\n)+(?: {8}- name:| {6}\w)/,
  },
  {
    why: 'what a pipeline depends on its job depends on; Laktory 0.10 reads no options of a pipeline with a job',
    line: /^\/resources\/[^/]+\/options\/dependsOn: \[.*\] where undefined is right$/,
    stack: /\n {2}pipelines:(?: !use |\n {4}\w+:\n(?: {6,}.*\n)*? {6}options:)/,
  },
  {
    why: 'a configuration is a file that exists, and its name is no place for a variable without a value: it is written so that Pulumi does not look for one',
    line: /^\/resources\/workspace-file-[^/]+\/properties\/source: "[^"]*\$\$\{vars\.(\w+)\}[^"]*" where "[^"]*[^$"]\$\{vars\.\1\}[^"]*" is right$/,
  },
];
