import { type TerraformStack } from 'cdktf';
import { addAgents, newApp } from '../../scripts/bench/agents';
import { AccessGuardrails } from '../../src/people';
import { ApiManagementPolicy } from '../../src/policy/document/api-management-policy';
import { resolvesOf, tokensOf } from '../support/counts';

/** What agents take, each with application, deployment, bot, route and two grants: counts, which no machine changes. */
function counted<T>(count: number, measure: (stack: TerraformStack, act: () => void) => T): T {
  const { stack } = newApp();
  return measure(stack, () => {
    addAgents(stack, count);
  });
}

/** By how much a count grows with each agent. */
const perAgent = (of: (count: number) => number): number => (of(12) - of(4)) / 8;

test('an agent makes at most 18 tokens: each is traced, resolved and kept by CDKTF', () => {
  const tokens = perAgent((count) => counted(count, (_, act) => tokensOf(act)));
  expect(tokens).toBeGreaterThan(10);
  expect(tokens).toBeLessThanOrEqual(18);
});

test('an agent resolves at most two values of its own before synthesis', () => {
  expect(perAgent((count) => counted(count, (_, act) => resolvesOf(act)))).toBeLessThanOrEqual(2);
});

test('guardrails resolve at most 30 values for an agent', () => {
  const resolves = (count: number) =>
    counted(count, (stack, act) => {
      act();
      AccessGuardrails.addTo(stack);
      return resolvesOf(() => {
        stack.prepareStack();
      });
    });
  expect(perAgent(resolves)).toBeLessThanOrEqual(30);
});

test('a policy is rendered once for agents that differ in their identities alone', () => {
  const render = jest.spyOn(ApiManagementPolicy.prototype, 'render');
  try {
    counted(12, (_, act) => {
      act();
    });
    expect(render.mock.calls.length).toBeLessThanOrEqual(1);
  } finally {
    render.mockRestore();
  }
});
