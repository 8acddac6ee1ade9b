import {
  BotConnectorAuthentication,
  type BotConnectorAuthenticationProps,
  ValidateJwt,
  type ValidateJwtProps,
} from '../../../src/policy';
import { APP_ID, TENANT } from '../../support/samples';
import { inbound } from './documents';
import { EVERYTHING } from '../bot-connector/messages';
import { schemaFaults } from './policy-schema';
import { everything } from '../statements/validate-jwt-samples';
import { readXml } from './xml-reader';

describe('the schemas refuse', () => {
  test.each<[string, string, string[]]>([
    ['a policy they do not have', '<validate-jot/>', ['policy validate-jot is not known']],
    ['an attribute', '<set-variable name="a" value="b" scope="c"/>', ['set-variable has no scope']],
    ['a missing attribute', '<set-variable name="a"/>', ['set-variable lacks value']],
    ['a text where a number belongs', '<set-status code="no"/>', ['set-status has another form of code']],
    [
      'an empty variable name',
      '<validate-jwt output-token-variable-name=""/>',
      ['validate-jwt has another form of output-token-variable-name'],
    ],
    [
      'a condition that is no expression',
      '<choose><when condition="a == b"/></choose>',
      ['choose/when has another form of condition'],
    ],
    ['text between statements', '<choose>text</choose>', ['choose has no text']],
    [
      'children in another order',
      '<validate-jwt><issuers/><audiences/></validate-jwt>',
      ['validate-jwt has audiences earlier'],
    ],
    ['a list that stands twice', '<validate-jwt><issuers/><issuers/></validate-jwt>', ['validate-jwt has one issuers']],
    [
      'a child in another list',
      '<validate-jwt><issuers><audience>a</audience></issuers></validate-jwt>',
      ['validate-jwt/issuers has no audience'],
    ],
    [
      'the modulus of a key that decrypts',
      '<validate-jwt><decryption-keys><key n="a"/></decryption-keys></validate-jwt>',
      ['validate-jwt/decryption-keys/key has no n'],
    ],
    [
      'a fault in a statement within',
      '<choose><when condition="true"><set-variable name="a"/></when></choose>',
      ['set-variable lacks value'],
    ],
    ['otherwise before when', '<choose><otherwise/><when condition="@(a)"/></choose>', ['choose has when earlier']],
  ])('%s', (_, statement, faults) => {
    expect(schemaFaults(readXml(statement))).toEqual(faults);
  });
});

describe('the schemas take', () => {
  test.each<[string, ValidateJwtProps]>([
    ['signing tokens alone', { headerName: 'x', issuerSigningTokens: ['{{a}}'], audiences: ['a'] }],
    ['the least', { headerName: 'x', openIdConfigUrls: everything.openIdConfigUrls, audiences: ['a'] }],
    ['everything', everything],
    ['a query parameter', { ...everything, headerName: undefined, requireScheme: undefined, queryParameterName: 'q' }],
    ['an expression', { ...everything, headerName: undefined, requireScheme: undefined, tokenValue: '@("t")' }],
  ])('validate-jwt with %s', (_, props) => {
    expect(inbound(() => [new ValidateJwt(props)]).flatMap(schemaFaults)).toEqual([]);
  });

  test.each<[string, Partial<BotConnectorAuthenticationProps>]>([
    ['by default', {}],
    ['for other hosts', { serviceHosts: ['bot.contoso.com', 'bot.fabrikam.com'] }],
    ['in strict mode', { serviceUrls: [`https://smba.trafficmanager.net/emea/${TENANT}/`] }],
    ['with everything on', EVERYTHING],
  ])('the checks of bot messages %s', (_, changes) => {
    const props = { botAppId: APP_ID, tenantIds: [TENANT], ...changes };
    const { statements, errorStatements } = new BotConnectorAuthentication(props);
    expect(inbound(() => [...statements, ...errorStatements]).flatMap(schemaFaults)).toEqual([]);
  });
});
