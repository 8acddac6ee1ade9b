import { cliCodes } from '../errors/code';

/** Codes of the outputs file. docs/messages.md is generated from them. */
export const OUTPUT_CODES = cliCodes({
  InvalidOutput: {
    meaning: 'An output holds something else than it should, such as the id of a resource of another type.',
    remedy: 'Write the file again with `cdktf output --outputs-file`; do not edit it.',
  },
  MissingOutput: {
    meaning: 'An output that the command needs is not there.',
    remedy:
      'The message says what it belongs to: a bot, an application, an agent endpoint. Deploy with that, write the file again.',
  },
  NoAgent: {
    meaning: 'The file holds no agent, or none with this key.',
    remedy: 'Take a key that the message names.',
  },
  NoOutputs: {
    meaning: 'The file of outputs was not found.',
    remedy: '`npm run output -- --outputs-file outputs.json` after the deployment; name it with `--outputs`.',
  },
  NotOutputs: {
    meaning: 'The file is not JSON, is UTF-16, or is not what stacks give out, by a name for example.',
    remedy: 'Write it again, as UTF-8. Do not edit it.',
  },
  OutputsAmbiguous: {
    meaning: 'Two stacks in the file give out the same agent.',
    remedy: 'Write one file for each environment, and name it with `--outputs`.',
  },
  WhichAgent: {
    meaning: 'The file holds several agents.',
    remedy: 'Name one with `--agent`.',
  },
});
