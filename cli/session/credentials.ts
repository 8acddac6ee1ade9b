import type { TokenCredential } from '@azure/core-auth';
import {
  AzureCliCredential,
  AzureDeveloperCliCredential,
  AzurePowerShellCredential,
  ChainedTokenCredential,
  DefaultAzureCredential,
  DeviceCodeCredential,
  InteractiveBrowserCredential,
} from '@azure/identity';
import type { Cloud } from '../world/clouds';
import type { SignIn } from '../world/io';
import { printable } from '../world/printable';

/** The credential of the sign-in library for each way to sign in. */
export function createCredential({ authorityHost }: Cloud, signIn: SignIn): TokenCredential {
  switch (signIn) {
    case 'any':
      return new DefaultAzureCredential({ authorityHost });
    case 'cli':
      // Only what a person signs in to. Whether it is one is seen by the token, for `az login` takes service principals too.
      return new ChainedTokenCredential(
        new AzureCliCredential(),
        new AzureDeveloperCliCredential(),
        new AzurePowerShellCredential(),
      );
    case 'browser':
      return new InteractiveBrowserCredential({ authorityHost });
    case 'device':
      return new DeviceCodeCredential({
        authorityHost,
        userPromptCallback: ({ message }) => void process.stderr.write(`${printable(message)}\n`),
      });
  }
}
