import { WafExclusion, WafExclusionVariable, WafSelectorOperator } from '../../src/ingress/waf';
import { newEdge } from '../support/ingress';
import { newStack } from '../support/synthesize';

const { EQUALS, EQUALS_ANY, CONTAINS, STARTS_WITH } = WafSelectorOperator;

test.each<[WafSelectorOperator, string, boolean]>([
  [EQUALS_ANY, '*', true],
  [CONTAINS, '-', true],
  [STARTS_WITH, 'X', true],
  [STARTS_WITH, 'X-Trace', false],
  [EQUALS, 'Authorization', false],
])('an exclusion of headers that %s %s warns: %s', (operator, selector, warns) => {
  const variable = WafExclusionVariable.REQUEST_HEADER_NAMES;
  const stack = newStack();
  newEdge(stack, { exclusions: [new WafExclusion({ variable, operator, selector })] });
  const told = stack.node.findAll().flatMap(({ node }) => node.metadata.map(({ data }) => String(data)));
  expect(told.some((text) => text.startsWith('[WideExclusion]'))).toBe(warns);
});
