import * as ipaddr from 'ipaddr.js';
import type { Probe } from '../probe-client/probe';
import { failed, notChecked, ok } from '../probe-client/finding';
import type { VerifyTarget } from '../probe-client/verify-target';

/** The host that Bot Service delivers to has a record in DNS, and it names the edge. */
export function edgeDns(host: string, { publicIpAddress }: VerifyTarget): Probe {
  return {
    name: 'DNS of the edge',
    run: async (client, signal) => {
      const addresses = await client.addresses(host, signal);
      if (addresses.length === 0) {
        // Where no name resolves at all, this one cannot be judged.
        const control = await client.addresses(new URL(client.managementEndpoint).hostname, signal);
        return control.length === 0
          ? notChecked('the DNS server resolves no public name')
          : failed('DNS', `${host} has no DNS record: create one with the address of the edge`);
      }
      const found = addresses.join(', ');
      const open = addresses.filter((address) => !isPrivate(address));
      if (open.length === 0) {
        return notChecked(`${host} is ${found} here, a private address: Bot Service asks public DNS`, 'DNS');
      }
      if (publicIpAddress === undefined) {
        return notChecked(`${host} is ${found}; the address of the edge is not in the outputs`, 'DNS');
      }
      // Bot Service takes any of them, so one that leads elsewhere loses messages now and then.
      return open.every((address) => address === publicIpAddress)
        ? ok('DNS', `${host} is ${found}, the address of the edge`)
        : failed('DNS', `${host} is ${found}, and the edge is ${publicIpAddress}: correct the record`);
    },
  };
}

function isPrivate(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() !== 'unicast';
}
