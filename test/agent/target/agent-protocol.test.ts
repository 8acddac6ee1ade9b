import { AgentProtocol } from '../../../src';
import { codesOf } from '../../support/errors';
import { TOKEN } from '../../support/samples';

describe('AgentProtocol.of', () => {
  test.each([
    ['responses', 'Responses', '1.0'],
    ['RESPONSES', 'Responses', '1.0'],
    ['activity', 'Activity', 'v1'],
    ['a2a', 'A2A', '1.0'],
    ['Agent', 'Agent', '1.0'],
  ])('%s becomes %s %s, as the service spells it', (given, name, version) => {
    expect(AgentProtocol.of(given)).toMatchObject({ name, version });
  });

  test('keeps a version that is given', () => {
    expect(AgentProtocol.of('responses', '2.0').version).toBe('2.0');
  });

  test('fails with UnknownProtocol for what the service is not known to take', () => {
    expect(codesOf(() => AgentProtocol.of('activty'))).toEqual(['UnknownProtocol']);
  });

  test('passes what is known only after apply', () => {
    expect(AgentProtocol.of(TOKEN).name).toBe(TOKEN);
  });
});

test.each([
  [AgentProtocol.responses(), 'Responses', false],
  [AgentProtocol.activity(), 'Activity', true],
  [AgentProtocol.a2a(), 'A2A', false],
  [AgentProtocol.custom('Voice', '1'), 'Voice', false],
])('%j is %s, and whether a bot can talk to it is %s', (protocol, name, isActivity) => {
  expect(protocol.name).toBe(name);
  expect(protocol.isActivity).toBe(isActivity);
});
