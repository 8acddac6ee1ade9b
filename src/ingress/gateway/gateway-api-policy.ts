import { dependable, type ITerraformDependable, Lazy } from 'cdktf';
import type { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { withinStack } from '../../core/terraform/within-stack';
import { ApiManagementPolicy } from '../../policy/document/api-management-policy';
import type { OwnStatements } from '../../policy/document/own-statements';
import { checkOwnStatements, sectionsOf } from '../../policy/document/own-statements-validation';
import { statementsWithin } from '../../policy/document/policy-places';
import { createPolicyResource } from '../../policy/document/policy-resource';
import { ForwardRequest } from '../../policy/statements/forward-request';
import { IpFilter } from '../../policy/statements/ip-filter';
import type { Resource } from '../../providers/azapi/resource';
import { forAcceptedCallers } from './routes/accepted-callers';
import type { IGatewayApi } from './routes/gateway-api';
import { warnOfOwnStatements } from './routes/agent-route-validation';
import { tierFamilyOf } from './routes/route-policy';
import { GATEWAY_CODES } from './codes';

/** The API that a policy belongs to. */
export interface ApiOfPolicy {
  readonly apiId: string;
  /** Construct id of the policy in the scope of the gateway. */
  readonly policyId: string;
  /** Ranges that are allowed to call, if the gateway checks them. */
  readonly callerRanges?: string[];
  /** Whether answers must be passed on as they arrive. */
  readonly isStreamed?: boolean;
}

/**
 * The policy of a gateway's API, which applies to every operation: the filter of caller addresses, if any, then your own
 * statements. An API has only one policy, so all additions go into it.
 *
 * @internal
 */
export class GatewayApiPolicy {
  private own: Required<OwnStatements> = {
    statements: [],
    backendStatements: [],
    outboundStatements: [],
    errorStatements: [],
  };
  private resource?: Resource;

  public constructor(
    private readonly gateway: IGatewayApi & Construct,
    private readonly api: ApiOfPolicy,
    likewise?: GatewayApiPolicy,
  ) {
    if (likewise !== undefined) this.own = likewise.own;
    if (api.callerRanges !== undefined || this.hasOwn) this.resource = this.create();
  }

  /** The policy, if it has been created. */
  public get dependables(): ITerraformDependable[] {
    return this.resource === undefined ? [] : [this.resource];
  }

  /** Whether custom statements have been added. */
  public get hasOwn(): boolean {
    return sectionsOf(this.own).some(([, , statements]) => statements.length > 0);
  }

  /** Whether it says how requests are forwarded. */
  public get forwards(): boolean {
    return this.own.backendStatements.length > 0;
  }

  /** The statements that have been added. */
  public get statements(): OwnStatements {
    return this.own;
  }

  /** Appends statements to the existing ones. */
  public add(added: OwnStatements): void {
    const own = {
      statements: [...this.own.statements, ...(added.statements ?? [])],
      backendStatements: [...this.own.backendStatements, ...(added.backendStatements ?? [])],
      outboundStatements: [...this.own.outboundStatements, ...(added.outboundStatements ?? [])],
      errorStatements: [...this.own.errorStatements, ...(added.errorStatements ?? [])],
    };
    const problems = Problems.withProviderCheck(this.gateway);
    checkOwnStatements(problems, own, tierFamilyOf(this.gateway));
    problems.when(
      sectionsOf(own).some(([, , statements]) =>
        statementsWithin(statements, true).some(({ name }) => name === 'set-backend-service'),
      ),
      GATEWAY_CODES.BackendOfWholeApi,
      () => ({
        message: 'statements of the whole API contain <set-backend-service>, but each agent has its own host',
        remedy: 'give it to the route: statements of publish or expose',
      }),
    );
    problems.throwIfAny();
    this.own = own;
    warnOfOwnStatements(this.gateway, added);
    this.resource ??= this.create();
    const after = withinStack(this.gateway, this.document().dependables) ?? [];
    const names = [...(this.resource.dependsOn ?? []), ...after.map(dependable)];
    if (names.length > 0) this.resource.dependsOn = [...new Set(names)];
  }

  private document(): ApiManagementPolicy {
    const { statements, backendStatements, outboundStatements, errorStatements } = this.own;
    const { callerRanges, isStreamed = false } = this.api;
    const filter = callerRanges === undefined ? [] : [new IpFilter({ ranges: callerRanges })];
    const isForwarded = statementsWithin(backendStatements).some(({ name }) => name === 'forward-request');
    const streams = isStreamed && this.forwards && !isForwarded;
    return new ApiManagementPolicy({
      inbound: [...filter, ...statements],
      backend: streams ? [new ForwardRequest({ bufferResponse: false }), ...backendStatements] : backendStatements,
      outbound: outboundStatements,
      onError: forAcceptedCallers(errorStatements),
      tierFamily: tierFamilyOf(this.gateway),
    });
  }

  private create(): Resource {
    return createPolicyResource(this.gateway, this.api.policyId, {
      type: 'Microsoft.ApiManagement/service/apis/policies@2024-05-01',
      parentId: this.api.apiId,
      gatewayId: this.gateway.gatewayId,
      name: 'policy',
      // Lazy: statements may be added later.
      text: Lazy.stringValue({ produce: () => this.document().render() }),
      dependsOn: [],
    });
  }
}
