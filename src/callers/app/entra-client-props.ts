import type { ClientPlatform } from './client-platform';
import type { EntraAppProps } from './entra-app-props';

/** Properties of `EntraClient`. */
export interface EntraClientProps extends EntraAppProps {
  /**
   * Where it runs, with its redirect URIs. Left out for a daemon, which nobody signs in to.
   * @default - a daemon
   */
  readonly platforms?: ClientPlatform[];
}
