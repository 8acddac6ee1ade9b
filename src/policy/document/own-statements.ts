import type { PolicyElement } from './policy-element';

/**
 * Policy statements of your own, by their section: instances of the statement classes, or
 * `PolicyElement.raw(xml)` for what has no class.
 */
export interface OwnStatements {
  /**
   * Section inbound: after the checks of the caller and before the request is forwarded.
   * @default - none
   */
  readonly statements?: PolicyElement[];
  /**
   * Section backend. With a `ForwardRequest` at any depth, they forward the request, in place of `<base />`; without one,
   * they run after `<base />` has.
   * @default - `<base />` alone forwards the request
   */
  readonly backendStatements?: PolicyElement[];
  /**
   * Section outbound: before the response is sent.
   * @default - none
   */
  readonly outboundStatements?: PolicyElement[];
  /**
   * Section on-error. They do not run for callers that the checks refuse, who are answered before.
   * @default - none
   */
  readonly errorStatements?: PolicyElement[];
}
