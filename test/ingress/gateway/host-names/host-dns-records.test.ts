import { Problems } from '../../../../src/core/validation/problems';
import { gateways } from '../../../../src';
import { checkHostRecords } from '../../../../src/ingress/gateway/host-names/host-dns-records';
import { TOKEN } from '../../../support/samples';

const zone = (group: string, name: string) =>
  `/subscriptions/s/resourceGroups/${group}/providers/Microsoft.Network/privateDnsZones/${name}`;

test.each([
  ['one twice', [zone('rg', 'contoso.com'), zone('RG', 'Contoso.com')], ['DuplicateHostZone']],
  ['two of one name', [zone('rg', 'contoso.com'), zone('other', 'contoso.com')], ['DuplicateHostZone']],
  ['two of different names', [zone('rg', 'contoso.com'), zone('rg', 'fabrikam.com')], []],
  ['one that is known later', [zone('rg', 'contoso.com'), TOKEN], ['HostZonesUnknown']],
])('of the zones of a host only one would get its record: %s', (_, zoneIds, codes) => {
  const problems = new Problems('here');
  checkHostRecords(problems, gateways.GatewayHostRecords.inZones(zoneIds), []);
  expect(problems.all.map(({ code }) => code)).toEqual(codes);
});
