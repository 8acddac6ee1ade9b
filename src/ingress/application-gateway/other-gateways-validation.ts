import { checkArmId, SHAPES } from '../../core/azure/arm-id';
import { type Problems, quote } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import { type EdgePlan, vaultOf } from './application-gateway-edge-plan';
import { checkVault } from '../certificate/certificate-source';
import { checkEdgeCallers } from './edge-caller-validation';
import type { EdgeGateway } from './edge-gateway';
import { checkClosedGateway } from '../callers/caller-range-validation';
import { type EdgeMember, edgeSites } from './edge-sites';
import { EDGE_GATEWAY_KEY } from './edge-rules';
import { CERTIFICATE } from '../certificate/certificate-source';
import { EDGE_CODES } from './codes';

/** Validates the other gateways of an edge, each on its own and in combination. */
export function checkOtherGateways(problems: Problems, plan: EdgePlan): void {
  const { otherGateways } = plan;
  otherGateways.forEach((other, index) => {
    const prefix = `otherGateways[${index}].`;
    problems.when(!isLiteral(other.key) || !EDGE_GATEWAY_KEY.holds(other.key), EDGE_CODES.InvalidGatewayKey, () => ({
      message: `${prefix}key ${quote(other.key)} ${EDGE_GATEWAY_KEY.rule}`,
      remedy: EDGE_GATEWAY_KEY.remedy,
    }));
    problems.when(
      otherGateways.findIndex(({ key }) => key === other.key) !== index,
      EDGE_CODES.DuplicateGatewayKey,
      () => ({
        message: `${prefix}key ${quote(other.key)} is already used by another gateway of the edge`,
        remedy: 'use a unique key for each gateway',
      }),
    );
    const before = [plan.gateway, ...otherGateways.slice(0, index).map(({ gateway }) => gateway)];
    problems.when(before.includes(other.gateway), EDGE_CODES.DuplicateGateway, () => ({
      message: `${prefix}gateway ${other.gateway.node.path} is already behind the edge`,
      remedy: 'remove one of the two',
    }));
    checkClosedGateway(problems, other.gateway);
    checkEdgeCallers(problems, other, plan, prefix);
    checkCertificateOf(problems, plan, other, prefix);
  });
  for (const { hostName, members } of edgeSites(plan.gateway, otherGateways, plan.responses)) {
    members.forEach((member, index) => {
      checkWithinHost(problems, hostName, member, members.slice(0, index));
    });
  }
}

function checkCertificateOf(problems: Problems, plan: EdgePlan, other: EdgeGateway, prefix: string): void {
  const { certificateSecretId, certificateVaultId } = other;
  problems.check(`${prefix}certificateSecretId`, certificateSecretId, CERTIFICATE);
  checkArmId(problems, `${prefix}certificateVaultId`, certificateVaultId, SHAPES.vault);
  problems.when(
    certificateVaultId !== undefined && (certificateSecretId === undefined || plan.identityId !== undefined),
    EDGE_CODES.CertificateVaultNotAsked,
    () => ({
      message:
        certificateSecretId === undefined
          ? `${prefix}certificateVaultId is set without certificateSecretId`
          : `${prefix}certificateVaultId is set together with identityId of the edge, which must already have access`,
      remedy: 'omit certificateVaultId',
    }),
  );
  if (certificateSecretId === undefined) return;
  checkVault(problems, { certificateSecretId, certificateVaultId: vaultOf(plan, other) }, prefix);
}

/** A host has only one certificate, and no path belongs to two gateways. */
function checkWithinHost(
  problems: Problems,
  hostName: string,
  { gateway, given, apiPath }: EdgeMember,
  before: readonly EdgeMember[],
): void {
  problems.when(before.length > 0 && given?.certificateSecretId !== undefined, EDGE_CODES.CertificateNotAsked, () => ({
    message: `otherGateways '${given?.key ?? ''}' has a certificateSecretId, but host ${quote(hostName)} already has a certificate`,
    remedy: 'omit it: the certificate of a host is that of its first gateway',
  }));
  const path = `/${apiPath}/`;
  const other = before.find((member) => isNested(path, `/${member.apiPath}/`));
  problems.when(other !== undefined && other.gateway !== gateway, EDGE_CODES.PathsOverlap, () => ({
    message:
      `gateways ${other?.gateway.node.path ?? ''} and ${gateway.node.path} share host ${quote(hostName)}, and their ` +
      `paths ${quote(`/${other?.apiPath ?? ''}/`)} and ${quote(path)} overlap`,
    remedy: 'use another apiPath or another publicHostName for one of them',
  }));
}

/** Values that are known only after apply are the same path only if they are the same reference. */
function isNested(one: string, other: string): boolean {
  if (!isLiteral(one) || !isLiteral(other)) return one === other;
  const [first, second] = [one.toLowerCase(), other.toLowerCase()];
  return first.startsWith(second) || second.startsWith(first);
}
