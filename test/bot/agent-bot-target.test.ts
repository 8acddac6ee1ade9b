import type { Construct } from 'constructs';
import {
  AgentApplication,
  AgentBot,
  AgentDeployment,
  AgentProtocol,
  ApplicationAuthorization,
  ApplicationRouting,
  BotAppIdentity,
  type IActivityTarget,
  type IAgentApplication,
  DeployedApplication,
  type DeployedApplicationProps,
} from '../../src';
import { problemsOf } from '../support/errors';
import { agentEndpoint } from '../support/ingress';
import { APP_ID, APPLICATION_ID, BOT_GROUP_ID, project, TENANT } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';

const bot = (scope: Construct, target: IActivityTarget, appIdentity?: BotAppIdentity) =>
  new AgentBot(scope, 'Bot', { target, resourceGroupId: BOT_GROUP_ID, tenantId: TENANT, appIdentity });

const imported = (scope: Construct, attributes: { identityClientId?: string; blueprintClientId?: string } = {}) =>
  AgentApplication.fromApplicationAttributes(scope, 'Application', { applicationId: APPLICATION_ID, ...attributes });

describe('a bot before an imported target', () => {
  test.each([
    ['identityClientId', undefined, { blueprintClientId: APP_ID }],
    ['identityClientId', BotAppIdentity.INSTANCE, { blueprintClientId: APP_ID }],
    ['blueprintClientId', BotAppIdentity.BLUEPRINT, { identityClientId: APP_ID }],
  ])('needs %s for identity %s of an application', (missing, appIdentity, attributes) => {
    const scope = newStack();
    const application = imported(scope, attributes);
    expect(problemsOf(() => bot(scope, application, appIdentity))).toEqual([
      {
        code: 'AttributeNotSupplied',
        message: `${missing} is not known, in test/Application`,
        remedy: `give ${missing} to AgentApplication.fromApplicationAttributes`,
      },
    ]);
  });

  test('needs the identity of an application known by its id alone', () => {
    const scope = newStack();
    const application = AgentApplication.fromApplicationId(scope, 'Application', APPLICATION_ID);
    expect(problemsOf(() => bot(scope, application))).toMatchObject([{ code: 'AttributeNotSupplied' }]);
  });

  test('needs the blueprint of an agent where that is the identity', () => {
    const scope = newStack();
    const agent = agentEndpoint(scope);
    expect(problemsOf(() => bot(scope, agent, BotAppIdentity.BLUEPRINT))).toMatchObject([
      { code: 'AttributeNotSupplied', remedy: 'give blueprintClientId to FoundryAgent.fromFoundryAgentAttributes' },
    ]);
  });

  test('delivers to the endpoint that its id and host tell', () => {
    const stack = synthesize((scope) => {
      bot(
        scope,
        AgentApplication.fromApplicationAttributes(scope, 'Application', {
          applicationId: APPLICATION_ID,
          host: 'custom.services.ai.azure.com',
          identityClientId: APP_ID,
        }),
      );
    });
    expect(stack.onlyAzapi('Microsoft.BotService/botServices').config.body?.properties).toMatchObject({
      msaAppId: APP_ID,
      endpoint:
        'https://custom.services.ai.azure.com/api/projects/proj/applications/niceapp/protocols/activityprotocol' +
        '?api-version=2025-05-15-preview',
    });
  });
});

describe('synthesis with a bot before an application', () => {
  const deployment = { agentName: 'helper', agentVersion: '1', protocols: [AgentProtocol.activity()] };

  function published(changes: Partial<DeployedApplicationProps>, then?: (application: IAgentApplication) => void) {
    return () =>
      synthesize((scope) => {
        const { application } = new DeployedApplication(scope, 'Agent', {
          project: project(scope),
          applicationName: 'niceapp',
          authorization: ApplicationAuthorization.ROLE_BASED,
          deployment,
          ...changes,
        });
        (then ?? ((target) => bot(scope, target)))(application);
      });
  }

  const responses = { ...deployment, protocols: [AgentProtocol.responses()] };
  const nobody = () => undefined;

  test('succeeds where authorization is chosen and the traffic goes to a deployment that lists Activity', () => {
    expect(published({})).not.toThrow();
    expect(
      published({ deployment: { ...deployment, protocols: [...responses.protocols, AgentProtocol.activity()] } }),
    ).not.toThrow();
  });

  test('fails where the deployment that gets the traffic does not list Activity', () => {
    const message = /DeploymentWithoutActivity: .*'niceapp'.*'default' in test\/Agent\S*\/default,/;
    expect(published({ deployment: responses })).toThrow(message);
    expect(published({ deployment: { agentName: 'helper', agentVersion: '1' } })).toThrow(message);
    expect(published({ deployment: responses }, nobody)).not.toThrow();
  });

  test('looks at the deployment that gets the traffic in the end', () => {
    const both = (routeToActivity: boolean) => () =>
      synthesize((scope) => {
        const agent = new DeployedApplication(scope, 'Agent', {
          project: project(scope),
          applicationName: 'niceapp',
          authorization: ApplicationAuthorization.CHANNELS,
        });
        bot(scope, agent.application);
        const activity = agent.addDeployment('activity', deployment);
        const other = agent.addDeployment('other', responses);
        agent.routeTo(routeToActivity ? other : activity);
        agent.routeTo(routeToActivity ? activity : other);
      });
    expect(both(true)).not.toThrow();
    expect(both(false)).toThrow(/DeploymentWithoutActivity: .*'other'/);
  });

  test('fails where nobody chose who may invoke the application', () => {
    expect(published({ authorization: undefined })).toThrow(
      /AuthorizationNotChosen: application 'niceapp' in test\/Agent\/Application/,
    );
    expect(published({ authorization: undefined }, nobody)).not.toThrow();
  });

  test('tells both at once', () => {
    const call = published({ authorization: undefined, deployment: responses });
    expect(call).toThrow('AuthorizationNotChosen');
    expect(call).toThrow('DeploymentWithoutActivity');
  });

  test('asks nothing of an imported application', () => {
    expect(() => synthesize((scope) => bot(scope, imported(scope, { identityClientId: APP_ID })))).not.toThrow();
  });

  test('asks nothing of a deployment that exists, unless its protocols are known', () => {
    const routedTo = (protocols?: AgentProtocol[]) => () =>
      synthesize((scope) => {
        const application = new AgentApplication(scope, 'Application', {
          project: project(scope),
          applicationName: 'niceapp',
          agents: ['helper'],
          authorization: ApplicationAuthorization.ROLE_BASED,
        });
        const existing = { deploymentName: 'blue', deploymentId: 'id', agentName: 'helper', protocols };
        const deployment = AgentDeployment.fromDeploymentAttributes(scope, 'Existing', existing);
        new ApplicationRouting(scope, 'Routing', { application, deployment });
        bot(scope, application);
      });
    expect(routedTo()).not.toThrow();
    expect(routedTo([AgentProtocol.activity()])).not.toThrow();
    expect(routedTo([AgentProtocol.responses()])).toThrow(/DeploymentWithoutActivity: .*'blue'/);
  });
});
