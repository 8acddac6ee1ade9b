import { TerraformOutput, TerraformVariable, type TerraformStack } from 'cdktf';
import { ApiManagementPolicy, type PolicyElement } from '../../../src/policy';
import { type References, terraformValue } from '../../core/terraform/terraform-text';
import { synthesize } from '../../support/synthesize';
import { readXml, type XmlElement } from './xml-reader';

/** Values that are known only after apply: `var.text`, `var.number`, `var.list`. */
export interface Later {
  readonly text: string;
  readonly number: number;
  readonly list: string[];
}

/** What the gateway is given at apply: tokens resolved by CDKTF, the text evaluated by Terraform. */
export function atApply(build: (later: Later) => ApiManagementPolicy, references: References = {}): string {
  return terraformValue(inTerraform(build), references);
}

/** The text of a document in Terraform's JSON. */
export function inTerraform(build: (later: Later) => ApiManagementPolicy): string {
  const stack = synthesize((scope) => {
    new TerraformOutput(scope, 'policy', { value: build(laterIn(scope)).render() });
  });
  return String(stack.shape.output?.policy?.value);
}

/** The statements of the inbound section after `<base />`, as the gateway reads them. */
export function inbound(build: (later: Later) => PolicyElement[], references: References = {}): XmlElement[] {
  const text = atApply((later) => new ApiManagementPolicy({ inbound: build(later) }), references);
  const [base, ...statements] = readXml(text).children[0]?.children ?? [];
  if (base?.name !== 'base') throw new Error('the inbound section does not begin with <base />');
  return statements;
}

/** An element with what a reader finds in it, for comparison. */
export function xml(
  name: string,
  attributes: Record<string, string> = {},
  content: XmlElement[] | string = [],
): XmlElement {
  const [children, text] = typeof content === 'string' ? [[], content] : [content, ''];
  return { name, attributes, children, text };
}

function laterIn(scope: TerraformStack): Later {
  return {
    text: new TerraformVariable(scope, 'text', { type: 'string' }).stringValue,
    number: new TerraformVariable(scope, 'number', { type: 'number' }).numberValue,
    list: new TerraformVariable(scope, 'list', { type: 'list(string)' }).listValue,
  };
}
