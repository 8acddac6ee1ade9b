/** Names of the examples that show one topology each, in the order of the topologies. */
export const EXAMPLES_BY_TOPOLOGY = [
  'topology-1',
  'topology-2',
  'teams-private',
  'topology-4',
  'topology-5',
  'topology-6',
  'topology-managed',
];
