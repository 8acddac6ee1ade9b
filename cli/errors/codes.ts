import { cliCodes } from './code';

/** Codes of the command line as a whole, of sign-in and of the network. docs/messages.md is generated from them. */
export const CLI_CODES = cliCodes({
  CertificateNotTrusted: {
    meaning: 'A certificate is not trusted here.',
    remedy: 'Where a proxy opens TLS, name its authority in `NODE_EXTRA_CA_CERTS`.',
  },
  Defect: {
    meaning: 'None of these: a mistake of the tool itself. With `--json` alone.',
    remedy: '`FOUNDRY_AGENTS_DEBUG=1` tells where; report it.',
  },
  HostUnreachable: {
    meaning: 'A host has no address, refuses, or cannot be reached.',
    remedy:
      'An account without public network access answers inside its network only. Look at private DNS, `HTTPS_PROXY`, `NO_PROXY`.',
  },
  NotSignedIn: {
    meaning: 'No token could be obtained.',
    remedy: '`az login --tenant <tenant>`; in a pipeline, a federated token or a managed identity.',
  },
  ResponseLost: {
    meaning: 'The connection broke before the answer.',
    remedy: 'Run the same command again: it looks first.',
  },
  WrongUsage: {
    meaning: 'The command line is wrong. With `--json` alone; exit code 2.',
    remedy: '`foundry-agents <command> --help` tells the options.',
  },
});
