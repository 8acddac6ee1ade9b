import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { rejectDuplicateResources } from '../../core/azure/duplicate-resources';
import { withinStack } from '../../core/terraform/within-stack';
import { rejectDuplicateName } from '../../core/validation/duplicate-names';
import { Problems } from '../../core/validation/problems';
import { Resource } from '../../providers/azapi/resource';
import { awaitedOf } from '../existing/awaited-of';
import { accountWrite } from '../existing/account-write';
import { CONTENT_FILTER_TYPE } from '../existing/foundry-types';
import { notePartOfAccount } from '../existing/part-of';
import type { IContentFilter } from './content-filter-interface';
import { ExistingContentFilter, nameInFilterId } from './existing-content-filter';
import { type ContentFilterPlan, isOn, levelOf, planContentFilter } from './content-filter-plan';
import type { ContentFilterProps } from './content-filter-props';
import { checkContentFilter, sidesOf, warnOfContentFilter } from './content-filter-validation';
import { FILTER_KINDS } from './content-filter-facts';

/**
 * A content filter: it checks prompts and responses of the models that are deployed with it.
 *
 * It is made before those deployments and destroyed after them.
 *
 * Throws `FilterLevelMissing`, `FilterLevelNotTaken` and `FilterSideNotTaken`, among others: see docs/messages.md. Warns
 * with `UnfilteredTokens`.
 *
 * @see https://learn.microsoft.com/azure/foundry/foundry-models/concepts/content-filter
 */
export class ContentFilter extends Construct implements IContentFilter {
  /**
   * Refers to a filter that exists in the account of a deployment, such as `Microsoft.Default`.
   *
   * Throws `InvalidContentFilterName` where the name is empty.
   */
  public static fromFilterName(scope: Construct, id: string, filterName: string): IContentFilter {
    return new ExistingContentFilter(scope, id, filterName);
  }

  /**
   * Refers to a filter by its full id (`.../accounts/{account}/raiPolicies/{policy}`).
   *
   * Throws `InvalidResourceId`.
   */
  public static fromFilterId(scope: Construct, id: string, filterId: string): IContentFilter {
    return new ExistingContentFilter(scope, id, nameInFilterId(scope, id, filterId), filterId);
  }

  public readonly filterName: string;
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: Resource;

  public constructor(scope: Construct, id: string, props: ContentFilterProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.withProviderCheck(this);
    const plan = planContentFilter(problems, this, props);
    checkContentFilter(problems, plan);
    problems.throwIfAny();
    warnOfContentFilter(this, plan);

    const { account, filterName, blocklists } = plan;
    this.filterName = filterName;
    this.resource = new Resource(this, 'Resource', {
      type: CONTENT_FILTER_TYPE,
      name: filterName,
      parentId: account.accountId,
      tags: plan.tags,
      body: {
        properties: {
          basePolicyName: plan.basePolicyName,
          mode: plan.mode,
          contentFilters: contentFilters(plan),
          ...(blocklists === undefined
            ? {}
            : {
                customBlocklists: blocklists.map(({ blocklistName, side, blocking }) => ({
                  blocklistName,
                  source: side,
                  blocking: isOn(blocking),
                })),
              }),
        },
      },
      // The service adds what the base has; a filter stands once for each side.
      listUniqueIdProperty: { 'properties.contentFilters': 'name,source' },
      ignoreOtherItemsInList: ['properties.contentFilters'],
      responseExportValues: {},
      dependsOn: withinStack(this, account.dependables),
      ...accountWrite(this, CONTENT_FILTER_TYPE, account),
    });
    awaitedOf(account).waitedForBy(this.resource, account.dependables);
    notePartOfAccount(this, account);
    rejectDuplicateName(this, { what: 'content filter', name: filterName, parentId: account.accountId });
  }

  public get filterId(): string | undefined {
    return this.resource.id;
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}

/** A rule for each side that it counts for. */
function contentFilters({ rules }: ContentFilterPlan): object[] {
  return rules.flatMap((rule) =>
    sidesOf(rule).map((source) => ({
      name: rule.filter,
      source,
      enabled: isOn(rule.enabled),
      blocking: isOn(rule.blocking),
      ...(FILTER_KINDS[rule.filter].hasLevels ? { severityThreshold: levelOf(rule) } : {}),
    })),
  );
}
