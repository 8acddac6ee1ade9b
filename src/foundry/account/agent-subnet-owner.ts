import type { IConstruct } from 'constructs';
import { PerApp } from '../../core/terraform/per-app';
import { isLiteral } from '../../core/terraform/tokens';
import { quote } from '../../core/validation/problems';
import type { IAgentSubnet } from '../network/agent-subnet-props';
import { FOUNDRY_ACCOUNT_CODES } from './codes';
import { endProblem } from '../../core/validation/code';

/** The first account of an app in each subnet. */
const OWNERS = new PerApp(() => new Map<string, IConstruct>());

/** Has synthesis fail with `AgentSubnetShared` where an earlier account of the app, in any stack, has the subnet. */
export function expectOwnSubnet(account: IConstruct, subnet: IAgentSubnet | undefined): void {
  if (subnet === undefined) return;
  const owners = OWNERS.of(account);
  const { subnetId } = subnet;
  const key = isLiteral(subnetId) ? subnetId.toLowerCase() : subnet.node.path;
  const other = owners.get(key);
  if (other === undefined) owners.set(key, account);
  else account.node.addValidation({ validate: () => [shared(account, other, subnet)] });
}

function shared(account: IConstruct, other: IConstruct, { subnetId, node }: IAgentSubnet): string {
  const shown = isLiteral(subnetId) ? quote(subnetId) : node.path;
  return endProblem(
    FOUNDRY_ACCOUNT_CODES.AgentSubnetShared,
    `the agents' subnet ${shown} of account ${account.node.path} is that of ${other.node.path} already, and ` +
      'one subnet takes the agents of one account; give each account a subnet of its own',
  );
}
