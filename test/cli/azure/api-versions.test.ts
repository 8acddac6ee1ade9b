import { ARM_API_VERSIONS } from '../../../cli/azure/api-versions';
import { APPLICATION_TYPE, DEPLOYMENT_TYPE } from '../../../src/agent/target/agent-types';
import { BOT_CHANNEL_TYPE, BOT_TYPE } from '../../../src/bot/bot-types';
import { ACCOUNT_TYPE } from '../../../src/foundry/existing/foundry-types';

const versionOf = (type: string) => type.split('@')[1];

test('the command line reads in the API versions that the stacks deploy with', () => {
  for (const type of [ACCOUNT_TYPE, APPLICATION_TYPE, DEPLOYMENT_TYPE]) {
    expect(versionOf(type)).toBe(ARM_API_VERSIONS.foundry);
  }
  for (const type of [BOT_TYPE, BOT_CHANNEL_TYPE]) expect(versionOf(type)).toBe(ARM_API_VERSIONS.bot);
});
