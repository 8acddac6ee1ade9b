import type { IConstruct } from 'constructs';
import { checkArmId, requireArmId, SHAPES } from '../../core/azure/arm-id';
import { checkLocation } from '../../core/azure/region-validation';
import { nameFromPath } from '../../core/azure/names';
import { checkTags } from '../../core/azure/tag-validation';
import type { ISubnet } from '../../core/network/subnet-interface';
import { isLiteral } from '../../core/terraform/tokens';
import { Problems, quote } from '../../core/validation/problems';
import { networkResourceName } from '../../core/validation/rules';
import { FOUNDRY_ZONE_NAMES } from '../network/foundry-zone-names';
import { FOUNDRY_ACCOUNT_CODES } from './codes';

/** What a private endpoint is given, whether its account is created here or exists. */
interface EndpointOptions {
  readonly subnet: ISubnet;
  readonly location?: string;
  readonly privateDnsZoneIds?: string[];
  readonly privateEndpointName?: string;
  readonly tags?: { readonly [key: string]: string };
}

/** Throws everything that is wrong with a private endpoint. */
export function checkPrivateEndpoint(problems: Problems, options: EndpointOptions): void {
  problems.demand({ subnet: options.subnet });
  checkTags(problems, options.tags);
  checkLocation(problems, options.location);
  problems.check('privateEndpointName', options.privateEndpointName, networkResourceName);
  requireArmId(problems, 'subnet.subnetId', options.subnet.subnetId, SHAPES.subnet);
  checkPrivateDnsZoneIds(problems, options.privateDnsZoneIds);
  problems.throwIfAny();
}

/** The given name, or one that follows from the construct path. */
export function nameOfPrivateEndpoint(construct: IConstruct, { privateEndpointName }: EndpointOptions): string {
  return (
    privateEndpointName ?? nameFromPath(construct, FOUNDRY_ACCOUNT_CODES.NoEndpointName, 'privateEndpointName', 80)
  );
}

/** Adds a problem if an id is not the id of a private DNS zone, or not all that an account answers under. */
function checkPrivateDnsZoneIds(problems: Problems, zoneIds: readonly string[] | undefined): void {
  if (zoneIds === undefined || !isLiteral(zoneIds)) return;
  for (const [index, zoneId] of zoneIds.entries()) {
    checkArmId(problems, `privateDnsZoneIds[${index}]`, zoneId, SHAPES.privateDnsZone);
  }
  if (!zoneIds.every(isLiteral)) return;
  const given = zoneIds.map((zoneId) => zoneId.split('/').pop()?.toLowerCase());
  const missing = FOUNDRY_ZONE_NAMES.filter((zone) => !given.includes(zone));
  problems.when(missing.length > 0, FOUNDRY_ACCOUNT_CODES.IncompletePrivateDnsZones, () => ({
    message: `privateDnsZoneIds lacks ${missing.join(', ')}, and a Foundry account answers under all three names`,
    remedy: 'add what is missing, or leave privateDnsZoneIds out where a policy owns the records',
  }));
}

/** Refuses an id that another part of the account has: CDK would with a message that names neither. */
export function refuseTakenId(account: IConstruct, id: string): void {
  const problems = Problems.withProviderCheck(account);
  problems.when(
    id === '' || account.node.tryFindChild(id) !== undefined,
    FOUNDRY_ACCOUNT_CODES.EndpointIdTaken,
    () => ({
      message:
        id === '' ? 'the id of a private endpoint is empty' : `${quote(id)} is already the id of a part of the account`,
      remedy: 'give the private endpoint another id',
    }),
  );
  problems.throwIfAny();
}
