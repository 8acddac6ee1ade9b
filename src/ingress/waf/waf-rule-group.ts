/**
 * Groups of the managed rule sets. Those of the Default Rule Set begin with `DRS`, those of the Core Rule Set with
 * `OWASP`, those of Bot Manager with `BOT`.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/application-gateway-crs-rulegroups-rules
 */
export enum WafRuleGroup {
  /** General: bodies that cannot be read. In both the Default and the Core Rule Set. */
  GENERAL = 'General',
  /** Methods. */
  DRS_METHOD = 'METHOD-ENFORCEMENT',
  /** Protocol violations. */
  DRS_PROTOCOL = 'PROTOCOL-ENFORCEMENT',
  /** Header injection, request smuggling, response splitting. */
  DRS_PROTOCOL_ATTACK = 'PROTOCOL-ATTACK',
  /** Files and paths of the server. */
  DRS_LFI = 'LFI',
  /** Files of other servers. */
  DRS_RFI = 'RFI',
  /** Commands. */
  DRS_RCE = 'RCE',
  /** PHP. */
  DRS_PHP = 'PHP',
  /** Node.js. */
  DRS_NODE_JS = 'NODEJS',
  /** Cross-site scripting. */
  DRS_XSS = 'XSS',
  /** SQL injection. */
  DRS_SQLI = 'SQLI',
  /** Session fixation. */
  DRS_SESSION_FIXATION = 'FIX',
  /** Java. */
  DRS_JAVA = 'JAVA',
  /** Microsoft's own rules: web shells. */
  DRS_MS_WEB_SHELLS = 'MS-ThreatIntel-WebShells',
  /** Microsoft's own rules: applications. */
  DRS_MS_APP_SEC = 'MS-ThreatIntel-AppSec',
  /** Microsoft's own rules: SQL injection. */
  DRS_MS_SQLI = 'MS-ThreatIntel-SQLI',
  /** Microsoft's own rules: known vulnerabilities. */
  DRS_MS_CVES = 'MS-ThreatIntel-CVEs',
  /** Known vulnerabilities. */
  OWASP_KNOWN_CVES = 'Known-CVEs',
  /** Methods. */
  OWASP_METHOD = 'REQUEST-911-METHOD-ENFORCEMENT',
  /** Scanners. */
  OWASP_SCANNER = 'REQUEST-913-SCANNER-DETECTION',
  /** Protocol violations. */
  OWASP_PROTOCOL = 'REQUEST-920-PROTOCOL-ENFORCEMENT',
  /** Header injection, request smuggling, response splitting. */
  OWASP_PROTOCOL_ATTACK = 'REQUEST-921-PROTOCOL-ATTACK',
  /** Files and paths of the server. */
  OWASP_LFI = 'REQUEST-930-APPLICATION-ATTACK-LFI',
  /** Files of other servers. */
  OWASP_RFI = 'REQUEST-931-APPLICATION-ATTACK-RFI',
  /** Commands. */
  OWASP_RCE = 'REQUEST-932-APPLICATION-ATTACK-RCE',
  /** PHP. */
  OWASP_PHP = 'REQUEST-933-APPLICATION-ATTACK-PHP',
  /** Cross-site scripting. */
  OWASP_XSS = 'REQUEST-941-APPLICATION-ATTACK-XSS',
  /** SQL injection. */
  OWASP_SQLI = 'REQUEST-942-APPLICATION-ATTACK-SQLI',
  /** Session fixation. */
  OWASP_SESSION_FIXATION = 'REQUEST-943-APPLICATION-ATTACK-SESSION-FIXATION',
  /** Java. */
  OWASP_JAVA = 'REQUEST-944-APPLICATION-ATTACK-JAVA',
  /** Bots known to be malicious. */
  BOT_BAD = 'BadBots',
  /** Verified good bots, such as search engines. */
  BOT_GOOD = 'GoodBots',
  /** Unknown bots: not verified by anyone. */
  BOT_UNKNOWN = 'UnknownBots',
}
