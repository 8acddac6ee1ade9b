import { networkOfSubnet, overlappingRanges } from '../../../src/internal';
import { isObject } from '../values/settings-values';

/** What is in the file, right or wrong. */
interface Given {
  readonly foundry?: unknown;
  readonly ingress?: unknown;
}

interface NetworkMistake {
  readonly path: string[];
  readonly message: string;
}

/** A subnet of the settings. */
interface PlacedSubnet {
  readonly path: readonly [part: 'foundry' | 'ingress', 'network', key: string];
  /** Id of the subnet, also of one that is made; undefined where its name follows from what is in it. */
  readonly id: string | undefined;
  readonly networkId: string | undefined;
  readonly range: string | undefined;
  readonly isMade: boolean;
}

/** Subnets that take nothing but what they are for. */
const ALONE = ['agentSubnet', 'edgeSubnet', 'firewallManagementSubnet', 'gatewaySubnet'];
const OF_ESTATE = ['agentSubnet', 'privateEndpointSubnet'];
const OF_INGRESS = ['edgeSubnet', 'firewallManagementSubnet', 'gatewaySubnet', 'privateEndpointSubnet'];
/** Names of subnets that are made without one. */
const NAMES: Readonly<Record<string, string>> = {
  agentSubnet: 'agents',
  privateEndpointSubnet: 'private-endpoints',
};

/** What estate and ingress do to each other's network. */
export function networkMistakes(given: Given): NetworkMistake[] {
  return [...subnetMistakes(given), ...endpointMistakes(given)];
}

/** Whether the ingress is in the network where the estate makes or names a private endpoint to its account. */
export function sharesPrivateEndpoint({ foundry, ingress }: Given): boolean {
  const endpoint = at(foundry, 'network', 'privateEndpoint');
  const networkId = networkOfGateway(ingress);
  return isObject(endpoint) && networkId !== undefined && same(networkId, networkOfEndpoint(foundry));
}

/** Subnets of estate and ingress in one network: each is a subnet of its own, or one that both may use. */
function subnetMistakes({ foundry, ingress }: Given): NetworkMistake[] {
  const ofEstate = subnetsOf(foundry, 'foundry', OF_ESTATE);
  return subnetsOf(ingress, 'ingress', OF_INGRESS).flatMap((later) =>
    ofEstate.flatMap((earlier) => mistakesOf(earlier, later)),
  );
}

function mistakesOf(earlier: PlacedSubnet, later: PlacedSubnet): NetworkMistake[] {
  if (later.networkId === undefined || !same(later.networkId, earlier.networkId)) return [];
  const path = [...later.path];
  const other = earlier.path.join('.');
  if (later.id !== undefined && same(later.id, earlier.id)) {
    const alone = [later, earlier].map(({ path: [, , key] }) => key).find((key) => ALONE.includes(key));
    if (alone !== undefined) {
      return [{ path, message: `is ${other}, too, and ${alone} must be a dedicated subnet; use two subnets` }];
    }
    return earlier.isMade && later.isMade
      ? [{ path, message: `would be the subnet that ${other} makes; give its id instead, or another name` }]
      : [];
  }
  return overlappingRanges([
    { name: other, range: earlier.range },
    { name: later.path[2], range: later.range },
  ]).map(({ message, remedy }) => ({ path: [...path, 'addressPrefix'], message: `${message}; ${remedy}` }));
}

/** One private endpoint in a network leads to the account: a second one would take its records over. */
function endpointMistakes(given: Given): NetworkMistake[] {
  const { foundry, ingress } = given;
  if (!sharesPrivateEndpoint(given)) return [];
  if (text(at(ingress, 'foundryPrivateEndpoint', 'name')) !== undefined) {
    return [
      {
        path: ['ingress', 'foundryPrivateEndpoint'],
        message:
          'makes a second private endpoint in the network where foundry.network.privateEndpoint is one; remove it: the ingress ' +
          'uses that one',
      },
    ];
  }
  const isMade = subnetsOf(foundry, 'foundry', ['privateEndpointSubnet'])[0]?.isMade === true;
  const makesEndpoint = text(at(foundry, 'network', 'privateEndpoint', 'name')) !== undefined;
  const gateway = at(ingress, 'network', 'gatewaySubnet');
  return isMade && makesEndpoint && isObject(gateway) && text(at(gateway, 'addressPrefix')) === undefined
    ? [
        {
          path: ['ingress', 'network', 'gatewaySubnet', 'addressPrefix'],
          message: 'is missing; the security group of foundry.network.privateEndpointSubnet has to allow it',
        },
      ]
    : [];
}

/** The network that the gateway reaches others from. */
function networkOfGateway(ingress: unknown): string | undefined {
  return subnetsOf(ingress, 'ingress', ['gatewaySubnet'])[0]?.networkId;
}

/** The network that the private endpoint of the estate is in. */
function networkOfEndpoint(foundry: unknown): string | undefined {
  const subnet = subnetsOf(foundry, 'foundry', ['privateEndpointSubnet'])[0];
  return subnet?.networkId ?? text(at(foundry, 'network', 'virtualNetworkId'));
}

function subnetsOf(part: unknown, name: 'foundry' | 'ingress', keys: readonly string[]): PlacedSubnet[] {
  const own = text(at(part, 'network', 'virtualNetworkId'));
  return keys.flatMap((key): PlacedSubnet[] => {
    const given = at(part, 'network', key);
    if (!isObject(given)) return [];
    const id = text(at(given, 'id'));
    const networkId = id === undefined ? own : networkOfSubnet(id);
    const subnetName = text(at(given, 'name')) ?? NAMES[key];
    const made = own !== undefined && subnetName !== undefined ? `${own}/subnets/${subnetName}` : undefined;
    const range = text(at(given, 'addressPrefix'));
    return [{ path: [name, 'network', key], id: id ?? made, networkId, range, isMade: id === undefined }];
  });
}

function same(one: string, other: string | undefined): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function at(part: unknown, ...steps: readonly string[]): unknown {
  return steps.reduce<unknown>((value, step) => {
    return isObject(value) ? (value as Record<string, unknown>)[step] : undefined;
  }, part);
}
