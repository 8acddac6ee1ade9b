import { exampleSettings, synthesizeSettings } from '../../support/examples';
import { problemsOf } from '../../support/errors';

const BOT = 'azapi_resource.Agents_niceapp_Bot_950B91CF';
const ID = '/subscriptions/s/resourceGroups/g/providers/Microsoft.BotService/botServices/b?api-version=2022-09-15';

function importsOf(imports: Record<string, string>): unknown[] {
  const stacks = synthesizeSettings({ ...exampleSettings('teams-application'), imports });
  return [...stacks.values()].map((stack) => (stack.shape as { import?: unknown }).import);
}

test('what exists is taken over by the stack that makes its address', () => {
  expect(importsOf({ [BOT]: ID })).toEqual([undefined, [{ to: BOT, id: ID }]]);
});

test('an address that no stack makes is refused, all of them at once', () => {
  const wrong = 'azapi_resource.Agents_niceapp_Bot_950B91CE';
  expect(problemsOf(() => importsOf({ [wrong]: ID, 'azapi_resource.nothing': ID }))).toEqual([
    {
      code: 'UnknownImportAddress',
      message: `address '${wrong}' belongs to no resource of these stacks, in imports`,
      remedy: `give the address that the plan shows; the closest one is ${BOT}`,
    },
    expect.objectContaining({ code: 'UnknownImportAddress' }),
  ]);
});
