export * from './ingress-route-table';
export * from './ingress-route-table-props';
export * from './ingress-subnet';
export * from './ingress-subnet-props';
export * from './route-next-hop';
export * from './security-rule';
export * from './subnet-purpose';
