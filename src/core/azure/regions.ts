import type { Range } from '../validation/problems';
import { AZURE_CODES } from './codes';

/**
 * Azure regions by their short name, with the number of their availability zones. Regions with restricted access are
 * included; announced regions are not. What has changed since is added to the stack by `NewerRegions`.
 *
 * Sources, read 2026-11-28: learn.microsoft.com/azure/reliability/regions-list (public cloud),
 * learn.microsoft.com/azure/reliability/availability-zones-service-support (US Government), docs.azure.cn/reliability/regions-list
 * and /reliability/availability-zones-region-support (China).
 */
export const REGIONS_READ = '2026-11-28';

const WITH_THREE_ZONES =
  'australiaeast austriaeast belgiumcentral brazilsouth canadacentral centralindia centralus chilecentral denmarkeast ' +
  'eastasia eastus eastus2 francecentral germanywestcentral indiasouthcentral indonesiacentral israelcentral italynorth ' +
  'japaneast japanwest koreacentral malaysiawest mexicocentral newzealandnorth northeurope norwayeast polandcentral ' +
  'qatarcentral southafricanorth southcentralus southeastasia spaincentral swedencentral switzerlandnorth uaenorth ' +
  'uksouth westeurope westus2 westus3 usgovvirginia chinanorth3';

const WITHOUT_ZONES =
  'australiacentral australiacentral2 australiasoutheast brazilsoutheast canadaeast francesouth germanynorth ' +
  'jioindiacentral jioindiawest koreasouth northcentralus norwaywest southafricawest southindia swedensouth ' +
  'switzerlandwest uaecentral ukwest westcentralus westindia westus usgovarizona usgovtexas usdodcentral ' +
  'usdodeast chinaeast chinaeast2 chinaeast3 chinanorth chinanorth2';

const listed = (names: string, zones: number) => names.split(' ').map((name) => [name, zones] as const);

/** Number of availability zones by region. */
export const REGIONS: ReadonlyMap<string, number> = new Map([
  ...listed(WITH_THREE_ZONES, 3),
  ...listed(WITHOUT_ZONES, 0),
]);

/** Availability zones of a region. */
export const ZONE_COUNT: Range = { code: AZURE_CODES.InvalidZoneCount, min: 0, max: 3 };
