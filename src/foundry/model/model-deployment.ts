import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { rejectDuplicateResources } from '../../core/azure/duplicate-resources';
import { schemaValidation } from '../../core/azure/untyped-bodies';
import { withinStack } from '../../core/terraform/within-stack';
import { rejectDuplicateName } from '../../core/validation/duplicate-names';
import { Problems } from '../../core/validation/problems';
import { Resource } from '../../providers/azapi/resource';
import { awaitedOf } from '../existing/awaited-of';
import { accountWrite } from '../existing/account-write';
import { MODEL_DEPLOYMENT_TYPE } from '../existing/foundry-types';
import { notePartOfAccount } from '../existing/part-of';
import type { IModelDeployment } from './content-filter-interface';
import { ExistingModelDeployment } from './existing-model-deployment';
import { planModelDeployment } from './model-deployment-plan';
import type { ModelDeploymentProps } from './model-deployment-props';
import { checkModelDeployment, warnOfModelDeployment } from './model-deployment-validation';
import { expectRoomInAccount, MODEL_DEPLOYMENT_LIMIT } from '../existing/account-limit';
import { ModelUpgrade } from './model-sku';

/**
 * A model that agents of an account can call.
 *
 * Its version is pinned and its content filter always written, so that nothing of it changes by itself. Deployments of one account are
 * made one after the other, and destroyed before their content filter.
 *
 * Throws `InvalidModelCapacity`, `InvalidModelVersion` and `PartOfOtherAccount`, among others: see docs/messages.md.
 * Fails synthesis with `TooManyModelDeployments`.
 *
 * @see https://learn.microsoft.com/azure/foundry/foundry-models/concepts/deployment-types
 */
export class ModelDeployment extends Construct implements IModelDeployment {
  /**
   * Refers to a deployment that exists in the account, by its name.
   *
   * Throws `InvalidModelDeploymentName`.
   */
  public static fromDeploymentName(scope: Construct, id: string, deploymentName: string): IModelDeployment {
    return new ExistingModelDeployment(scope, id, deploymentName);
  }

  public readonly deploymentName: string;
  public readonly isBehindGateway = false;
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: Resource;

  public constructor(scope: Construct, id: string, props: ModelDeploymentProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.withProviderCheck(this);
    const plan = planModelDeployment(problems, this, props);
    checkModelDeployment(problems, plan);
    problems.throwIfAny();

    const { account, model, contentFilter, spillover, versionUpgrade } = plan;
    const { format, modelName, version, publisher, customer } = model;
    this.deploymentName = plan.deploymentName;
    this.resource = new Resource(this, 'Resource', {
      type: MODEL_DEPLOYMENT_TYPE,
      name: this.deploymentName,
      parentId: account.accountId,
      tags: plan.tags,
      body: {
        sku: { name: plan.sku, capacity: plan.capacity },
        properties: {
          model: { format, name: modelName, version, ...(publisher === undefined ? {} : { publisher }) },
          versionUpgradeOption: versionUpgrade,
          raiPolicyName: plan.contentFilterName,
          ...(spillover === undefined ? {} : { spilloverDeploymentName: spillover.deploymentName }),
          ...(customer === undefined ? {} : { modelProviderData: { ...customer } }),
        },
      },
      ignoreBodyChanges: versionUpgrade === ModelUpgrade.NEVER ? undefined : ['properties.model.version'],
      responseExportValues: {},
      // The schema lacks what Anthropic asks for; it is judged here.
      ...schemaValidation(MODEL_DEPLOYMENT_TYPE, customer !== undefined),
      dependsOn: withinStack(this, [
        ...account.dependables,
        ...(contentFilter?.dependables ?? []),
        ...(spillover?.dependables ?? []),
      ]),
      ...accountWrite(this, MODEL_DEPLOYMENT_TYPE, account),
    });
    awaitedOf(account).waitedForBy(this.resource, account.dependables);
    notePartOfAccount(this, account);
    rejectDuplicateName(this, { what: 'model deployment', name: this.deploymentName, parentId: account.accountId });
    expectRoomInAccount(this, account, MODEL_DEPLOYMENT_LIMIT);
    warnOfModelDeployment(this, props);
  }

  public get agentModelName(): string {
    return this.deploymentName;
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}
