import type { IGatewayBackend } from './gateway-backend-interface';
import type { IGatewayService } from './gateway-service';

/** A backend within a pool. */
export interface PoolMember {
  /** The backend. */
  readonly backend: IGatewayBackend;
  /**
   * 0 to 100. Backends with a higher number are called only while the breakers of all those with a lower number are open.
   * @default - all are equal
   */
  readonly priority?: number;
  /**
   * 0 to 100: its weight among those with the same priority.
   * @default - all are equal
   */
  readonly weight?: number;
}

/** Properties of `GatewayBackendPool`. */
export interface GatewayBackendPoolProps {
  /** Gateway of the backend. */
  readonly gateway: IGatewayService;
  /** Name by which policies refer to it: letters, digits, '-' and '_'. */
  readonly backendName: string;
  /** 1 to 30 backends of the same gateway. */
  readonly members: PoolMember[];
}
