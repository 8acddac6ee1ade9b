import { type ingressSubnets, IngressTopology, type gateways } from '../../src';
import {
  DEFAULT_TOPOLOGY,
  type DemandCase,
  NETWORK_MODES as MODE_FACTS,
  tiersOf,
  tooSmall,
  TOPOLOGIES,
  TOPOLOGY_DEMANDS,
  type TopologyFacts,
  WIDE_CALLERS,
} from '../../src/internal';
import { SUBNET_PURPOSES } from './values/subnet-purposes';
import { isObject } from './values/settings-values';
import { tierWord } from './values/tier-words';

/** The part of the ingress settings that depends on the topology, as it is in the file. */
interface TopologySettings {
  readonly topology?: unknown;
  readonly network?: unknown;
  readonly gateway?: unknown;
  readonly firewall?: unknown;
  readonly foundryPrivateEndpoint?: unknown;
  readonly [key: string]: unknown;
}

interface TopologyMistake {
  readonly path: string[];
  readonly message: string;
  readonly isRefused?: boolean;
}

/** Parts that a firewall of one tier needs, and no topology by itself. */
const OF_BASIC_FIREWALL = ['network.firewallManagementSubnet'];

/** Everything in the settings that does not fit the topology. */
export function topologyMistakes(given: TopologySettings): TopologyMistake[] {
  const topology = topologyOf(given.topology);
  if (topology === undefined) return [];
  const facts = TOPOLOGIES[topology];
  const mode = modeOf(given.gateway, facts);
  const choice: DemandCase = {
    edge: facts.edge,
    mode,
    leavesChoice: facts.modes.length > 1,
    makes: {
      firewall: facts.edge === 'firewall' && at(given, 'firewall.policyId') === undefined,
      basicFirewall: facts.edge === 'firewall' && at(given, 'firewall.tier') === 'basic',
      foundryPrivateEndpoint: at(given, 'foundryPrivateEndpoint.name') !== undefined,
    },
  };
  const called = `topology ${topology} (${facts.words})`;
  const demands = (key: string) => (OF_BASIC_FIREWALL.includes(key) ? 'a firewall of tier basic' : called);
  const refuses = (key: string) =>
    OF_BASIC_FIREWALL.includes(key) && facts.edge === 'firewall'
      ? 'is for a firewall of tier basic alone; remove it'
      : `is not supported in ${called}; remove it, or choose another topology`;
  const misplaced = TOPOLOGY_DEMANDS.flatMap(({ setting: key, demand }): TopologyMistake[] => {
    if (key === undefined) return [];
    const [parent] = key.includes('.') ? key.split('.') : [];
    if (parent !== undefined && !isObject(given[parent])) return [];
    const found = at(given, key);
    const wanted = demand(choice);
    const path = key.split('.');
    if (wanted === 'needed' && found === undefined) return [{ path, message: `is missing; ${demands(key)} needs it` }];
    if (wanted === 'refused' && found !== undefined) return [{ path, message: refuses(key), isRefused: true }];
    return [];
  });
  const refused = misplaced.filter(({ isRefused }) => isRefused === true);
  const all = [...misplaced, ...tierMistakes(given, topology, mode), ...sizeMistakes(given, facts, mode)];
  return all
    .filter(({ path }) => !refused.some((parent) => isWithin(path, parent.path)))
    .map(({ path, message }) => ({ path, message }));
}

/** Ranges that are each in order, and allow too much together. */
export function wideCallers({ callerRanges, allowWideCallerRanges }: TopologySettings): TopologyMistake[] {
  if (allowWideCallerRanges === true || !Array.isArray(callerRanges)) return [];
  const ranges = callerRanges.filter((range) => typeof range === 'string');
  if (!WIDE_CALLERS.isTooWide(ranges)) return [];
  return [{ path: ['callerRanges'], message: `${WIDE_CALLERS.rule}; ${WIDE_CALLERS.remedy}` }];
}

/** Whether a setting is a part of another one: what is wrong with it does not matter where that one has to go. */
function isWithin(path: readonly string[], parent: readonly string[]): boolean {
  return path.length > parent.length && parent.every((step, index) => step === path[index]);
}

function tierMistakes(
  given: TopologySettings,
  topology: IngressTopology,
  mode: gateways.GatewayNetworkMode | undefined,
): TopologyMistake[] {
  const tier = at(given, 'gateway.tier');
  if (mode === undefined || typeof tier !== 'string') return [];
  const fitting = tiersOf(topology, mode).map(tierWord);
  if (fitting.includes(tier)) return [];
  return [
    {
      path: ['gateway', 'tier'],
      message: `does not fit topology ${topology} with ${MODE_FACTS[mode].words}; give ${fitting.join(' or ')}`,
    },
  ];
}

function sizeMistakes(
  given: TopologySettings,
  facts: TopologyFacts,
  mode: gateways.GatewayNetworkMode | undefined,
): TopologyMistake[] {
  if (mode === undefined) return [];
  return Object.entries(SUBNET_PURPOSES).flatMap(([name, purposeOf]): TopologyMistake[] => {
    const range = at(given, `network.${name}.addressPrefix`);
    const purpose: ingressSubnets.SubnetPurpose | undefined = purposeOf(facts.edge, mode);
    if (purpose === undefined || typeof range !== 'string') return [];
    const words = tooSmall(range, purpose);
    return words === undefined
      ? []
      : [{ path: ['network', name, 'addressPrefix'], message: `${words.message}; ${words.remedy}` }];
  });
}

function topologyOf(value: unknown): IngressTopology | undefined {
  if (value === undefined) return DEFAULT_TOPOLOGY;
  const given = typeof value === 'number' ? value.toString() : value;
  return Object.values(IngressTopology).find((one: string) => one === given);
}

function modeOf(gateway: unknown, facts: TopologyFacts): gateways.GatewayNetworkMode | undefined {
  const chosen = isObject(gateway) && 'network' in gateway ? gateway.network : undefined;
  return facts.modes.find((mode) => mode === chosen) ?? facts.modes[0];
}

function at(given: TopologySettings, key: string): unknown {
  return key.split('.').reduce<unknown>((value, step) => {
    return isObject(value) ? (value as Record<string, unknown>)[step] : undefined;
  }, given);
}
