import { dependable, type ITerraformDependable, Lazy } from 'cdktf';
import type { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { withinStack } from '../../core/terraform/within-stack';
import { ApiManagementPolicy } from '../../policy/document/api-management-policy';
import type { OwnStatements } from '../../policy/document/own-statements';
import { checkOwnStatements, sectionsOf } from '../../policy/document/own-statements-validation';
import { statementsWithin } from '../../policy/document/policy-places';
import { createPolicyResource } from '../../policy/document/policy-resource';
import { IpFilter } from '../../policy/statements/ip-filter';
import type { Resource } from '../../providers/azapi/resource';
import { forAcceptedCallers } from './routes/accepted-callers';
import type { IGatewayApi } from './routes/gateway-api';
import { warnOfOwnStatements } from './routes/agent-route-validation';
import { tierFamilyOf } from './routes/route-policy';
import { GATEWAY_CODES } from './codes';

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
    private readonly callerRanges?: string[],
  ) {
    if (callerRanges !== undefined) this.resource = this.create();
  }

  /** The policy, if it has been created. */
  public get dependables(): ITerraformDependable[] {
    return this.resource === undefined ? [] : [this.resource];
  }

  /** Whether custom statements have been added. */
  public get hasOwn(): boolean {
    return sectionsOf(this.own).some(([, , statements]) => statements.length > 0);
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
    const filter = this.callerRanges === undefined ? [] : [new IpFilter({ ranges: this.callerRanges })];
    return new ApiManagementPolicy({
      inbound: [...filter, ...statements],
      backend: backendStatements,
      outbound: outboundStatements,
      onError: forAcceptedCallers(errorStatements),
      tierFamily: tierFamilyOf(this.gateway),
    });
  }

  private create(): Resource {
    return createPolicyResource(this.gateway, 'ApiPolicy', {
      type: 'Microsoft.ApiManagement/service/apis/policies@2024-05-01',
      parentId: this.gateway.apiId,
      gatewayId: this.gateway.gatewayId,
      name: 'policy',
      // Lazy: statements may be added later.
      text: Lazy.stringValue({ produce: () => this.document().render() }),
      dependsOn: [],
    });
  }
}
