import * as fc from 'fast-check';
import * as ipaddr from 'ipaddr.js';
import { CALLER_RANGE } from '../../../src/ingress/callers/caller-range-validation';
import { newEdge } from '../../support/ingress';
import { TENANT } from '../../support/samples';
import { synthesize } from '../../support/synthesize';
import { blockedBy, customRules } from '../../support/waf';

const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
const range = fc
  .tuple(octets, fc.integer({ min: 1, max: 32 }))
  .map(
    ([address, length]) =>
      `${ipaddr.IPv4.networkAddressFromCIDR(`${address.join('.')}/${length}`).toString()}/${length}`,
  )
  .filter((cidr) => CALLER_RANGE.holds(cidr));

/** Addresses at and around both ends of a range, and any other. */
const near = (ranges: readonly string[]) =>
  ranges.flatMap((cidr) =>
    [ipaddr.IPv4.networkAddressFromCIDR(cidr), ipaddr.IPv4.broadcastAddressFromCIDR(cidr)].flatMap((end) =>
      [-1, 0, 1].map((step) => moved(end.toByteArray(), step)),
    ),
  );

function moved(bytes: readonly number[], step: number): string {
  const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0) + step;
  const wrapped = (number + 2 ** 32) % 2 ** 32;
  return [24, 16, 8, 0].map((shift) => Math.floor(wrapped / 2 ** shift) % 256).join('.');
}

test('exactly the addresses of the ranges given may call', () => {
  fc.assert(
    fc.property(fc.array(range, { minLength: 1, maxLength: 4 }), octets, (callerRanges, any) => {
      const policy = synthesize((scope) => newEdge(scope, { callerRanges, allowWideCallerRanges: true }));
      const rules = customRules(policy.only('azurerm_web_application_firewall_policy').config);
      for (const source of [...near(callerRanges), any.join('.')]) {
        const isIn = callerRanges.some((cidr) => ipaddr.IPv4.parse(source).match(ipaddr.IPv4.parseCIDR(cidr)));
        const request = { source, method: 'POST', uri: '/agents/x', headers: { 'x-ms-tenant-id': TENANT } };
        expect([source, blockedBy(rules, request)]).toEqual([source, isIn ? undefined : 'BlockOtherSources']);
      }
    }),
    { numRuns: 60 },
  );
});
