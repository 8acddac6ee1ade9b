import type { Construct } from 'constructs';
import { msgraph } from '../../../src';
import { AgentCard, type AgentInstanceProps } from '../../../src/registry';
import { GROUP } from '../../support/samples';
import { type StackJson } from '../../support/stack-json';
import { synthesize } from '../../support/synthesize';
import { CARD_PROPS } from '../card/sample-cards';

export const CARD = AgentCard.of(CARD_PROPS);

/** The least that an instance with a card needs. */
export const INSTANCE: AgentInstanceProps = { ownerIds: [GROUP], sourceAgentId: '00222', card: CARD };

/** A stack that has the provider of the registry. */
export const inRegistry = (build: (scope: Construct) => void): StackJson =>
  synthesize((scope) => {
    new msgraph.provider.MsgraphProvider(scope, 'msgraph');
    build(scope);
  });

/** What ends the synthesis of such a stack; nothing where it is synthesized. */
export function endOf(build: (scope: Construct) => void): string {
  try {
    inRegistry(build);
    return '';
  } catch (error) {
    return String(error);
  }
}
