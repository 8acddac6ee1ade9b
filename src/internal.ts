/**
 * What the app in `stacks/` uses of the library beyond its public API: the rules that it checks settings against before
 * there is a construct, tables of what topologies demand, and small tools; and the reader of cards, which the command line uses.
 * Nothing else in `stacks/` and `cli/` reaches into the rooms, and nothing here is exported by the package.
 */
export {
  DESCRIPTION,
  IMAGE,
  METADATA_KEY,
  METADATA_VALUE,
  MODEL,
  NEW_AGENT_NAME,
  SAMPLING,
} from './agent/endpoint/endpoint-rules';
export { TOKEN_AUDIENCE } from './ai-gateway/audience-rules';
export { MODEL_NAME as GATEWAY_MODEL_NAME } from './ai-gateway/list/model-names';
export {
  MODEL_API_VERSION,
  FREE_HEADER,
  isOpenAiV1,
} from './ai-gateway/connection/model-gateway-connection-validation';
export { CONNECTED_MODEL, GATEWAY_TARGET } from './ai-gateway/list/target-rules';
export { MODEL_SHARE, MOST_ACCOUNTS } from './ai-gateway/list/models-validation';
export {
  AGENT_NAME,
  AGENT_VERSION,
  AGENT_API_VERSION,
  APPLICATION_NAME,
  AGENT_DEPLOYMENT_NAME,
  AGENT_PROTOCOL,
  PROTOCOL_PATH,
  REPLICAS,
} from './agent/target/agent-rules';
export {
  BOT_DISPLAY_NAME,
  BOT_NAME,
  CUSTOMER_MANAGED_KEY,
  ICON_URL,
  LOG_CATEGORY,
  ORIGIN,
  SITE_NAME,
  WEBHOOK,
} from './bot/bot-rules';
export {
  armId,
  armIdRule,
  groupBeside,
  groupPartsOf,
  ID_NAME,
  namesInId,
  networkOfSubnet,
  parseArmId,
  resourceGroupId,
  SHAPES,
  subscriptionOf,
} from './core/azure/arm-id';
export { PERMISSION_NAME, PERMISSION_TEXT, PERMISSION_VALUE } from './callers/app/entra-api-validation';
export { APP_NAME, APP_TEXT } from './callers/app/entra-app-validation';
export { CREDENTIAL_NAME, IDENTIFIER_URI } from './callers/app/app-rules';
export { REDIRECT_URI } from './callers/app/redirect-uri-rules';
export { LONGEST_NAMES } from './core/azure/derived-name';
export { regionRule } from './core/azure/region-validation';
export { REGIONS, ZONE_COUNT } from './core/azure/regions';
export { TAG_LIMITS, tagProblems } from './core/azure/tag-validation';
export { IPV4_CIDR, prefixLength, PRIVATE_ADDRESS, PUBLIC_ADDRESS } from './core/network/cidr';
export { overlappingRanges } from './core/network/overlapping-ranges';
export { present } from './core/terraform/present';
export { ProtectedList } from './core/terraform/protected-list';
export { isLiteral } from './core/terraform/tokens';
export { codes } from './core/validation/code';
export { repeated } from './core/validation/distinct';
export { type Form, Problems, quote, type Range, type Rule, wordsFor } from './core/validation/problems';
export {
  groupNameOrId,
  GUID,
  HOST_NAME,
  location,
  networkResourceName,
  resourceGroupName,
  TENANT_HEADER,
} from './core/validation/rules';
export { isBlank, OTHER_BLANKS, UNSEEN_SIGNS } from './core/validation/unseen';
export { ACCOUNT_LOG_CATEGORIES } from './foundry/account/foundry-account-plan';
export { ACCOUNT_KEY_ID, KEY_ROLE_WAIT } from './foundry/account/account-key-validation';
export { ACCOUNT_NAME, SUBDOMAIN, SUBNET_RELEASE } from './foundry/account/foundry-account-validation';
export { EXCLUDED_SCOPE, POLICY_NAME } from './foundry/azure-policies/foundry-policies-validation';
export { CONNECTION_NAME, TARGET } from './foundry/connections/connection-rules';
export { STORE_NAMES } from './foundry/data-stores/data-store-limits';
export { foundryHostOf } from './core/azure/account-hosts';
export { FOUNDRY_HOST } from './foundry/existing/foundry-host';
export { VAULT_ROLE_WAIT } from './foundry/connections/connection-rules';
export { PULL_WAIT } from './agent/endpoint/endpoint-rules';
export { OWN_DATA_ROLE_WAIT } from './foundry/capability-hosts/own-data-validation';
export { FILTER_NAME } from './foundry/model/content-filter-validation';
export { FILTER_KINDS } from './foundry/model/content-filter-facts';
export {
  COUNTRY_CODE,
  MODEL_DEPLOYMENT_NAME,
  MODEL_CAPACITY,
  MODEL_VERSION,
  RESERVED_SKUS,
} from './foundry/model/model-deployment-validation';
export { ALLOWED_RANGE } from './foundry/network/foundry-network-validation';
export { MANAGED_NETWORK_WAIT } from './foundry/network/managed-network-validation';
export {
  ANY_RESOURCE,
  ENDPOINT_GROUP,
  OUTBOUND_HOST,
  OUTBOUND_RULE_NAME,
  PORT_RANGES,
  SERVICE_TAG,
} from './foundry/network/outbound-rule-validation';
export { PROJECT_NAME } from './foundry/project/foundry-project-validation';
export {
  PATH,
  QUERY_PARAMETER,
  REQUEST_TIMEOUT,
  MIN_CAPACITY,
  MAX_CAPACITY,
} from './ingress/application-gateway/edge-rules';
export { CALLER_RANGE, WIDE_CALLERS } from './ingress/callers/caller-range-validation';
export { SUBNET_RANGE, tooSmall } from './ingress/subnet/subnet-validation';
export { CERTIFICATE, CERTIFICATE_ACCESS_WAIT } from './ingress/certificate/certificate-source';
export {
  API_PATH,
  CONNECTION_STRING,
  GATEWAY_NAME,
  GATEWAY_ZONE,
  PUBLISHER_EMAIL,
  PUBLISHER_NAME,
} from './ingress/gateway/gateway-rules';
export { DOMAIN_NAME_LABEL } from './ingress/gateway/public-ip/gateway-public-ip-validation';
export { NETWORK_MODES, UNITS_OF_ANY_TIER } from './ingress/gateway/tiers/gateway-tiers';
export type { IngressHop } from './ingress/ingress-hop';
export { ROUTE_PREFIX } from './ingress/subnet/ingress-route-table-validation';
export { SUBNET_DEMANDS } from './ingress/subnet/subnet-demands';
export { letRangeIn } from './ingress/subnet/subnet-neighbours';
export { DEFAULT_TOPOLOGY, type EdgeKind, tiersOf, TOPOLOGIES, type TopologyFacts } from './ingress/topologies';
export { type DemandCase, TOPOLOGY_DEMANDS } from './ingress/topology-demands';
export { TopologyIngress } from './ingress/topology-ingress';
export { SEVERITY } from './policy/statements/llm/severity';
export { WAF_LIMITS } from './ingress/waf/waf-limits';
export { RULE_ID } from './ingress/waf/waf-rule-ids';
export { DNAT_PRIORITY } from './ingress/azure-firewall/firewall-dnat-edge-validation';
export { WAF_RATE } from './ingress/waf/edge-waf-validation';
export {
  CALLER_CALLS,
  CALLER_SECONDS,
  CLAIM_VALUE,
  RESPONSES_BODY_BYTES,
} from './policy/responses/responses-validation';
export { RESPONSES_TIMEOUT } from './ingress/gateway/responses/responses-route-validation';
export { BODY_BYTES, CONVERSATION_CALLS, RENEWAL_SECONDS } from './policy/bot-connector/bot-connector-validation';
export { NetworkZones } from './publish/network/network-zones';
export { routeAndBot } from './publish/route-and-bot';
export { localStatePath } from './publish/stack/local-state-path';
export { equipStack } from './publish/stack/equip-stack';
export { requireTerraform } from './publish/stack/terraform-version';
export { withCardDefaults } from './registry/card/agent-card-plan';
export { type CardField, type CardFields, FIELDS_KEPT as CARD_FIELDS } from './registry/card/card-fields';
export { cardBody as registryCardOf } from './registry/instance/card-body';
export { readPublishedCard } from './registry/card/published-card';
export { ENTRY_ID, SOURCE_ID, SOURCE_TIME } from './registry/entry/entry-rules';
