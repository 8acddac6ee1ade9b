import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { type EdgePlan, vaultOf } from './application-gateway-edge-plan';
import { CertificateAccess, letRead } from '../certificate/certificate-access';
import type { EdgeGateway } from './edge-gateway';
import { nameOfIdentity } from './edge-names';
import { blockName } from './edge-sites';

/** A certificate as a block of the gateway. */
export interface EdgeCertificate {
  readonly name: string;
  readonly secretId: string;
}

/** Certificates of an edge and the identity that reads them. */
export interface EdgeCertificates {
  readonly identityId: string;
  /** The edge's own certificate first; each secret once. */
  readonly certificates: readonly EdgeCertificate[];
  readonly dependables: ITerraformDependable[];
}

/** @param places scope of the resources of another gateway, by its key */
export function createCertificates(
  edge: Construct,
  plan: EdgePlan,
  places: ReadonlyMap<string, Construct>,
): EdgeCertificates {
  const own = { name: 'certificate', secretId: plan.certificateSecretId };
  const further = furtherCertificates(plan);
  const certificates = [own, ...further.map(({ certificate }) => certificate)];
  const { identityId, certificateVaultId } = plan;
  if (identityId !== undefined || certificateVaultId === undefined) {
    return { identityId: identityId ?? '', certificates, dependables: [] };
  }
  const reading = {
    grantedBy: 'ApplicationGatewayEdge',
    description: 'The edge reads its certificate',
    waitSeconds: plan.certificateAccessWaitSeconds,
  };
  const access = new CertificateAccess(edge, 'CertificateAccess', {
    ...reading,
    identityName: nameOfIdentity(plan.edgeName),
    resourceGroupName: plan.resourceGroupName,
    location: plan.location,
    certificateSecretId: plan.certificateSecretId,
    vaultId: certificateVaultId,
    tags: plan.tags,
  });
  const waits = further.map(({ certificate, given }) =>
    letRead(new Construct(places.get(given.key) ?? edge, 'CertificateAccess'), access.principal, {
      ...reading,
      certificateSecretId: certificate.secretId,
      vaultId: vaultOf(plan, given) ?? certificateVaultId,
    }),
  );
  return { identityId: access.identityId, certificates, dependables: [...access.dependables, ...waits] };
}

/** Each secret once: Azure rejects a second role assignment for the same identity on the same secret. */
function furtherCertificates({ certificateSecretId, otherGateways }: EdgePlan) {
  const known = new Set([certificateSecretId]);
  const further: { certificate: EdgeCertificate; given: EdgeGateway }[] = [];
  for (const given of otherGateways) {
    const { certificateSecretId: secretId, key } = given;
    if (secretId === undefined || known.has(secretId)) continue;
    known.add(secretId);
    further.push({ certificate: { name: blockName('certificate', key), secretId }, given });
  }
  return further;
}
