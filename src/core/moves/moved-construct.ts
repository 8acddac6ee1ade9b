import { TerraformResource, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { endProblem } from '../validation/code';
import { Problems, quote } from '../validation/problems';
import { MOVE_CODES } from './codes';
import { addressOf, uniqueIdOf } from '../terraform/address-of';
import { labelInId, labelOf } from '../terraform/named-after';
import { MovedEntries, pathInStack, ProtectedList } from '../terraform/protected-list';
import type { MovedConstructProps } from './moved-construct-props';

interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * `moved` blocks for all that a construct holds: it was renamed, or given another scope, and nothing of it is replaced.
 *
 * Roles of its identities that are held elsewhere in the stack move with it. Names in Azure do not: where one follows from the construct
 * id, such as that of a private endpoint, give the former one. Keep it until every environment was applied; leaving it does no harm.
 *
 * Throws `InvalidFormerPath`. Fails synthesis with `FormerPathInUse`.
 *
 * @see https://developer.hashicorp.com/terraform/language/modules/develop/refactoring
 */
export class MovedConstruct extends Construct {
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: MovedConstructProps,
  ) {
    super(scope, id);
    this.check();
    new MovedEntries(this, 'Moves', () => this.moves());
    this.node.addValidation({ validate: () => this.problems() });
  }

  private get stack(): TerraformStack {
    return TerraformStack.of(this.props.construct);
  }

  private check(): void {
    const { construct, formerPaths } = this.props;
    const problems = Problems.withProviderCheck(this);
    const path = pathInStack(this.stack, construct);
    problems.when(this.stack !== TerraformStack.of(this), MOVE_CODES.InvalidFormerPath, () => ({
      message: `${construct.node.path} is of another stack, and Terraform moves nothing from one state to another`,
      remedy: 'create this in the stack of the construct',
    }));
    const known = [path, ...formerPaths];
    for (const [index, one] of formerPaths.entries()) {
      problems.when(
        one === '' || one.split('/').includes('') || known.indexOf(one) <= index,
        MOVE_CODES.InvalidFormerPath,
        () => ({
          message: `${quote(one)} is not a path that ${construct.node.path} had before`,
          remedy: 'give each path within the stack that it had, without the one it has, the last one first',
        }),
      );
    }
    problems.throwIfAny();
  }

  /** One block for each address and step: Terraform follows them one after the other. */
  private moves(): Move[] {
    const { stack } = this;
    const { construct, formerPaths } = this.props;
    const paths = [pathInStack(stack, construct), ...formerPaths];
    const [present = ''] = paths;
    const list = ProtectedList.in(stack);
    const addresses = resourcesOf(stack).map((resource) => {
      const { terraformResourceType: type } = resource;
      return [
        `${type}.${resource.friendlyUniqueId}`,
        ...formerPaths.map((former) => `${type}.${uniqueIdOf(stack, this.componentsOf(resource, former))}`),
      ];
    });
    const entries = [...new Set(stack.node.findAll().map((one) => pathInStack(stack, one)))]
      .filter((path) => isIn(path, present) && list?.knows(path) === true)
      .map((path) => paths.map((one) => list?.addressOf(`${one}${path.slice(present.length)}`) ?? ''));
    return [...addresses, ...entries].flatMap((chain) =>
      chain.slice(1).flatMap((from, index) => {
        const to = chain[index] ?? '';
        return from === to ? [] : [{ from, to }];
      }),
    );
  }

  /** Ids of a resource and of all that it is in, as they were when the construct had another path. */
  private componentsOf(resource: TerraformResource, former: string): string[] {
    const { stack } = this;
    const present = this.props.construct.node.path;
    const scopes = resource.node.scopes.slice(resource.node.scopes.indexOf(stack) + 1);
    const ids = scopes.map((one) => {
      const label = labelOf(one);
      if (label === undefined || !isIn(label, present)) return one.node.id;
      const before = `${stack.node.path}/${former}${label.slice(present.length)}`;
      return one.node.id.replace(labelInId(label), labelInId(before));
    });
    if (!isIn(resource.node.path, present)) return ids;
    const depth = pathInStack(stack, this.props.construct).split('/').length;
    return [...former.split('/'), ...ids.slice(depth)];
  }

  private problems(): string[] {
    const used = new Set(resourcesOf(this.stack).map(addressOf));
    const both = this.moves().filter(({ from }) => used.has(from));
    return both.map(({ from, to }) =>
      endProblem(
        MOVE_CODES.FormerPathInUse,
        `${from} is to become ${to}, and is still created here; remove it from formerPaths, or create the other one elsewhere`,
      ),
    );
  }
}

function resourcesOf(stack: TerraformStack): TerraformResource[] {
  return stack.node.findAll().filter((one): one is TerraformResource => TerraformResource.isTerraformResource(one));
}

function isIn(path: string, of: string): boolean {
  return path === of || path.startsWith(`${of}/`);
}
