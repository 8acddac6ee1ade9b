import { PolicyElement } from '../document/policy-element';
import { orExpression } from '../document/policy-rules';
import { checkAll, checked } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { textAttributes } from '../document/policy-text';
import { STATEMENT_CODES } from './codes';

/** Properties of `RewriteUri`, in the order of the policy's schema. */
export interface RewriteUriProps extends PolicyStatementProps {
  /** Path and query that the backend is asked for, with `{parameters}` of the operation, or one whole expression. */
  readonly template: string;
  /**
   * Whether query parameters that the operation does not name go along.
   * @default false - what nobody named does not reach the backend; the service's own default is true
   */
  readonly copyUnmatchedParams?: boolean;
}

/**
 * Policy `rewrite-uri`: asks the backend for another path than the caller asked for. In every tier.
 *
 * Throws `InvalidUriTemplate`.
 *
 * @see https://learn.microsoft.com/azure/api-management/rewrite-uri-policy
 */
export class RewriteUri extends PolicyElement {
  public constructor(props: RewriteUriProps) {
    checked('rewrite-uri', (problems) => {
      const rule = {
        code: STATEMENT_CODES.InvalidUriTemplate,
        rule: 'must be a path that begins with a slash',
        remedy: "give it as '/v1/orders/{id}?expand=true', or as one expression",
        holds: (value: string) => /^\/[^\s#]*$/.test(value) && !/@[({]/.test(value),
      };
      checkAll(problems, orExpression(rule), { template: props.template });
    });
    super('rewrite-uri', {
      attributes: textAttributes({
        id: props.id,
        template: props.template,
        'copy-unmatched-params': props.copyUnmatchedParams ?? false,
      }),
      dependables: props.dependables,
    });
  }
}
