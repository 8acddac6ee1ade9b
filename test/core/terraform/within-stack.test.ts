import { TerraformData } from '../../../src/core/terraform/terraform-data';
import { withinStack } from '../../../src/core/terraform/within-stack';
import { newStack } from '../../support/synthesize';
import { App } from 'cdktf';

describe('what a resource can depend on', () => {
  const app = new App({ stackTraces: false });
  const [one, other] = [newStack(app, 'one'), newStack(app, 'other')];
  const [near, far] = [new TerraformData(one, 'near'), new TerraformData(other, 'far')];

  test('is what stands in its own stack', () => {
    expect(withinStack(one, [near, far])).toEqual([near]);
    expect(withinStack(one, [far])).toBeUndefined();
  });

  test('makes the stack of what stands elsewhere come first', () => {
    withinStack(one, [far]);
    expect(one.dependencies).toEqual([other]);
    expect(other.dependencies).toEqual([]);
  });
});
