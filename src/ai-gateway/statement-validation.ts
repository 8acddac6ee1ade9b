import type { Problems } from '../core/validation/problems';
import type { OwnStatements } from '../policy/document/own-statements';
import { checkOwnStatements, sectionsOf } from '../policy/document/own-statements-validation';
import type { PolicyElement } from '../policy/document/policy-element';
import { statementsWithin } from '../policy/document/policy-places';
import type { PolicyTierFamily } from '../policy/document/policy-tier-family';
import { AI_GATEWAY_CODES } from './codes';

/**
 * Statements that need a whole answer, in any section or in outbound alone.
 *
 * @see https://learn.microsoft.com/azure/api-management/how-to-server-sent-events (read 2026-11-28)
 */
const ENDS_STREAMING: readonly string[] = ['validate-content', 'cache-lookup', 'cache-store', 'log-to-eventhub'];
const ENDS_STREAMING_OUTBOUND: readonly string[] = [
  'set-body',
  'find-and-replace',
  'json-to-xml',
  'xml-to-json',
  'redirect-content-urls',
  'xsl-transform',
];
/** Statements that the gateway places itself. */
const ROUTES: readonly string[] = ['set-backend-service', 'rewrite-uri', 'forward-request', 'proxy'];

/** Adds what statements of your own must not do on an API whose answers are streamed. */
export function checkStatements(
  problems: Problems,
  own: OwnStatements,
  tierFamily: PolicyTierFamily | undefined,
): void {
  checkOwnStatements(problems, own, tierFamily);
  problems.when((own.backendStatements ?? []).length > 0, AI_GATEWAY_CODES.OwnRouting, () => ({
    message:
      'backendStatements is set, but the gateway forwards requests itself: it retries over the pool and streams answers',
    remedy: 'leave them out',
  }));
  for (const [property, section, statements] of sectionsOf(own)) {
    for (const statement of statementsWithin(statements, true)) {
      const { name } = statement;
      problems.when(endsStreaming(statement, section === 'outbound'), AI_GATEWAY_CODES.StreamingEnded, () => ({
        message: `<${name}> in ${property} needs the whole answer or its body, which ends streaming`,
        remedy: 'remove it: agents accept only streamed answers',
      }));
      problems.when(ROUTES.includes(name) || name.startsWith('authentication-'), AI_GATEWAY_CODES.OwnRouting, () => ({
        message: `<${name}> in ${property} would route the request elsewhere, or change the identity that calls the accounts`,
        remedy: 'remove it: models and their accounts are in models',
      }));
    }
  }
}

function endsStreaming(statement: PolicyElement, isOutbound: boolean): boolean {
  if (ENDS_STREAMING.includes(statement.name)) return true;
  return isOutbound && (ENDS_STREAMING_OUTBOUND.includes(statement.name) || readsAnswer(statement));
}

function readsAnswer({ attributes, text = '', children }: PolicyElement): boolean {
  const texts = [...Object.values(attributes), text];
  return texts.some((one) => /\bResponse\s*\.\s*Body\b/.test(one)) || children.some(readsAnswer);
}
