import type { IConstruct } from 'constructs';
import { isLiteral } from '../../../core/terraform/tokens';
import type { OwnStatements } from '../../../policy/document/own-statements';
import { sectionsOf } from '../../../policy/document/own-statements-validation';
import type { PolicyElement } from '../../../policy/document/policy-element';
import { statementsWithin } from '../../../policy/document/policy-places';
import { ROUTE_CODES } from './codes';
import { warn } from '../../../core/validation/warn';

/** Warns about statements that are valid but weaken the checks. */
export function warnOfOwnStatements(construct: IConstruct, own: OwnStatements, host?: string): void {
  const all = sectionsOf(own).flatMap(([, , statements]) => statementsWithin(statements, true));

  for (const statement of all.filter(replacesToken)) {
    warn(
      construct,
      ROUTE_CODES.CallerTokenReplaced,
      `<${statement.name}> replaces header Authorization, so Foundry cannot check the token of ` +
        'the caller again. Remove it; to get a token for another host, set outputTokenVariableName',
    );
  }
  for (const statement of all.filter((one) => leadsElsewhere(one, host))) {
    const { 'base-url': url, 'backend-id': backendId } = statement.attributes;
    warn(
      construct,
      ROUTE_CODES.RequestSentElsewhere,
      `<set-backend-service> sends the request, with the token of the caller, to '${url ?? backendId ?? ''}'. ` +
        "Remove it, or make sure that it is the host of the target's project",
    );
  }
}

function replacesToken({ name, attributes }: PolicyElement): boolean {
  if (name === 'authentication-managed-identity') return attributes['output-token-variable-name'] === undefined;
  if (name === 'authentication-basic') return true;
  return name === 'set-header' && attributes.name?.toLowerCase() === 'authorization';
}

function leadsElsewhere({ name, attributes }: PolicyElement, host: string | undefined): boolean {
  if (name !== 'set-backend-service') return false;
  const to = /^https:\/\/([^/?#]+)/i.exec(attributes['base-url'] ?? '')?.[1];
  return to === undefined || host === undefined || !isLiteral(host) || to.toLowerCase() !== host.toLowerCase();
}
