import type { TerraformStack } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { core } from '../../src';
import { madeFrom } from '../settings/file/made-from';
import { formerKeys, type MovedList } from '../settings/estate/moved-settings';

/**
 * Has Terraform move what belongs to a renamed key of a list of an estate.
 *
 * @param path of the list in the stack: its constructs are called like the keys
 */
export function moveRenamed(
  stack: TerraformStack,
  list: MovedList,
  path: string,
  renamed: Readonly<Record<string, string>> | undefined,
  constructs: Readonly<Record<string, IConstruct>>,
): void {
  const moved = Object.entries(constructs).flatMap(([key, construct]) => {
    const former = formerKeys(renamed, key);
    return former.length === 0 ? [] : [{ key, construct, formerPaths: former.map((one) => `${path}/${one}`) }];
  });
  if (moved.length === 0) return;
  const scope = new Construct(stack, `Moved-${list}`);
  for (const { key, ...props } of moved) {
    new core.MovedConstruct(...madeFrom(['foundry', 'moved', list], scope, key), props);
  }
}
