import { dependable, type ITerraformDependable, type TerraformResource, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { withinStack } from './within-stack';

/**
 * What others wait for, in any order that it all is created in: what is added later is waited for by those that were there
 * before, too.
 */
export class Awaited {
  private readonly dependables: ITerraformDependable[] = [];
  private readonly waiting: TerraformResource[] = [];

  /** What is awaited so far. */
  public get all(): ITerraformDependable[] {
    return [...this.dependables];
  }

  /**
   * Adds what is awaited. Returns what cannot wait for it, since its stack is deployed before.
   *
   * @param needed what this itself waits for
   */
  public add(
    dependables: readonly ITerraformDependable[],
    needed: readonly ITerraformDependable[] = [],
  ): TerraformResource[] {
    this.dependables.push(...dependables);
    return this.waiting.filter((one) => !needed.includes(one) && !follow(one, dependables));
  }

  /**
   * Has a resource wait for all of it, also for what is added later. What the resource waits for otherwise stays.
   *
   * @param given what it waits for already
   */
  public waitedForBy(resource: TerraformResource, given: readonly ITerraformDependable[]): void {
    this.waiting.push(resource);
    follow(
      resource,
      this.dependables.filter((one) => !given.includes(one)),
    );
  }
}

/** Returns whether that is possible: Terraform cannot wait for a stack that is deployed later. */
function follow(resource: TerraformResource, dependables: readonly ITerraformDependable[]): boolean {
  const stack = TerraformStack.of(resource);
  const possible = dependables.filter((one) => !Construct.isConstruct(one) || !TerraformStack.of(one).dependsOn(stack));
  const more = withinStack(resource, possible);
  if (more !== undefined) resource.dependsOn = [...(resource.dependsOn ?? []), ...more.map(dependable)];
  return possible.length === dependables.length;
}
