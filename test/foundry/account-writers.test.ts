import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { App, TerraformOutput, TerraformStack } from 'cdktf';
import {
  AgentDefinition,
  FoundryAccount,
  FoundryAgent,
  FoundryPrivateEndpoint,
  FoundryProject,
  type IFoundryAccount,
} from '../../src';
import { TerraformData } from '../../src/core/terraform/terraform-data';
import { FoundryModel, ModelDeployment } from '../../src/foundry/model';
import { newStack, readWarnings } from '../support/synthesize';
import { parseDocument } from 'yaml';
import { exampleSettings, exampleText, synthesizeSettings } from '../support/examples';
import { createApp } from '../../stacks/app';
import { parseSettings } from '../../stacks/settings/settings';
import { SUBNET_ID } from '../support/samples';
import { subnetAt } from '../support/subnets';
import { GROUP_ID, makeAccount, makeProject } from './estate-samples';

const ID = `${GROUP_ID}/providers/Microsoft.CognitiveServices/accounts/contoso`;

const modelIn = (stack: TerraformStack, account: IFoundryAccount, id = 'Model') =>
  new ModelDeployment(stack, id, {
    account,
    deploymentName: `${stack.node.id}-${id}`,
    model: FoundryModel.openAi('gpt-4.1', '2025-04-14'),
  });
const existingIn = (stack: TerraformStack, accountId = ID) => FoundryAccount.fromAccountId(stack, 'Account', accountId);

interface Written {
  readonly dependencies: Record<string, string[]>;
  readonly warnings: Record<string, string[]>;
}

/** What is written of the stacks of an app: those that each comes after, and what it is warned of. */
function written(build: (app: App) => void): Written {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'app-'));
  try {
    const app = new App({ outdir, stackTraces: false });
    build(app);
    app.synth();
    const { stacks } = JSON.parse(fs.readFileSync(path.join(outdir, 'manifest.json'), 'utf8')) as {
      stacks: Record<string, { dependencies: string[] }>;
    };
    const ids = Object.keys(stacks);
    return {
      dependencies: Object.fromEntries(ids.map((id) => [id, stacks[id]?.dependencies ?? []])),
      warnings: Object.fromEntries(ids.map((id) => [id, readWarnings(outdir, id)])),
    };
  } finally {
    fs.rmSync(outdir, { recursive: true });
  }
}

describe('stacks that write to one account', () => {
  test('are deployed one after the other, in the order in which they first wrote', () => {
    const { dependencies } = written((app) => {
      for (const id of ['b', 'c', 'a']) {
        const stack = newStack(app, id);
        modelIn(stack, existingIn(stack));
      }
    });
    expect(dependencies).toEqual({ b: [], c: ['b'], a: ['c'] });
  });

  test('are found by the id, in any case, and by the names that the id of a new account follows from', () => {
    const { dependencies } = written((app) => {
      const [first, second, third] = ['first', 'second', 'third'].map((id) => newStack(app, id));
      if (!first || !second || !third) return;
      makeAccount(first);
      modelIn(second, existingIn(second, ID.replace('rg-foundry', 'RG-FOUNDRY')));
      modelIn(third, existingIn(third));
    });
    expect(dependencies).toEqual({ first: [], second: ['first'], third: ['second'] });
  });

  test('are found by the account itself, whose id is known only after apply', () => {
    const { dependencies } = written((app) => {
      const [estate, one, other] = ['estate', 'one', 'other'].map((id) => newStack(app, id));
      if (!estate || !one || !other) return;
      const account = makeAccount(estate);
      modelIn(other, account);
      modelIn(one, account);
    });
    expect(dependencies).toEqual({ estate: [], one: ['estate', 'other'], other: ['estate'] });
  });

  test('keep an order that they have, whoever wrote first, also by way of a third', () => {
    const { dependencies } = written((app) => {
      const [one, other, between] = ['one', 'other', 'between'].map((id) => newStack(app, id));
      if (!one || !other || !between) return;
      modelIn(one, existingIn(one));
      modelIn(other, existingIn(other));
      one.addDependency(between);
      between.addDependency(other);
    });
    expect(dependencies).toEqual({ one: ['between'], other: [], between: ['other'] });
  });

  test('keep the order of a reference that is found only when the app is synthesized', () => {
    const { dependencies } = written((app) => {
      const [one, other] = ['one', 'other'].map((id) => newStack(app, id));
      if (!one || !other) return;
      modelIn(one, existingIn(one));
      modelIn(other, existingIn(other));
      const data = new TerraformData(other, 'Data', { input: { key: 'value' } });
      new TerraformOutput(one, 'out', { value: data.getStringAttribute('output.key') });
    });
    expect(dependencies).toEqual({ one: ['other'], other: [] });
  });

  test('are ordered for each account, without a circle between two accounts', () => {
    const { dependencies } = written((app) => {
      const [one, other] = ['one', 'other'].map((id) => newStack(app, id));
      if (!one || !other) return;
      const second = ID.replace('contoso', 'fabrikam');
      modelIn(one, existingIn(one));
      modelIn(other, FoundryAccount.fromAccountId(other, 'Second', second), 'SecondModel');
      modelIn(one, FoundryAccount.fromAccountId(one, 'Second', second), 'SecondModel');
      modelIn(other, existingIn(other));
    });
    expect(dependencies).toEqual({ one: [], other: ['one'] });
  });

  test('may be a private endpoint to it, too', () => {
    const { dependencies } = written((app) => {
      const [ingress, agents] = ['ingress', 'agents'].map((id) => newStack(app, id));
      if (!ingress || !agents) return;
      new FoundryPrivateEndpoint(ingress, 'Endpoint', {
        account: existingIn(ingress),
        subnet: subnetAt(SUBNET_ID),
        location: 'swedencentral',
        resourceGroupId: GROUP_ID,
      });
      modelIn(agents, existingIn(agents));
    });
    expect(dependencies).toEqual({ ingress: [], agents: ['ingress'] });
  });

  test('and no others: stacks that write to other accounts, or to none, stay apart', () => {
    const { dependencies } = written((app) => {
      const [one, other, none] = ['one', 'other', 'none'].map((id) => newStack(app, id));
      if (!one || !other || !none) return;
      modelIn(one, existingIn(one));
      modelIn(other, existingIn(other, ID.replace('contoso', 'fabrikam')));
      existingIn(none);
    });
    expect(dependencies).toEqual({ one: [], other: [], none: [] });
  });

  test('of the settings keep the order that they have', () => {
    const app = createApp(exampleSettings('from-scratch'));
    app.synth();
    const stacks = app.node.children.filter((one) => TerraformStack.isStack(one));
    expect(stacks.map(({ node, dependencies }) => [node.id, dependencies.map((one) => one.node.id).sort()])).toEqual([
      ['scratch-foundry', []],
      ['scratch-ingress', ['scratch-foundry']],
      ['scratch-agents', ['scratch-foundry', 'scratch-ingress']],
    ]);
  });
});

describe('the lock of an account', () => {
  const locked = (build: (estate: TerraformStack, agents: TerraformStack) => void): Written =>
    written((app) => {
      build(newStack(app, 'estate'), newStack(app, 'agents'));
    });
  const told = ({ warnings }: Written) => warnings.estate?.filter((text) => text.includes('LockHoldsOtherStacks'));
  const agentIn = (stack: TerraformStack, projectId: string) =>
    new FoundryAgent(stack, 'Agent', {
      project: FoundryProject.fromProjectId(stack, 'Project', projectId),
      agentName: 'helpdesk',
      definition: AgentDefinition.prompt({ model: 'gpt-4.1' }),
    });

  test('warns, once, of another stack that has something there, and says what to do before that is destroyed', () => {
    const warned = locked((estate, agents) => {
      makeAccount(estate, { deletionLock: true });
      agentIn(agents, `${ID}/projects/claims`);
      modelIn(agents, existingIn(agents));
    });
    expect(told(warned)).toEqual([
      "estate/Account/Lock: [LockHoldsOtherStacks] the lock on account 'contoso' also keeps what stack 'agents' has there from " +
        "being deleted, and goes only after it: before 'agents' is destroyed, set deletionLock to false and deploy 'estate'",
    ]);
  });

  test('warns of what was created before it', () => {
    const warned = locked((estate, agents) => {
      agentIn(agents, `${ID}/projects/claims`);
      makeAccount(estate, { deletionLock: true });
    });
    expect(told(warned)).toHaveLength(1);
  });

  test('warns in settings, too', () => {
    const document = parseDocument(exampleText('from-scratch'));
    document.setIn(['foundry', 'account', 'deletionLock'], true);
    const [estate] = [...synthesizeSettings(parseSettings(String(document), 'env.yaml')).values()];
    const stacks = estate?.warnings.map((text) => /LockHoldsOtherStacks.*what stack '([^']+)'/.exec(text)?.[1]);
    expect(stacks?.filter((one) => one !== undefined)).toEqual(['scratch-agents']);
  });

  test('does not warn of its own stack, nor is another account or one without a lock warned of', () => {
    const own = locked((estate, agents) => {
      const account = makeAccount(estate, { deletionLock: true });
      modelIn(estate, account);
      makeProject(estate, account);
      modelIn(agents, existingIn(agents, ID.replace('contoso', 'fabrikam')));
    });
    expect(told(own)).toEqual([]);
    const without = locked((estate, agents) => {
      modelIn(agents, makeAccount(estate));
    });
    expect(told(without)).toEqual([]);
  });
});
